// What is pasted, dropped, chosen and typed in engines other than Chromium's; docs/TESTING.md has the rows.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { corruptJpeg, ASTRONAUT, ASTRONAUT_AGAIN, HOPPER, SWIRLS } from "../support/pictures";
import { createGalleryForThisBrowser, enrol } from "./gallery_steps";
import { shown } from "./shown";
import { fileOf, region, test } from "./test";
import { drop, folderOf, paste } from "./transfer";

const { claim, probe } = region;

test("rows 1 and 2: text goes where it is pasted, and what is no picture takes none away", async ({ page }) => {
  const { browser } = page;
  await page.open("");
  await page.choose({ role: "photo", within: claim }, ASTRONAUT);
  await page.choose({ role: "photo", within: probe }, HOPPER);
  await page.says("Different people");
  const before = await shown(browser, claim);
  await paste(browser, null, { text: "just words" });
  await page.says("That contained no picture.");
  await drop(browser, { role: "region", name: claim }, { text: "just words" });
  await page.says("That contained no picture.", claim);
  await drop(browser, { role: "region", name: claim }, { address: "https://example.com/a.jpg", text: "https://example.com/a.jpg" });
  await page.says("That is an address, not a picture", claim);
  expect(await shown(browser, claim), "the picture stays").toEqual(before);
  await page.says("Different people");

  await page.open("#/style");
  await page.press("Use sample: Astronaut", "Photo");
  await page.click({ role: "summary", part: "Advanced" });
  const iterations = { role: "spinbutton", name: "iterations" } as const;
  await page.type(iterations, "250");
  for (const letter of ["a", "c"]) await browser.control(iterations, letter);
  await page.type(iterations, "99");
  for (const letter of ["a", "v"]) await browser.control(iterations, letter);
  await expect.poll(() => page.value(iterations)).toBe("250");
  expect(await paste(browser, iterations, { files: [HOPPER] }), "the field keeps what is pasted into it").toBe(false);
  expect(await page.words("Photo")).toContain("Astronaut");
});

test("rows 12 and 13: two photos fill both sides, the rest is named, and a folder is called one", async ({ page }, info) => {
  const { browser } = page;
  await page.open("");
  await drop(browser, { role: "region", name: probe }, { files: [ASTRONAUT, ASTRONAUT_AGAIN] });
  await page.says("Same person");
  expect(await page.words(probe)).toContain("astronaut.jpg");
  await drop(browser, { role: "region", name: probe }, { files: [HOPPER, ASTRONAUT_AGAIN] });
  await page.says("Different people");
  await page.says("1 picture was taken; 1 file was left out");
  expect(await page.words(claim)).toContain("astronaut_2.jpg");
  await folderOf(browser, "holiday", ASTRONAUT);
  await drop(browser, { role: "region", name: claim }, { files: [fileOf(info, "holiday", Buffer.alloc(0))] });
  await page.says("That is a folder.", claim);
});

test("row 34: every page takes a photo that is dropped or pasted, or says why not", async ({ page }) => {
  const { browser } = page;
  await page.open("");
  await page.says("Engine: CPU");
  const note = () => browser.run(() => (document.querySelector("[role=status][aria-label^='What was pasted']") as HTMLElement)?.innerText ?? "absent");
  for (const [hash, heading] of [
    ["#/similarity", /./],
    ["#/models", /./],
    ["#/privacy", /./],
    ["#/about", /./],
  ] as const) {
    for (const hand of [drop, paste]) {
      await page.open(hash);
      await expect.poll(() => browser.run(() => document.querySelector("main h1")?.textContent ?? "")).toMatch(heading);
      await expect.poll(note).toBe("");
      await hand(browser, null, { files: [ASTRONAUT] });
      await expect.poll(note, { message: hash }).toContain("takes no pictures");
      await page.press("Close");
    }
  }
  for (const hash of ["#/recognise", "#/people"]) {
    await page.open(hash);
    await page.is({ role: "button", name: "Create the gallery" }, "there");
    await expect.poll(note).toBe("");
    await drop(browser, null, { files: [ASTRONAUT] });
    await expect.poll(note, { message: hash }).toContain("not unlocked yet");
  }
  await page.open("#/style");
  await page.is({ role: "button", name: "Mosaic" }, "there");
  await paste(browser, null, { files: [ASTRONAUT, SWIRLS] });
  await page.says("astronaut.jpg", "Photo");
  await page.says("swirls.jpg", "Style");
});

test("rows 12, 28, 29, 31 and 32: files, names and the table of somebody's gallery", async ({ page }, info) => {
  const { browser } = page;
  await createGalleryForThisBrowser(page);
  const notes = fileOf(info, "notes.jpg", Buffer.from("just some words, no picture at all"));
  await page.choose({ role: "photo" }, notes, fileOf(info, "cut.jpg", corruptJpeg()));
  await page.says(/notes\.jpg: This file is not a picture.*cut\.jpg: This picture is damaged/);

  await page.choose({ role: "photo" }, ASTRONAUT);
  await page.is({ role: "checkbox", part: "Use: Face from" }, "checked");
  await page.write("Name", "\u200b\u2060");
  await page.click({ role: "checkbox", part: "agrees" });
  expect(await page.words(), "nobody is called nothing").not.toContain("is enrolled");
  await page.write("Name", "Zoe\u0308");
  await page.press("Enrol");
  await page.says("Zo\u00eb is enrolled with 1 picture.");

  await page.open("#/recognise");
  await page.press("Photos");
  await page.choose({ role: "photo" }, ASTRONAUT_AGAIN, HOPPER);
  await page.says("2 photos done.");
  await page.press("Save as CSV");
  const csv = await page.saved(/\.csv$/);
  expect([...csv.subarray(0, 3)], "a byte order mark").toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString("utf8")).toContain("Zo\u00eb");
});

test("row 33: names of any length stay inside the page", async ({ page }, info) => {
  await page.browser.resize(420, 844);
  const fits = (what: string) => expect.poll(() => page.browser.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), { message: what }).toBeLessThanOrEqual(0);
  const long = fileOf(info, `${"w".repeat(200)}.jpg`, readFileSync(ASTRONAUT));
  await page.open("");
  await page.choose({ role: "photo", within: claim }, long);
  await page.says("One face found.", claim);
  await fits("Verify");
  await page.open("#/style");
  await page.choose({ role: "photo", within: "Photo" }, long);
  await page.says("www", "Photo");
  await fits("Style");
  await createGalleryForThisBrowser(page);
  await enrol(page, "M".repeat(80), long);
  await fits("enrolled");
  await page.open("#/recognise");
  await page.press("Photos");
  await page.choose({ role: "photo" }, long);
  await page.says("MMMM");
  await fits("Recognise");
});
