// What a browser refuses or never gives, in engines other than Chromium's: storage and cameras; docs/TESTING.md has the rows.
import { expect } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ASTRONAUT, HOPPER } from "../support/pictures";
import type { EnginePage } from "./engine_page";
import { region, test } from "./test";

const { claim, probe } = region;

/** From now on, until it is loaded anew, the page's cameras are these. */
async function cameras(page: EnginePage, kind: "unanswered" | "silent"): Promise<void> {
  await page.browser.run((kind) => {
    // A stream without a source: a canvas of no size (one with a size sends a frame at times), or where an engine draws that itself, a call without a caller.
    const silent = () => {
      if ("RTCPeerConnection" in window) return new MediaStream([new RTCPeerConnection().addTransceiver("video").receiver.track]);
      const canvas = Object.assign(document.createElement("canvas"), { width: 0, height: 0 });
      canvas.getContext("2d");
      return canvas.captureStream(0);
    };
    const getUserMedia = () => (kind === "silent" ? Promise.resolve(silent()) : new Promise(() => {}));
    const devices = { getUserMedia, enumerateDevices: () => Promise.resolve([]) };
    Object.defineProperty(navigator, "mediaDevices", { value: devices, configurable: true });
  }, kind);
}

test("row 26: a camera that sends no frame and a question left open are named, and given up", async ({ page }) => {
  await page.open("");
  await page.press("Use sample: Astronaut", probe);
  await page.says("One face found.", probe);
  await cameras(page, "unanswered");
  await page.press("Use camera", claim);
  await page.says("The browser asks whether this page may use the camera.", claim);
  await cameras(page, "silent");
  await page.press("Use camera", probe);
  await page.says("waiting for its first picture", probe);
  const takes = await page.browser.run(() => [...document.querySelectorAll("button")].filter((button) => button.textContent === "Take picture").map((button) => button.disabled));
  expect(takes, "no picture can be taken").not.toContain(false);
  await page.says("The camera is on but sends no picture.", probe);
  // What was there is back.
  await page.says("One face found.", probe);
  await page.says("the question was not answered", claim);
});

test("row 27: in a page that does not pass the camera on, that page is named", async ({ page, host }) => {
  const outer = createServer((_, respond) => void respond.writeHead(200, { "Content-Type": "text/html" }).end(`<iframe src="${host.url}" width="1000" height="800"></iframe>`));
  await new Promise<void>((resolve) => outer.listen(0, "127.0.0.1", resolve));
  try {
    await page.browser.goto(`http://localhost:${(outer.address() as AddressInfo).port}/`);
    await page.browser.enterFrame();
    await page.press("Use camera", claim);
    await page.says("inside another page, which does not let it use the camera", claim);
    await page.says('allow="camera"', claim);
  } finally {
    outer.closeAllConnections();
    outer.close();
  }
});

test.describe("where nothing may be stored", () => {
  test.use({ visitor: { blocksSiteData: true } });

  test("rows 20, 21 and 22: faces are verified all the same, and it is said why there is no gallery", async ({ page }, info) => {
    test.skip(info.project.name === "webkitgtk", "WebKitGTK can forbid cookies only");
    await page.open("");
    await page.choose({ role: "photo", within: claim }, ASTRONAUT);
    await page.choose({ role: "photo", within: probe }, HOPPER);
    await page.says("Different people");
    expect(await page.words()).not.toContain("storage is full");
    await page.open("#/people");
    await page.says("does not let this page store anything");
    await page.open("#/privacy");
    await page.says("The browser forbids this page to store anything, so nothing is stored.");
    await page.press("Delete everything this page stored");
    await page.is({ role: "button", name: "Delete everything this page stored" }, "enabled");
    await page.says("so nothing is stored.");
  });
});
