// The stories of the page in the engines that Playwright does not drive: Firefox and WebKitGTK, as Debian has them. On the CPU.
import { expect } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { changingHost } from "../support/changing_host";
import { ASTRONAUT, ASTRONAUT_AGAIN, HOPPER } from "../support/pictures";
import { foreignHost } from "../support/plain_host";
import { tryHere, tryInWorker } from "../support/policy_probe";
import { EnginePage } from "./engine_page";
import { createGallery, createGalleryForThisBrowser, enrol, PASSPHRASE } from "./gallery_steps";
import { region, test } from "./test";

test("two pictures of one person are the same person, those of two are not", async ({ page }) => {
  await page.open("");
  await page.says("Engine: CPU");
  await page.choose({ role: "photo", within: region.claim }, ASTRONAUT);
  await page.press("Use sample: Astronaut, another picture", region.probe);
  await page.says("Same person");
  await page.press("Clear", region.probe);
  await page.choose({ role: "photo", within: region.probe }, HOPPER);
  await page.says("Different people");
});

test("a person enrolled is recognised on a later visit, on photos, after the passphrase", async ({ page }, info) => {
  await createGallery(page);
  await enrol(page, "Eileen", ASTRONAUT);
  await page.open("#/recognise", true);
  await page.says("1 person inside, encrypted.");
  // In WebKitGTK 2.50 a wrong passphrase is at times never answered: docs/TESTING.md, "Known to fail at times".
  if (info.project.name !== "webkitgtk") {
    await page.write("Passphrase", "not the passphrase");
    await page.press("Unlock the gallery");
    await page.says("Wrong passphrase.");
  }
  await page.write("Passphrase", PASSPHRASE);
  await page.press("Unlock the gallery");
  await page.press("Photos");
  await page.choose({ role: "photo" }, ASTRONAUT_AGAIN, HOPPER);
  await page.says("2 photos done.");
  expect(await page.text({ role: "row", part: "astronaut_2.jpg" })).toContain("Eileen");
  expect(await page.text({ role: "row", part: "grace_hopper.jpg" })).toContain("Unknown");
});

test("a gallery is exported, deleted, and imported into another", async ({ page }, info) => {
  await createGallery(page);
  await enrol(page, "Eileen", ASTRONAUT);
  await page.press("Back");
  await page.click({ role: "summary", name: "Export to a file" });
  await page.write("Passphrase for the file", "another passphrase");
  await page.write("Repeat the file\u2019s passphrase", "another passphrase");
  await page.press("Export");
  await page.says("1 person with 1 picture in one encrypted file");
  const file = await page.saved(/\.likeness$/);
  expect(file.includes(Buffer.from("Eileen")), "a name in the clear").toBe(false);
  const path = info.outputPath("gallery.likeness");
  writeFileSync(path, file);

  await page.click({ role: "summary", name: "Delete everything" });
  await page.press("Delete everything");
  await page.press("Delete it all");
  await page.says("Deleted and verified: nothing is left.");

  await createGalleryForThisBrowser(page);
  await page.click({ role: "summary", name: "Import a file" });
  await page.choose({ role: "file", name: "Exported file" }, path);
  await page.write("Passphrase of the file", "another passphrase");
  await page.press("Import");
  await page.says("Eileen");
  // The key that this browser keeps opens the gallery on a later visit.
  await page.open("#/people", true);
  await page.says("1 person inside, encrypted.");
  await page.press("Unlock the gallery");
  await page.says("Eileen");
});

test("a photo is painted in 20 iterations and saved", async ({ page }) => {
  await page.open("#/style");
  await page.press("Use sample: Astronaut", "Photo");
  await page.press("Brush swirls", "Style");
  await page.click({ role: "radio", name: "128" });
  await page.click({ role: "summary", part: "Advanced" });
  await page.type({ role: "spinbutton", name: "iterations" }, "20");
  await page.says("Ready to stylise");
  await page.press("Stylise");
  await page.press("Save PNG");
  const png = await page.saved(/^likeness-astronaut-in-brush-swirls-128\.png$/);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)], "its width and height").toEqual([128, 128]);
});

test.describe("in a private window", () => {
  test.use({ visitor: { isPrivate: true } });

  for (const key of ["Passphrase", "This browser"] as const) {
    test(`a person is enrolled and recognised; what opens the gallery: ${key}`, async ({ page }) => {
      if (key === "Passphrase") await createGallery(page);
      else await createGalleryForThisBrowser(page);
      await enrol(page, "Eileen", ASTRONAUT);
      await page.open("#/recognise");
      await page.press("Photos");
      await page.choose({ role: "photo" }, ASTRONAUT_AGAIN, HOPPER);
      await page.says("2 photos done.");
      expect(await page.text({ role: "row", part: "astronaut_2.jpg" })).toContain("Eileen");
    });
  }
});

test("a download that breaks off is a sentence, and trying again works", async ({ page, host }) => {
  host.cut = /face-encoder/;
  await page.open("");
  await page.says("The face encoder could not be downloaded.");
  host.cut = undefined;
  await page.press("Try again");
  await page.says("Engine: CPU");
  await page.choose({ role: "photo", within: region.claim }, ASTRONAUT);
  await page.choose({ role: "photo", within: region.probe }, HOPPER);
  await page.says("Different people");
});

test("a camera and a graphics processor that are not there are missed in a sentence", async ({ page }) => {
  await page.open("");
  await page.press("Use camera", region.claim);
  await page.says("No camera was found. Connect one and try again, or use a photo instead.");
  await page.click({ role: "link", part: "Engine: CPU" });
  await page.says("This browser has no WebGPU here, so the CPU computes.");
});

test("after one visit two pictures are compared without a connection", async ({ page }) => {
  // The other host adds something to the worker, so that no version of the page is ever whole there.
  const host = await changingHost("/any/sub/path/");
  try {
    const visitor = new EnginePage(page.browser, host.url, "");
    await visitor.open("");
    await visitor.says("Engine: CPU");
    await expect.poll(() => page.browser.run(() => !!navigator.serviceWorker.controller), { timeout: 180_000 }).toBe(true);
    host.down = true;
    await visitor.open("", true);
    await visitor.says("Engine: CPU");
    await visitor.press("Use sample: Astronaut", region.claim);
    await visitor.press("Use sample: Astronaut, another picture", region.probe);
    await visitor.says("Same person");
  } finally {
    await host.close();
  }
});

test("where the host sends no headers, the worker reaches no foreign address in any way", async ({ page, host }) => {
  const foreign = await foreignHost();
  try {
    await page.open("");
    await page.says("Engine: CPU");
    const came = await page.browser.run(tryInWorker, foreign.url);
    expect(foreign.asked, "what left the worker").toEqual([]);
    expect([...new Set(Object.values(came))], JSON.stringify(came)).toEqual(["blocked"]);
    // The control: a page without a policy reaches the foreign host in each of these ways.
    await page.browser.goto(`${host.url}control.html`);
    await page.browser.run(tryHere, foreign.url);
    expect([...new Set(foreign.asked)].sort()).toEqual(Object.keys(came).map((way) => `/${way}`).sort());
  } finally {
    await foreign.close();
  }
});
