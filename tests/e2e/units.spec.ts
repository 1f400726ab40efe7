// The chapters about the units of VGG-19 from end to end: our photos, the visitor's own, their picture, a picture made for a unit.
import { chromium, type Page } from "@playwright/test";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { executablePath, QUIET, SOFTWARE_WEBGPU } from "./support/chromium";
import { filmOf } from "./support/camera";
import { fits, isAccessible, longTasks, watchTasks } from "./support/page_checks";
import { ASTRONAUT, corruptJpeg, HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";

const PHOTOS = join(__dirname, "../../static/see/photos");

async function open(page: Page, chapter: string, backend = "cpu"): Promise<void> {
  await page.goto(`./?backend=${backend}#/see/${chapter}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("five steps lead from edges to things, and a patch is seen in its photo", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "edges-to-things");
  await longTasks(page);
  for (const layer of ["conv1_1", "conv2_1", "conv3_1", "conv4_1", "conv5_1"]) {
    const step = page.getByRole("region", { name: layer });
    await expect(step.getByRole("list")).toHaveCount(3);
    await expect(step.getByRole("list").first().getByRole("listitem")).toHaveCount(9);
  }
  console.log(`long tasks, from edges to things: ${await longTasks(page)} ms`);
  const step = page.getByRole("region", { name: "conv4_1" });
  const patch = step.getByRole("button", { name: /^Patch 3: / }).first();
  await patch.focus();
  const title = ((await patch.getAttribute("aria-label")) ?? "").replace("Patch 3: ", "");
  await expect(step.getByRole("figure").getByRole("img", { name: title })).toBeVisible();
  await expect(step.getByText("The unit sees 68 × 68 pixels.")).toBeVisible();
  await expect(page.getByText("May two patches come from one photo?")).toBeVisible();
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});

test("the nine patches come within a second after the chapter, for any unit", async ({ errors, page }) => {
  await open(page, "nine-patches");
  const opened = Date.now();
  const patches = page.getByRole("list", { name: /^The nine patches that excite unit \d+ most/ });
  await expect(patches.getByRole("listitem")).toHaveCount(9);
  console.log(`first nine patches: ${Date.now() - opened} ms after the heading`);
  await page.getByRole("radio", { name: "conv5_1" }).check({ force: true });
  await page.getByRole("button", { name: "Unit 128", exact: true }).click();
  await expect(page.getByText("The unit sees 156 × 156 pixels.")).toBeVisible();
  await page.getByLabel("Unit", { exact: false }).and(page.getByRole("spinbutton")).fill("511");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "The nine patches that excite unit 511 most, strongest first" })).toBeVisible();
  await page.getByRole("spinbutton").fill("9999");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("spinbutton")).toHaveValue("511");
  await isAccessible(page);
  await fits(page);
  expect(errors).toEqual([]);
});

test("photos of one's own are scanned, found beside ours, and forgotten", async ({ errors, foreign, page }) => {
  await open(page, "nine-patches");
  const own = page.getByRole("region", { name: "Your own photos" });
  await expect(own.getByRole("button", { name: "Choose photos…" })).toBeEnabled();
  const photos = readdirSync(PHOTOS).filter((name) => name.endsWith(".webp")).slice(0, 18).map((name) => join(PHOTOS, name));
  const started = Date.now();
  await own.locator("input[type=file]").setInputFiles([...photos, ASTRONAUT, HOPPER]);
  await expect(own.getByText("20 of 20 photos scanned.")).toBeVisible({ timeout: 200_000 });
  console.log(`20 photos scanned in ${Date.now() - started} ms`);
  const patches = own.getByRole("list", { name: /The patches of your photos/ });
  await expect(patches.getByRole("listitem")).toHaveCount(9);
  const first = patches.getByRole("button").first();
  await first.click();
  const name = ((await first.getAttribute("aria-label")) ?? "").replace("Patch 1: ", "");
  await expect(page.getByRole("region", { name: "In its photo" }).getByRole("img", { name })).toBeVisible();
  await isAccessible(page);
  // A file that is no picture is passed over, and another scan forgets the first.
  const broken = { name: "broken.jpg", mimeType: "image/jpeg", buffer: corruptJpeg() };
  await own.locator("input[type=file]").setInputFiles(broken);
  await expect(own.getByText("0 of 1 photos scanned. One file could not be read.")).toBeVisible();
  await expect(patches.getByRole("listitem")).toHaveCount(0);
  expect([errors, foreign]).toEqual([[], []]);
});

test("a scan can be stopped, and what it found stays", async ({ page }) => {
  await open(page, "nine-patches");
  const own = page.getByRole("region", { name: "Your own photos" });
  await expect(own.getByRole("button", { name: "Choose photos…" })).toBeEnabled();
  const photos = readdirSync(PHOTOS).filter((name) => name.endsWith(".webp")).map((name) => join(PHOTOS, name));
  await own.locator("input[type=file]").setInputFiles(photos);
  await expect(own.getByText(/^[3-9] of \d+ photos scanned/)).toBeVisible();
  await own.getByRole("button", { name: "Stop" }).click();
  await expect(own.getByRole("button", { name: "Stop" })).toBeHidden();
  const said = await own.getByRole("status").textContent();
  await page.waitForTimeout(1_500);
  expect(await own.getByRole("status").textContent()).toBe(said);
  await expect(own.getByRole("listitem").first()).toBeVisible();
});

test("the units of a layer respond to one's picture, and one is carried back by three rules", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "your-picture");
  const maps = page.getByRole("list", { name: "Maps" });
  await expect(maps.getByRole("listitem")).toHaveCount(24, { timeout: 120_000 });
  await longTasks(page);
  await page.getByRole("radio", { name: "conv4_1" }).check({ force: true });
  await expect(page.getByText("1 to 24 of 512")).toBeVisible();
  await page.getByRole("radio", { name: "by number" }).check({ force: true });
  await expect(maps.getByRole("button", { name: /^Unit 0, strongest response/ })).toBeVisible();
  await page.getByRole("button", { name: "More units" }).click();
  await expect(page.getByText("25 to 48 of 512")).toBeVisible();
  await page.getByRole("radio", { name: "strongest first" }).check({ force: true });
  await maps.getByRole("button").nth(1).click();
  await expect(page.getByText(/^Response [\d,.]+ at column \d+, row \d+\./)).toBeVisible();
  const back = page.locator("canvas.see-back");
  await expect.poll(async () => Number(await back.getAttribute("width"))).toBeGreaterThan(24);
  const guided = await back.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await page.getByRole("radio", { name: "gradient", exact: true }).check({ force: true });
  await expect.poll(async () => back.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(guided);
  await page.getByRole("radio", { name: "what came back" }).check({ force: true });
  await expect.poll(async () => back.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(guided);
  expect(Number(await back.getAttribute("width"))).toBeLessThanOrEqual(68);
  const map = page.getByRole("application", { name: /The map of the unit/ });
  const before = await page.getByText(/^Response/).textContent();
  await map.focus();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => page.getByText(/^Response/).textContent()).not.toBe(before);
  console.log(`long tasks, on your picture: ${await longTasks(page)} ms`);
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});

test("another picture keeps the unit, and a broken one is named", async ({ page }) => {
  await open(page, "your-picture");
  await expect(page.getByRole("list", { name: "Maps" }).getByRole("listitem")).toHaveCount(24, { timeout: 120_000 });
  const first = await page.getByText(/^Response/).textContent();
  await page.locator("input[type=file]").setInputFiles(HOPPER);
  await expect.poll(async () => page.getByText(/^Response/).textContent()).not.toBe(first);
  await page.locator("input[type=file]").setInputFiles({ name: "broken.jpg", mimeType: "image/jpeg", buffer: corruptJpeg() });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByRole("list", { name: "Maps" }).getByRole("listitem")).toHaveCount(24);
});

test("a camera's frames are looked at one after the other, and a map holds the picture", async ({ baseURL }) => {
  const film = join(__dirname, "test-results/units/astronaut.y4m");
  await filmOf(ASTRONAUT, film);
  const camera = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...camera] });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await open(page, "your-picture");
    const maps = page.getByRole("list", { name: "Maps" }).getByRole("button");
    await expect(maps).toHaveCount(24, { timeout: 120_000 });
    await page.getByRole("button", { name: "Use camera" }).click();
    await expect(page.getByText(/at 160 × 160 pixels/)).toBeVisible();
    const first = page.locator(".map canvas").first();
    // 40 positions of conv3_1 along 160 pixels, in place of 56 along the photo's 224.
    await expect(first).toHaveAttribute("width", "40");
    const drawings = new Set<string>();
    const since = Date.now();
    // The film has three different frames.
    while (drawings.size < 3 && Date.now() - since < 30_000) {
      drawings.add(await first.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL()));
    }
    console.log(`${drawings.size} different frames in ${Date.now() - since} ms; ${await page.getByText(/^The net took/).textContent()}`);
    expect(drawings.size).toBe(3);
    await maps.nth(2).click();
    await expect(page.locator("video")).toHaveCount(0);
    await expect.poll(async () => page.locator("canvas.see-back").getAttribute("width")).toBe("24");
    // The frame is held: the maps stay its own, and the lens shows it.
    await expect(first).toHaveAttribute("width", "40");
    await expect(page.locator(".see-still canvas")).toHaveAttribute("width", "160");
    await page.getByRole("radio", { name: "conv2_1" }).check({ force: true });
    await expect(first).toHaveAttribute("width", "80");
    await page.getByRole("button", { name: "Astronaut", exact: true }).click();
    await expect(first, "the photo again").toHaveAttribute("width", "112");
  } finally {
    await browser.close();
  }
});

test("one's picture is looked at also on the way in from other chapters, and a layer chosen meanwhile is shown", async ({ errors, page }) => {
  await open(page, "nine-patches");
  // The engine runs already when the chapter opens: no change of it starts the look.
  await expect(page.getByText("Engine: CPU")).toBeVisible({ timeout: 120_000 });
  await page.goto("./?backend=cpu#/see/your-picture");
  const maps = page.getByRole("list", { name: "Maps" }).getByRole("button");
  await expect(maps).toHaveCount(24, { timeout: 120_000 });
  await page.getByRole("button", { name: "Castle", exact: true }).click();
  await page.getByRole("radio", { name: "conv5_1" }).check({ force: true });
  // 14 positions of conv5_1 along 224 pixels.
  await expect.poll(async () => page.locator(".map canvas").first().getAttribute("height"), { timeout: 60_000 }).toBe("14");
  await expect(maps).toHaveCount(24);
  expect(errors).toEqual([]);
});

test("a picture is made for a unit, stopped, kept and saved", async ({ errors, page }) => {
  await open(page, "made-picture");
  const start = page.getByRole("button", { name: "Make a picture" });
  await expect(start).toBeEnabled({ timeout: 120_000 });
  await page.getByRole("radio", { name: "conv2_1" }).check({ force: true });
  await start.click();
  await expect(page.getByText(/^Step 50 of 50\. The response grew from/)).toBeVisible({ timeout: 200_000 });
  const [first, last] = ((await page.getByText(/^Step 50/).textContent()) ?? "").match(/from (.*) to (.*)\./)!.slice(1).map((n) => Number(n.replaceAll(",", "")));
  expect(last).toBeGreaterThan(2 * first);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as PNG" }).click();
  expect((await saved).suggestedFilename()).toBe("likeness-conv2_1-12-seed-1.png");
  await page.getByRole("radio", { name: "conv4_1" }).check({ force: true });
  await start.click();
  await expect(page.getByText(/^Step [1-9]\d* of 50/)).toBeVisible({ timeout: 100_000 });
  await page.getByRole("button", { name: "Stop and keep" }).click();
  await expect(start).toBeEnabled();
  await expect(page.getByRole("button", { name: "Save as PNG" })).toBeEnabled();
  await isAccessible(page);
  await fits(page);
  expect(errors).toEqual([]);
});

test("on WebGPU the same units respond most", async ({ baseURL }) => {
  test.setTimeout(600_000);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...SOFTWARE_WEBGPU] });
  const strongest = async (backend: string): Promise<string[]> => {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await open(page, "your-picture", backend);
    const maps = page.getByRole("list", { name: "Maps" }).getByRole("button");
    await expect(maps).toHaveCount(24, { timeout: 300_000 });
    const names = await maps.evaluateAll((buttons) => buttons.map((button) => button.querySelector("canvas")!.getAttribute("aria-label")!));
    await page.close();
    return names;
  };
  try {
    const [cpu, gpu] = [await strongest("cpu"), await strongest("webgpu")];
    expect(gpu.slice(0, 6)).toEqual(cpu.slice(0, 6));
  } finally {
    await browser.close();
  }
});
