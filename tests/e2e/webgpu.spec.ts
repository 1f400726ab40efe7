// The same story on WebGPU (SwiftShader: slow, exact), chosen by `?backend=webgpu`.
import { chromium } from "@playwright/test";
import { executablePath, QUIET, SOFTWARE_WEBGPU } from "./support/chromium";
import { expect, test } from "./support/test";
import { VerifyPage } from "./pages/verify_page";

test("forced WebGPU verifies the same pictures with the same verdict", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const verify = new VerifyPage(await (await browser.newContext({ baseURL: baseURL! })).newPage());
    await verify.open("?backend=webgpu");
    await verify.engineIs(/WebGPU/);
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Astronaut, another picture");
    await verify.says(/Same person/, 300_000);
  } finally {
    await browser.close();
  }
});

test("a software adapter is left alone unless it is asked for", async ({ baseURL }) => {
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const verify = new VerifyPage(await (await browser.newContext({ baseURL: baseURL! })).newPage());
    await verify.open();
    await verify.engineIs(/CPU/);
    await verify.engine.click();
    await expect(verify.page.getByText(/software one/).first()).toBeVisible();
  } finally {
    await browser.close();
  }
});
