// Style transfer from end to end on the real engine, at the smallest size.
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { executablePath, QUIET, SOFTWARE_WEBGPU } from "./support/chromium";
import { answers, recordWorkers } from "./support/opened_workers";
import { bandOf, greyPng, ASTRONAUT, SWIRLS } from "./support/pictures";
import { expect, test as base } from "./support/test";
import { StylePage } from "./pages/style_page";

/** Pictures with the settings of a painting as other programs store them. */
const KEPT_BY_OTHERS = join(__dirname, "../../crates/core/tests/fixtures/png_settings");

const test = base.extend<{ stylePage: StylePage }>({
  stylePage: async ({ page, errors, foreign }, use) => {
    await use(new StylePage(page));
    expect(errors, "uncaught errors in the page").toEqual([]);
    expect(foreign, "requests that left the origin").toEqual([]);
  },
});

test("a photo is stylised while one watches, and saved with its settings", async ({ stylePage, page }, info) => {
  await stylePage.open();
  await stylePage.samples(24);
  await stylePage.stylise();
  await expect(stylePage.bar.getByRole("progressbar")).toBeVisible();
  await expect(stylePage.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  await expect(stylePage.status).toContainText("Finished");
  await expect(page.getByRole("status", { name: "Face check" })).toContainText(/recognised|No face/);
  await expect(page.getByRole("img", { name: /^Costs over the iterations: J from/ })).toBeVisible();
  const saved = page.waitForEvent("download");
  await stylePage.button("Save PNG").click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^likeness-astronaut-in-brush-swirls-128\.png$/);
  const path = info.outputPath("painting.png");
  await file.saveAs(path);
  const bytes = readFileSync(path);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "the photo's own aspect").toEqual([128, 128]);
  // The settings are changed, then loaded from the file.
  await stylePage.settings.getByRole("button", { name: "Texture only" }).click();
  await stylePage.set("iterations", 99);
  await stylePage.settings.locator('input[type="file"]').setInputFiles(path);
  await expect(stylePage.status).toContainText("Settings loaded from");
  await expect(page.getByLabel("iterations", { exact: true })).toHaveValue("24");
  await expect(stylePage.settings.getByRole("button", { name: "Default" })).toHaveAttribute("aria-pressed", "true");
});

test("settings are read as other programs keep them, and a picture without any changes nothing", async ({ stylePage, page }) => {
  await stylePage.open();
  const iterations = page.getByLabel("iterations", { exact: true });
  for (const name of ["pillow_itxt_packed.png", "exiftool_user_comment.png", "exiftool_xmp_attribute.png", "pillow_exif.jpg"]) {
    await stylePage.set("iterations", 99);
    await stylePage.settings.locator('input[type="file"]').setInputFiles(join(KEPT_BY_OTHERS, name));
    await expect(stylePage.status).toContainText(name);
    await expect(iterations).toHaveValue("17");
  }
  await stylePage.settings.locator('input[type="file"]').setInputFiles(join(KEPT_BY_OTHERS, "plain.png"));
  await expect(page.getByText("This picture contains no settings.")).toBeVisible();
  await expect(stylePage.status).not.toContainText("Settings loaded");
  await expect(iterations).toHaveValue("17");
});

test("a job is paused, continued, extended, stopped and cancelled", async ({ stylePage, page }) => {
  await page.addInitScript(recordWorkers);
  await stylePage.open();
  await stylePage.samples(4000);
  await stylePage.stylise();
  await expect.poll(() => stylePage.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await stylePage.button("Pause").click();
  await expect(stylePage.status).toContainText("Paused");
  const [rested, picture] = [await stylePage.iteration(), await stylePage.fingerprint()];
  await answers(page, 10);
  expect(await stylePage.iteration(), "it is paused").toBe(rested);
  await stylePage.button("Continue").click();
  await expect.poll(() => stylePage.iteration(), { timeout: 60_000 }).toBeGreaterThan(rested);
  await expect.poll(() => stylePage.fingerprint(), { timeout: 60_000 }).not.toBe(picture);
  await stylePage.button("Stop").click();
  await expect(stylePage.status).toContainText("the result was kept");
  await expect(stylePage.result.first()).toBeVisible();
  await stylePage.button("100 more").click();
  await expect(stylePage.status).toContainText("Stylising");
  await stylePage.button("Cancel").click();
  await expect(stylePage.status).toContainText("Cancelled");
  await expect(stylePage.button("Stylise")).toBeEnabled();
  await expect(page.getByRole("region", { name: "Results of this visit" }).getByRole("listitem")).toHaveCount(1);
});

test("after the worker died a job continues from its last picture", async ({ stylePage, page }) => {
  await page.addInitScript(recordWorkers);
  await stylePage.open();
  await stylePage.samples(4000);
  await stylePage.stylise();
  await expect.poll(() => stylePage.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await expect(stylePage.result.first()).toBeVisible();
  await page.evaluate(() => {
    const last = (window as unknown as { opened: Worker[] }).opened.at(-1)!;
    last.terminate();
    last.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
  });
  await expect(stylePage.status).toContainText("The last result was kept");
  const resume = stylePage.button("Continue from the last result");
  await expect(resume).toBeEnabled({ timeout: 180_000 });
  await resume.click();
  await expect.poll(() => stylePage.iteration(), { timeout: 180_000 }).toBeGreaterThan(0);
  await stylePage.button("Stop").click();
  await expect(stylePage.button("Save PNG")).toBeVisible();
});

test("two styles are blended, and the photo's colours are kept", async ({ stylePage, page }) => {
  await stylePage.open();
  await stylePage.style.getByLabel("Blend several styles").check();
  await stylePage.style.getByRole("button", { name: "Mosaic" }).click();
  await expect(stylePage.style.getByRole("button", { name: "Remove Mosaic" })).toBeVisible();
  await stylePage.samples(12, "Stained glass");
  await stylePage.style.getByRole("slider", { name: "Weight of Mosaic" }).fill("0.5");
  await stylePage.settings.getByRole("button", { name: "Keep colours" }).click();
  await stylePage.stylise();
  await expect(stylePage.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  // Removing a style leaves the others.
  await stylePage.style.getByRole("button", { name: "Remove Mosaic" }).click();
  await stylePage.button("Stylise again").click();
  await expect(page.getByRole("region", { name: "Results of this visit" }).getByRole("listitem")).toHaveCount(2, {
    timeout: 200_000,
  });
});

test("each kind of unusable picture has its own message and next step", async ({ stylePage }) => {
  await stylePage.open();
  const png = (name: string, buffer: Buffer) => ({ name, mimeType: "image/png", buffer });
  await stylePage.choose(stylePage.photo, png("dot.png", greyPng(1, 1)));
  await expect(stylePage.photo).toContainText(/too small for style transfer/);
  await stylePage.choose(stylePage.photo, png("words.png", Buffer.from("just some words, no picture at all")));
  await expect(stylePage.photo).toContainText(/not a picture/);
  await stylePage.choose(stylePage.photo, png("vast.png", greyPng(40_000, 4_000)));
  await expect(stylePage.photo).toContainText(/more pixels/);
  await stylePage.choose(stylePage.photo, png("large.png", greyPng(6_000, 3_000)));
  await expect(stylePage.photo).toContainText(/to 2048 × 1024/, { timeout: 60_000 });
  await stylePage.settings.locator('input[type="file"]').setInputFiles(ASTRONAUT);
  await expect(stylePage.bar).toContainText(/contains no settings/);
});

test("before and after are compared with the keyboard, and nothing serious fails the accessibility check", async ({
  stylePage,
  page,
}) => {
  await stylePage.open();
  await stylePage.samples(10);
  await stylePage.stylise();
  await expect(stylePage.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  const slider = page.getByRole("slider", { name: /^Before and after/ });
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(slider).toHaveAttribute("aria-valuetext", "5 % photo");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join("; ")}`)).toEqual([]);
  }
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
  }
});

test("a job is cancelled while its net is downloaded, even if the network does not answer", async ({ stylePage, page }) => {
  const unanswered = () => {};
  await page.context().route(/vgg-light/, unanswered);
  await stylePage.open();
  await stylePage.samples(6);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    await stylePage.button("Stylise").click();
    await expect(stylePage.status).toContainText("Getting ready");
    await expect(stylePage.button("Cancel")).toBeVisible();
    times.push(await stylePage.cancelled());
    await expect(stylePage.button("Stylise")).toBeEnabled();
  }
  console.log(`cancelled after ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  expect(Math.max(...times), "milliseconds from the click to the answer, each time").toBeLessThan(200);
  await page.context().unroute(/vgg-light/, unanswered);
  await stylePage.button("Stylise").click();
  await expect(stylePage.button("Save PNG"), "the network is back").toBeVisible({ timeout: 200_000 });
});

test("the Models page lists the nets for style transfer, and which one this device uses", async ({ page, errors }) => {
  await page.goto("./#/models");
  const net = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(net("light VGG")).toBeVisible({ timeout: 180_000 });
  await expect(net("light VGG")).toContainText(/on the CPU.*1.8 MB.*CC-BY-4.0/s);
  await expect(net("balanced VGG")).toContainText(/with WebGPU.*5.2 MB.*CC-BY-4.0/s);
  await expect(page.getByRole("region", { name: "Table of the nets for faces" }).getByRole("row")).toHaveCount(4);
  expect(errors).toEqual([]);
});

// The software renderer takes ten seconds a step even for these 4,096 pixels, and a minute for the net's own test.
test("forced WebGPU stylises too, at the smallest size", async ({ baseURL }, info) => {
  test.setTimeout(900_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const stylePage = new StylePage(await (await browser.newContext({ baseURL: baseURL! })).newPage());
    await stylePage.open("?backend=webgpu");
    await expect(stylePage.page.getByRole("link", { name: /^Engine:/ })).toHaveText(/WebGPU/, { timeout: 300_000 });
    // Bands of pictures: a quarter of the pixels of a square, and no face to detect.
    const band = async (picture: string, top: number) => ({
      name: "band.png",
      mimeType: "image/png",
      buffer: await bandOf(stylePage.page, picture, top),
    });
    await stylePage.choose(stylePage.photo, await band(ASTRONAUT, 0.7));
    await stylePage.choose(stylePage.style, await band(SWIRLS, 0.3));
    await stylePage.size(128);
    await stylePage.set("iterations", 3);
    await stylePage.page.getByLabel("network", { exact: true }).selectOption("light");
    await expect(stylePage.status).toContainText("Ready to stylise", { timeout: 300_000 });
    await stylePage.button("Stylise").click();
    await expect(stylePage.bar.getByText(/^iteration 1 of 3/)).toBeVisible({ timeout: 600_000 });
    const first = await stylePage.fingerprint();
    await expect(stylePage.button("Save PNG")).toBeVisible({ timeout: 600_000 });
    expect(await stylePage.fingerprint(), "it has changed since the first step").not.toBe(first);
    const saved = stylePage.page.waitForEvent("download");
    await stylePage.button("Save PNG").click();
    await (await saved).saveAs(info.outputPath("painting.png"));
    const bytes = readFileSync(info.outputPath("painting.png"));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "the photo's own aspect").toEqual([128, 32]);
    await stylePage.advancedView();
    await expect(stylePage.page.getByRole("img", { name: /^Costs over the iterations/ })).toBeVisible();
  } finally {
    await browser.close();
  }
});
