// Painting a photo in the style of a picture: the whole story, on the real engine, as small as it goes.
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { executablePath, QUIET, SOFTWARE_WEBGPU } from "./support/chromium";
import { bandOf, greyPng, ASTRONAUT, SWIRLS } from "./support/pictures";
import { expect, test as base } from "./support/test";
import { StylePage } from "./pages/style_page";

const test = base.extend<{ studio: StylePage }>({
  studio: async ({ page, errors, foreign }, use) => {
    await use(new StylePage(page));
    expect(errors, "uncaught errors in the page").toEqual([]);
    expect(foreign, "requests that left the origin").toEqual([]);
  },
});

test("a photo is painted while one watches, and saved with its settings", async ({ studio, page }, info) => {
  await studio.open();
  await studio.samples(24);
  await studio.paint();
  await expect(studio.bar.getByRole("progressbar")).toBeVisible();
  await expect(studio.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  await expect(studio.status).toContainText("Finished");
  await expect(page.getByRole("status", { name: "Likeness" })).toContainText(/recognised|No face/);
  await expect(page.getByRole("img", { name: /^Costs over the iterations: J from/ })).toBeVisible();
  const saved = page.waitForEvent("download");
  await studio.button("Save PNG").click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^likeness-astronaut-in-brush-swirls-128\.png$/);
  const path = info.outputPath("painting.png");
  await file.saveAs(path);
  const bytes = readFileSync(path);
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "the photo's own aspect").toEqual([128, 128]);
  // Turned elsewhere, then read back from the file.
  await studio.look.getByRole("button", { name: "Texture only" }).click();
  await studio.knob("iterations", 99);
  await studio.look.locator('input[type="file"]').setInputFiles(path);
  await expect(studio.status).toContainText("The knobs stand as in");
  await expect(page.getByLabel("iterations", { exact: true })).toHaveValue("24");
  await expect(studio.look.getByRole("button", { name: "Usual" })).toHaveAttribute("aria-pressed", "true");
});

test("a painting pauses, goes on, takes more iterations, and is stopped or thrown away", async ({ studio, page }) => {
  await studio.open();
  await studio.samples(4000);
  await studio.paint();
  await expect.poll(() => studio.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await studio.button("Pause").click();
  await expect(studio.status).toContainText("Paused");
  const [rested, picture] = [await studio.iteration(), await studio.fingerprint()];
  await page.waitForTimeout(1500);
  expect(await studio.iteration(), "it rests").toBe(rested);
  await studio.button("Continue").click();
  await expect.poll(() => studio.iteration(), { timeout: 60_000 }).toBeGreaterThan(rested);
  await expect.poll(() => studio.fingerprint(), { timeout: 60_000 }).not.toBe(picture);
  await studio.button("Stop").click();
  await expect(studio.status).toContainText("the picture is kept");
  await expect(studio.painting.first()).toBeVisible();
  await studio.button("100 more").click();
  await expect(studio.status).toContainText("Painting");
  await studio.button("Cancel").click();
  await expect(studio.status).toContainText("Cancelled");
  await expect(studio.button("Paint")).toBeEnabled();
  await expect(page.getByRole("region", { name: "Paintings of this visit" }).getByRole("listitem")).toHaveCount(1);
});

test("a worker that dies in mid-job leaves the last picture, and painting goes on from it", async ({ studio, page }) => {
  // The page asks its worker's file for the engine; a copy of the constructor lets the test end the worker as a crash would.
  await page.addInitScript(() => {
    const Native = Worker;
    const opened: Worker[] = [];
    Object.assign(window, { opened });
    window.Worker = class extends Native {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        opened.push(this);
      }
    };
  });
  await studio.open();
  await studio.samples(4000);
  await studio.paint();
  await expect.poll(() => studio.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await expect(studio.painting.first()).toBeVisible();
  await page.evaluate(() => {
    const { opened } = window as unknown as { opened: Worker[] };
    const last = opened[opened.length - 1];
    last.terminate();
    last.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
  });
  await expect(studio.status).toContainText("The last picture is safe");
  const resume = studio.button("Go on from the last picture");
  await expect(resume).toBeEnabled({ timeout: 180_000 });
  await resume.click();
  await expect.poll(() => studio.iteration(), { timeout: 180_000 }).toBeGreaterThan(0);
  await studio.button("Stop").click();
  await expect(studio.button("Save PNG")).toBeVisible();
});

test("two styles are blended, and the photo's colours are kept", async ({ studio, page }) => {
  await studio.open();
  await studio.style.getByLabel("Blend several styles").check();
  await studio.style.getByRole("button", { name: "Mosaic" }).click();
  await expect(studio.style.getByRole("button", { name: "Remove Mosaic" })).toBeVisible();
  await studio.samples(12, "Stained glass");
  await studio.style.getByRole("slider", { name: "How much of Mosaic" }).fill("0.5");
  await studio.look.getByRole("button", { name: "Keep colours" }).click();
  await studio.paint();
  await expect(studio.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  // A style that is put away between leaves the others.
  await studio.style.getByRole("button", { name: "Remove Mosaic" }).click();
  await studio.button("Paint again").click();
  await expect(page.getByRole("region", { name: "Paintings of this visit" }).getByRole("listitem")).toHaveCount(2, {
    timeout: 200_000,
  });
});

test("pictures that cannot be painted are told apart, each with a next step", async ({ studio }) => {
  await studio.open();
  const png = (name: string, buffer: Buffer) => ({ name, mimeType: "image/png", buffer });
  await studio.choose(studio.photo, png("dot.png", greyPng(1, 1)));
  await expect(studio.photo).toContainText(/too small to paint from/);
  await studio.choose(studio.photo, png("words.png", Buffer.from("just some words, no picture at all")));
  await expect(studio.photo).toContainText(/not a picture/);
  await studio.choose(studio.photo, png("vast.png", greyPng(40_000, 4_000)));
  await expect(studio.photo).toContainText(/more pixels/);
  await studio.choose(studio.photo, png("large.png", greyPng(6_000, 3_000)));
  await expect(studio.photo).toContainText(/to 2048×1024/, { timeout: 60_000 });
  await studio.look.locator('input[type="file"]').setInputFiles(ASTRONAUT);
  await expect(studio.bar).toContainText(/carries no settings/);
});

test("before and after are compared with the keyboard, and nothing serious fails the accessibility check", async ({
  studio,
  page,
}) => {
  await studio.open();
  await studio.samples(10);
  await studio.paint();
  await expect(studio.button("Save PNG")).toBeVisible({ timeout: 200_000 });
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

test("a painting is cancelled while its net is on the way, whatever the network does", async ({ studio, page }) => {
  const unanswered = () => {};
  await page.context().route(/vgg-light/, unanswered);
  await studio.open();
  await studio.samples(6);
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    await studio.button("Paint").click();
    await expect(studio.status).toContainText("Getting ready");
    await expect(studio.button("Cancel")).toBeVisible();
    times.push(await studio.cancelled());
    await expect(studio.button("Paint")).toBeEnabled();
  }
  console.log(`cancelled after ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  expect(Math.min(...times), "milliseconds from the click to the answer").toBeLessThan(200);
  await page.context().unroute(/vgg-light/, unanswered);
  await studio.button("Paint").click();
  await expect(studio.button("Save PNG"), "the network is back").toBeVisible({ timeout: 200_000 });
});

test("the Models page lists the nets for painting, and which one this device uses", async ({ page, errors }) => {
  await page.goto("./#/models");
  const net = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(net("light VGG")).toBeVisible({ timeout: 180_000 });
  await expect(net("light VGG")).toContainText(/on the CPU.*1.8 MB.*CC-BY-4.0/s);
  await expect(net("balanced VGG")).toContainText(/with WebGPU.*5.2 MB.*CC-BY-4.0/s);
  await expect(page.getByRole("region", { name: "Table of the nets for faces" }).getByRole("row")).toHaveCount(4);
  expect(errors).toEqual([]);
});

// The software renderer takes ten seconds a step even for these 4,096 pixels, and a minute for the net's own test.
test("forced WebGPU paints the same story, as small as it goes", async ({ baseURL }, info) => {
  test.setTimeout(900_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  try {
    const studio = new StylePage(await (await browser.newContext({ baseURL: baseURL! })).newPage());
    await studio.open("?backend=webgpu");
    await expect(studio.page.getByRole("link", { name: /^Engine:/ })).toHaveText(/WebGPU/, { timeout: 300_000 });
    // Bands of pictures: a quarter of the pixels of a square, and no face to look for.
    const band = async (picture: string, top: number) => ({
      name: "band.png",
      mimeType: "image/png",
      buffer: await bandOf(studio.page, picture, top),
    });
    await studio.choose(studio.photo, await band(ASTRONAUT, 0.7));
    await studio.choose(studio.style, await band(SWIRLS, 0.3));
    await studio.size(128);
    await studio.knob("iterations", 3);
    await studio.page.getByLabel("which net sees").selectOption("light: fast");
    await expect(studio.status).toContainText("Ready to paint", { timeout: 300_000 });
    await studio.button("Paint").click();
    await expect(studio.bar.getByText(/^iteration 1 of 3/)).toBeVisible({ timeout: 600_000 });
    const first = await studio.fingerprint();
    await expect(studio.button("Save PNG")).toBeVisible({ timeout: 600_000 });
    expect(await studio.fingerprint(), "it has gone on since the first step").not.toBe(first);
    const saved = studio.page.waitForEvent("download");
    await studio.button("Save PNG").click();
    await (await saved).saveAs(info.outputPath("painting.png"));
    const bytes = readFileSync(info.outputPath("painting.png"));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], "the photo's own aspect").toEqual([128, 32]);
    await studio.courseView();
    await expect(studio.page.getByRole("img", { name: /^Costs over the iterations/ })).toBeVisible();
  } finally {
    await browser.close();
  }
});
