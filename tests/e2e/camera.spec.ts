// Verifying with the camera, and what a camera can do wrong. Chromium plays a film as the camera.
import { chromium, type BrowserContext } from "@playwright/test";
import { join } from "node:path";
import { filmOf } from "./support/camera";
import { executablePath, QUIET } from "./support/chromium";
import { expect, test } from "./support/test";
import { ASTRONAUT } from "./support/pictures";
import { VerifyPage } from "./pages/verify_page";

const FILM = join(__dirname, "test-results/camera/astronaut.y4m");

async function withCamera(args: string[], baseURL: string, work: (verify: VerifyPage, context: BrowserContext) => Promise<void>) {
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...args] });
  const context = await browser.newContext({ baseURL });
  try {
    await work(new VerifyPage(await context.newPage()), context);
  } finally {
    await browser.close();
  }
}

const PLAYING = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${FILM}`];

test.beforeAll(() => filmOf(ASTRONAUT, FILM));

test("the camera is compared with a photo, frame after frame, and goes off when it is stopped", async ({ baseURL }) => {
  await withCamera(PLAYING, baseURL!, async (verify, context) => {
    await verify.open();
    await verify.claim.sample("Astronaut, another picture");
    await verify.probe.useCamera();
    await verify.says(/Same person/);
    await verify.claim.sample("Grace Hopper");
    await verify.says(/Different people/);
    const live = () =>
      verify.page.evaluate(() => {
        const stream = document.querySelector("video")?.srcObject as MediaStream | null;
        return stream ? stream.getTracks().filter((t) => t.readyState === "live").length : 0;
      });
    expect(await live()).toBe(1);
    await verify.probe.button("Stop camera").click();
    await expect.poll(live).toBe(0);
    expect(context.pages()).toHaveLength(1);
  });
});

test("a taken picture stays when the camera is off", async ({ baseURL }) => {
  await withCamera(PLAYING, baseURL!, async (verify) => {
    await verify.open();
    await verify.claim.sample("Astronaut");
    await verify.probe.useCamera();
    await verify.says(/Same person/);
    await verify.probe.button("Take picture").click();
    await expect(verify.probe.button("Use camera")).toBeVisible();
    await verify.says(/Same person/);
  });
});

test("a refused camera says how to allow it, and a photo works instead", async ({ baseURL }) => {
  await withCamera(["--use-fake-device-for-media-stream", "--deny-permission-prompts"], baseURL!, async (verify) => {
    await verify.open();
    await verify.probe.useCamera();
    await expect(verify.probe.region).toContainText(/not allowed/);
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Grace Hopper");
    await verify.says(/Different people/);
  });
});

test("without a camera the page says so", async ({ baseURL }) => {
  await withCamera(["--use-fake-ui-for-media-stream"], baseURL!, async (verify) => {
    await verify.open();
    await verify.probe.useCamera();
    await expect(verify.probe.region).toContainText(/No camera was found/);
  });
});
