// What the page waits for: it says so, waits no longer than a limit, and names the cause that it is.
import { chromium } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { executablePath, QUIET } from "./support/chromium";
import { plainHost } from "./support/plain_host";
import { StylePage } from "./pages/style_page";
import { expect, test } from "./support/test";

test("a camera that sends no frame is waited for with a sentence, and no picture can be taken", async ({ verify, page }) => {
  await page.addInitScript(() => {
    // A stream without a source: a canvas that is never drawn.
    const stream = () => new MediaStream((document.createElement("canvas") as HTMLCanvasElement).captureStream(0).getTracks());
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream());
  });
  await verify.open();
  await verify.claim.sample("Astronaut");
  await expect(verify.claim.region).toContainText("One face found.", { timeout: 180_000 });
  await verify.claim.useCamera();
  await expect(verify.claim.button("Take picture")).toBeDisabled();
  await expect(verify.claim.region).toContainText("waiting for its first picture");
  await expect(verify.claim.region).toContainText("The camera is on but sends no picture.");
  await expect(verify.claim.region.getByRole("img", { name: "Astronaut", exact: true }), "what was there is back").toBeVisible();
  await expect(verify.claim.region).toContainText("One face found.");
  const style = new StylePage(page);
  await style.open();
  await style.photo.getByRole("button", { name: "Use camera" }).click();
  await expect(style.photo.getByRole("button", { name: "Take picture" })).toBeDisabled();
  await expect(style.photo).toContainText("waiting for its first picture");
});

test("a permission prompt that is left open is named, and given up after a minute", async ({ verify, page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
  });
  await verify.open();
  await verify.claim.useCamera();
  await expect(verify.claim.region).toContainText("The browser asks whether this page may use the camera.");
  await expect(verify.claim.region).toContainText("the question was not answered", { timeout: 80_000 });
  await expect(verify.claim.button("Use camera")).toBeVisible();
});

test("in a page that does not pass the camera on, that page is named", async () => {
  const camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...camera] });
  const [page, host] = [await browser.newPage(), await plainHost()];
  const outer = createServer((_, respond) => void respond.writeHead(200, { "Content-Type": "text/html" }).end(`<iframe src="${host.url}" width="800" height="700"></iframe>`));
  await new Promise<void>((resolve) => outer.listen(0, "127.0.0.1", resolve));
  try {
    await page.goto(`http://localhost:${(outer.address() as AddressInfo).port}/`);
    const side = page.frameLocator("iframe").getByRole("region", { name: "Who should it be?" });
    await side.getByRole("button", { name: "Use camera" }).click();
    await expect(side).toContainText("inside another page, which does not let it use the camera");
    await expect(side).toContainText('allow="camera"');
  } finally {
    await browser.close();
    outer.close();
    await host.close();
  }
});

test("without a connection a sample says so, and what was there stays", async ({ verify, page, context }) => {
  await verify.open();
  const style = new StylePage(page);
  // Without a connection only pages open whose code was fetched (lazy.spec.ts).
  await page.goto("./#/style");
  await expect(style.style.getByRole("button", { name: "Mosaic" })).toBeVisible();
  await page.goto("./#/");
  await verify.claim.sample("Astronaut");
  await expect(verify.claim.region).toContainText("One face found.", { timeout: 180_000 });
  await context.setOffline(true);
  await verify.claim.sample("Grace Hopper");
  await expect(verify.claim.region).toContainText("There is no connection to the server of this page.");
  await expect(verify.claim.region).toContainText("One face found.");
  await page.goto("./#/style");
  await style.style.getByRole("button", { name: "Mosaic" }).click();
  await expect(style.style).toContainText("There is no connection to the server of this page.");
  await context.setOffline(false);
  await style.style.getByRole("button", { name: "Mosaic" }).click();
  await expect(style.style).toContainText("Mosaic, ");
  await expect(style.style.getByRole("alert")).toHaveCount(0);
});

test("a sample that the host lacks is called missing, and a net that it does not offer is not offered", async ({ verify, page, context }) => {
  await context.route(/samples\/grace_hopper/, (route) => route.fulfill({ status: 404, body: "" }));
  // Some hosts answer every unknown address with a page.
  await context.route(/samples\/astronaut_2/, (route) => route.fulfill({ contentType: "text/html", body: "<p>Not here" }));
  await verify.open();
  await verify.claim.sample("Grace Hopper");
  await expect(verify.claim.region).toContainText("This file is missing on the server of this page.");
  await verify.probe.sample("Astronaut, another picture");
  await expect(verify.probe.region).toContainText("This file is missing on the server of this page.");
  const style = new StylePage(page);
  await style.open();
  await verify.engineIs(/CPU/);
  await style.advancedView();
  await expect(page.getByRole("option", { name: /not offered here/ })).toBeDisabled();
});

test("a gallery whose storage never answers is named, and trying again asks anew", async ({ page }) => {
  await page.addInitScript(() => {
    const send = Worker.prototype.postMessage;
    let asked = 0;
    Worker.prototype.postMessage = function (this: Worker, message: { head?: string }, ...rest: []) {
      // The first question is answered by nobody, as by a storage that hangs.
      if (/"Status"/.test(message?.head ?? "") && asked++ === 0) return;
      send.call(this, message, ...rest);
    } as typeof send;
  });
  await page.goto("./#/people");
  const gate = page.locator(".gate-form");
  await expect(gate).toContainText("Looking for the gallery", { timeout: 60_000 });
  const late = gate.getByText("The browser’s storage has not answered yet.");
  await expect(late, "not at once").toBeHidden();
  await expect(late).toBeVisible({ timeout: 20_000 });
  await gate.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "Create the gallery" })).toBeVisible({ timeout: 60_000 });
});
