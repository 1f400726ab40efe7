// The chapters of the See page from end to end: a story each, by mouse and by keyboard, light and dark, wide and narrow.
import type { Page } from "@playwright/test";
import { fits, isAccessible, longTasks, watchTasks } from "./support/page_checks";
import { HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";

async function open(page: Page, chapter = ""): Promise<void> {
  await page.goto(`./?backend=cpu#/see${chapter}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // The program has started by now; what it takes is not the chapter's.
  await longTasks(page);
}

test("the chapters have addresses of their own, and the navigation fits a phone", async ({ verify, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await verify.open();
  await page.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", { name: "See", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does a net see?");
  await isAccessible(page);
  await fits(page);
  await page.getByRole("link", { name: "What one unit sees" }).click();
  await expect(page).toHaveURL(/#\/see\/receptive-field$/);
  await page.getByRole("link", { name: "Next: In one dimension" }).click();
  await expect(page).toHaveTitle("In one dimension · Likeness");
});

test("a unit is chosen by tap and by key, and a net is built", async ({ errors, foreign, page }) => {
  await open(page, "/receptive-field");
  const picture = page.getByRole("application", { name: /receptive field/ });
  await expect(page.getByRole("img", { name: "Picture: Astronaut" })).toBeVisible();
  await expect(page.getByText("r = 16 + (3 − 1) · 4 = 24")).toBeVisible();
  await picture.click({ position: { x: 4, y: 4 } });
  await expect(page.getByText("The rest is padding")).toBeVisible();
  await picture.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^Column \d+, row \d+ of this layer\./)).toBeVisible();
  await page.getByText("All layers as a table").click();
  await expect(page.getByRole("row", { name: /conv5_4/ })).toContainText("252");
  await page.getByRole("radio", { name: "A net that you build" }).check({ force: true });
  const row = page.getByRole("group", { name: "Layer 1" });
  await row.getByLabel("Padding P").fill("9");
  await expect(row.getByRole("alert")).toContainText("Choose less padding");
  await isAccessible(page);
  await row.getByLabel("Padding P").fill("3");
  await expect(row.getByRole("alert")).toBeHidden();
  await page.getByRole("button", { name: "Add a layer" }).click();
  await expect(page.getByRole("radio", { name: "5: convolution 3" })).toBeVisible();
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});

test("kernels clean a heartbeat, and a sound becomes a picture without a long task", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "/one-dimension");
  await expect(page.getByText(/^The response at .* At its loudest it is 0\.\d+/)).toBeVisible({ timeout: 60_000 });
  console.log(`long tasks, one dimension: ${await longTasks(page)} ms`);
  await expect(page.getByText(/gain is 0\.000/)).toBeVisible();
  await page.getByRole("radio", { name: "The beat" }).check({ force: true });
  await expect(page.getByText(/beats found, about \d+ a minute\. One comes early, at/).first()).toBeVisible();
  await page.getByRole("radio", { name: "Your own five numbers" }).check({ force: true });
  for (const [index, weight] of ["0.2", "0.2", "0.2", "0.2", "0.2"].entries()) {
    await page.getByRole("spinbutton", { name: `Weight ${index + 1}` }).fill(weight);
  }
  await page.keyboard.press("Tab");
  await expect(page.getByText(/gain is 0\.000/)).toBeVisible();
  await page.getByRole("radio", { name: "One second" }).check({ force: true });
  await page.getByRole("button", { name: "Play the sound" }).click();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await page.getByRole("slider", { name: "Filter for" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/^The response at 734 Hz/)).toBeVisible();
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});

test("one's own picture goes under a kernel", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "/two-dimensions");
  await page.locator('main input[type="file"]').setInputFiles(HOPPER);
  await expect(page.getByRole("img", { name: "Picture: grace_hopper.jpg" })).toBeVisible();
  await expect(page.getByText("(224 + 2 · 1 − 3) / 1 + 1 = 224")).toBeVisible();
  await page.getByRole("button", { name: "Sharpen" }).click();
  await expect(page.getByText("Black is 0 or less, white is 1 or more.")).toBeVisible();
  await page.getByRole("radio", { name: "7 × 7" }).check({ force: true });
  await page.getByRole("spinbutton", { name: "Row 4, column 4" }).fill("3");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Your own kernel.")).toBeVisible();
  await page.getByRole("radio", { name: "Each by itself" }).check({ force: true });
  await expect(page.getByText(/150,528 positions .* 49 weights = 7,375,872 multiply-adds/)).toBeVisible();
  await page.getByRole("slider", { name: "Stride S" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("⌊(224 + 2 · 3 − 7) / 2⌋ + 1 = 112")).toBeVisible();
  await page.getByRole("checkbox", { name: /ReLU/ }).check();
  await page.getByRole("radio", { name: "Maximum" }).check({ force: true });
  await expect(page.getByText("After pooling: (112 + 2 · 0 − 2) / 2 + 1 = 56")).toBeVisible();
  console.log(`long tasks, two dimensions: ${await longTasks(page)} ms`);
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});

test("a kernel finds the spot in the head, and another sees which way something moves", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "/three-dimensions");
  await page.getByRole("radio", { name: "Bright balls", exact: true }).check({ force: true });
  await expect(page.getByText(/Its strongest response is at the skull/)).toBeVisible();
  await page.getByRole("radio", { name: "Bright balls, skull masked" }).check({ force: true });
  await expect(page.getByText(/Now the strongest response is at the bright spot/)).toBeVisible();
  await page.getByRole("button", { name: "Go to the strongest response" }).click();
  await page.getByRole("slider", { name: "From left to right" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("row", { name: /what changes/ })).toContainText("0.00");
  const frame = page.getByRole("slider", { name: "Frame" });
  const before = await frame.getAttribute("aria-valuetext");
  await page.waitForTimeout(400);
  expect(await frame.getAttribute("aria-valuetext"), "nothing runs by itself").toBe(before);
  await page.getByRole("button", { name: "Run the film" }).click();
  await expect(frame).not.toHaveAttribute("aria-valuetext", before!);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("row", { name: /^3-D, layer 2/ })).toContainText("13,824,000");
  console.log(`long tasks, three dimensions: ${await longTasks(page)} ms`);
  await isAccessible(page);
  await fits(page);
  expect([errors, foreign]).toEqual([[], []]);
});
