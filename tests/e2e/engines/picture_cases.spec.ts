// Awkward picture files in engines other than Chromium's: opened the right way up, or called what they are; docs/TESTING.md has the rows.
import { expect } from "@playwright/test";
import { AVIF, blankFirstGif, greyJpeg, HEIC, icon, JPEG_XL, LOSSLESS_JPEG, os2Bitmap, TIFF, turnedJpeg, turnedWebp, WEBP } from "../support/picture_kinds";
import { corruptJpeg, greyPng, HOPPER } from "../support/pictures";
import { apart, shown, turned } from "./shown";
import { fileOf, region, test } from "./test";

const { claim, probe } = region;

/** How far two copies of one picture may be apart, of 255: WebP and JPEG differ by 1, a turned one by 40. */
const SAME = 6;

test("rows 8 and 35: a photo is shown and read the way up that its camera noted", async ({ page }, info) => {
  await page.open("");
  const [quarter, half] = [await turned(page.browser, HOPPER, 1), await turned(page.browser, HOPPER, 2)];
  for (const [name, bytes, expected] of [
    ["6.jpg", turnedJpeg(HOPPER, 6), quarter],
    ["3.jpg", turnedJpeg(HOPPER, 3), half],
    ["6.webp", turnedWebp(WEBP, 320, 375, 6), quarter],
    ["3.webp", turnedWebp(WEBP, 320, 375, 3), half],
  ] as const) {
    await page.choose({ role: "photo", within: claim }, fileOf(info, name, bytes));
    await page.says(name, claim);
    await page.says("One face found.", claim);
    const found = (await shown(page.browser, claim))!;
    expect(found.width > found.height, `${name} lies`).toBe(expected.width > expected.height);
    expect(apart(found, expected), name).toBeLessThan(SAME);
  }
  await page.choose({ role: "photo", within: probe }, HOPPER);
  await page.says("Same person");
  // What is read has the upright size, too.
  await page.open("#/style");
  for (const [name, bytes, size] of [
    ["6.jpg", turnedJpeg(HOPPER, 6), "600 × 512"],
    ["6.webp", turnedWebp(WEBP, 320, 375, 6), "375 × 320"],
  ] as const) {
    await page.choose({ role: "photo", within: "Photo" }, fileOf(info, name, bytes));
    await page.says(`${name}, ${size}`, "Photo");
  }
});

test("rows 9, 10 and 11: a file is opened, or called what it is, and what was there stays", async ({ page }, info) => {
  await page.open("");
  await page.choose({ role: "photo", within: probe }, HOPPER);
  await page.says("One face found.", probe);
  const before = await shown(page.browser, probe);
  for (const [name, bytes, words] of [
    ["phone.heic", HEIC, "This is a HEIC picture"],
    ["scan.tiff", TIFF, "This is a TIFF picture"],
    ["lossless.jpg", LOSSLESS_JPEG, "This is a rare kind of JPEG"],
    ["empty.jpg", Buffer.alloc(0), "This file is empty."],
    ["notes.jpg", Buffer.from("just some words, no picture at all"), "This file is not a picture."],
    ["broken.jpg", corruptJpeg(), "This picture is damaged"],
    ["dot.png", greyPng(1, 1), "This picture is too small."],
  ] as const) {
    await page.choose({ role: "photo", within: probe }, fileOf(info, name, bytes));
    await page.says(words, probe);
    expect(await shown(page.browser, probe), `${name} takes nothing away`).toEqual(before);
  }
  for (const [path, words] of [
    [AVIF, /One face found\..*hopper\.avif/],
    [WEBP, /One face found\..*hopper\.webp/],
    [fileOf(info, "old.bmp", os2Bitmap(320, 200)), /No face found\..*old\.bmp/],
    // What not every browser opens is tried first.
    [fileOf(info, "page.ico", icon(64)), /No face found\..*page\.ico|This is an icon file/],
    [JPEG_XL, /One face found\..*portrait\.jxl|This is a JPEG XL picture/],
  ] as const) {
    await page.choose({ role: "photo", within: claim }, path);
    await page.says(words, claim);
    info.annotations.push({ type: "said", description: await page.words(claim) });
  }
});

test("row 14: of a picture that moves, what is shown is one frame, and not the blank first where single frames can be had", async ({ page }, info) => {
  await page.open("");
  await page.choose({ role: "photo", within: claim }, fileOf(info, "blank_first.gif", blankFirstGif(320, 200)));
  await page.says("No face found.", claim);
  const { parts } = (await shown(page.browser, claim))!;
  const singleFrames = await page.browser.run(() => "ImageDecoder" in window);
  expect([parts[0] < 40, parts[7] > 215], `single frames: ${singleFrames}`).toEqual([singleFrames, true]);
});

test("row 35: a vast photo is shrunk once, upright, and one beyond all limits is refused", async ({ page }, info) => {
  await page.open("");
  await page.choose({ role: "photo", within: claim }, fileOf(info, "beyond.png", greyPng(40_000, 4_000)));
  await page.says("more pixels than a browser can handle", claim);
  await page.choose({ role: "photo", within: claim }, fileOf(info, "vast.jpg", greyJpeg(9_000, 12_000, 6)));
  await page.says("shrunk from 12000 × 9000", claim);
  await page.says("No face found.", claim);
});
