// The same story on WebGPU (SwiftShader: slow, exact), chosen by `?backend=webgpu`.
import { type BrowserContext, chromium, type Page } from "@playwright/test";
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

test("a net of the lessons is trained on WebGPU, and what it has learned is measured", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await page.goto("./?backend=webgpu#/learn/train?seed=5&people=20&steps=25");
    const train = page.getByRole("button", { name: "Train", exact: true });
    await expect(train).toBeEnabled({ timeout: 300_000 });
    await train.click();
    const status = page.getByRole("status", { name: "Training" });
    await expect(status).toContainText(/25 steps are done.*error rate went from/, { timeout: 300_000 });
    const [first, last] = (await status.textContent())!.match(/[\d.]+(?= %)/g)!.map(Number);
    expect(last, "it has learned").toBeLessThan(first);
  } finally {
    await browser.close();
  }
});

test("a graphics processor that is lost is followed by the CPU, with the pictures and a clear sentence", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const context = await browser.newContext({ baseURL: baseURL! });
    await keepDevices(context);
    const page = await context.newPage();
    const verify = new VerifyPage(page);
    await verify.open("?backend=webgpu");
    await verify.engineIs(/WebGPU/);
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Astronaut, another picture");
    await verify.says(/Same person/, 300_000);

    await loseDevices(page);
    // The page notices with the next picture.
    await verify.probe.sample("Grace Hopper");
    await verify.engineIs(/CPU . GPU lost/);
    await verify.says(/Different people/);
    await expect(page.getByText("The graphics processor was lost.").first()).toBeVisible();
    await verify.engine.click();
    await expect(page.getByText(/was lost, so the CPU computes/)).toBeVisible();
    await expect(page.getByText("The CPU was requested.")).toHaveCount(0);
  } finally {
    await browser.close();
  }
});

/** Has the worker keep the devices that it opens, so that a test can take them away as a driver would. */
async function keepDevices(context: BrowserContext): Promise<void> {
  await context.route(/worker_loader\.js/, async (route) => {
    const response = await route.fetch();
    const keep = `
      globalThis.devices = [];
      const request = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...wishes) {
        const device = await request.apply(this, wishes);
        globalThis.devices.push(device);
        return device;
      };`;
    await route.fulfill({ response, body: keep + (await response.text()) });
  });
}

async function loseDevices(page: Page): Promise<void> {
  const lost = await page.workers()[0].evaluate(async () => {
    const { devices } = globalThis as unknown as { devices: { destroy(): void; lost: Promise<unknown> }[] };
    devices.forEach((device) => device.destroy());
    return (await Promise.all(devices.map((device) => device.lost))).length;
  });
  expect(lost, "devices that the worker had opened").toBeGreaterThan(0);
}

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
