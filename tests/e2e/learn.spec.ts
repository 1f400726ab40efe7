// The chapters of the Learn page from end to end: the questions, a real training of a few steps, triplets, two runs.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { recordWorkers } from "./support/opened_workers";
import { fits, isAccessible, longTasks, watchTasks } from "./support/page_checks";
import { expect, test } from "./support/test";

async function open(page: Page, chapter = ""): Promise<void> {
  await page.goto(`./?backend=cpu#/learn${chapter}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The step of the run, from the line under the progress bar. */
async function step(page: Page): Promise<number> {
  const line = await page.getByText(/^step [\d,]+ of/).first().textContent({ timeout: 120_000 });
  return Number(/step ([\d,]+)/.exec(line ?? "")?.[1].replaceAll(",", ""));
}

test("the chapters have addresses of their own, and the back button leads to the list", async ({ verify, page }) => {
  await verify.open();
  await page.getByRole("navigation", { name: "Pages", exact: true }).getByRole("link", { name: "Learn" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How does a net learn to tell people apart?");
  await page.getByRole("link", { name: "Train", exact: true }).click();
  await expect(page).toHaveURL(/#\/learn\/train$/);
  await expect(page).toHaveTitle("Train · Likeness");
  await page.getByRole("link", { name: "Next: Which triplet teaches?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which triplet teaches?");
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How does a net learn to tell people apart?");
});

test("six questions are answered by keyboard, and pixels are measured on the spot", async ({ errors, page }) => {
  await watchTasks(page);
  await open(page, "/feel");
  await longTasks(page);
  for (let question = 1; question <= 6; question++) {
    await expect(page.getByText(`Question ${question} of 6`)).toBeVisible();
    await page.getByRole("button", { name: "The left picture shows the same person" }).focus();
    await page.keyboard.press(question % 2 ? "ArrowLeft" : "ArrowRight");
  }
  await expect(page.getByText(/^You were right \d times out of 6, the pixels \d times\.$/)).toBeVisible();
  await expect(page.getByText(/^Measured just now on 240 pictures of 60 other drawn people.*takes [\d.]+ % of/)).toBeVisible();
  console.log(`long tasks: ${await longTasks(page)} ms`);
  await isAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "Again, with other people" }).click();
  await expect(page.getByText("Question 1 of 6")).toBeVisible();
  await isAccessible(page);
  expect(errors).toEqual([]);
});

test("a net is trained while one watches: it is paused, continued and stopped", async ({ errors, foreign, page }) => {
  await open(page, "/train");
  const train = page.getByRole("button", { name: "Train", exact: true });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  const map = page.getByRole("application", { name: /^Map of 800 pictures/ });
  await expect(map).toBeVisible({ timeout: 120_000 });
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("status", { name: "Training" })).toHaveText("Paused.");
  await expect(page.getByText(/^max\([\d.]+ − [\d.]+ \+ 0\.200, 0\) = [\d.]+$/)).toBeVisible();
  await map.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText(/^Person \d+, picture \d$/).first()).toBeVisible();
  await expect(page.getByRole("img", { name: /^Loss: This run: from [\d.]+ to [\d.]+ at step \d+\.$/ })).toBeVisible();
  await isAccessible(page);
  await fits(page);
  const rested = await step(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(rested + 20);
  await page.getByRole("button", { name: "Stop" }).click();
  const status = page.getByRole("status", { name: "Training" });
  await expect(status).toContainText(/the equal error rate went from [\d.]+ % to [\d.]+ %/, { timeout: 120_000 });
  const [first, last] = ((await status.textContent()) ?? "").match(/[\d.]+(?= %)/g)!.map(Number);
  expect(last, "it has learned").toBeLessThan(first);
  await page.getByRole("button", { name: "Train on" }).click();
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(rested);
  expect([errors, foreign]).toEqual([[], []]);
});

test("a training that is lost with its worker says so, and another starts", async ({ page }) => {
  await page.addInitScript(recordWorkers);
  await open(page, "/train");
  const train = page.getByRole("button", { name: "Train", exact: true });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(1);
  await page.evaluate(() => {
    const last = (window as unknown as { opened: Worker[] }).opened.at(-1)!;
    last.terminate();
    last.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
  });
  await expect(page.getByRole("status", { name: "Training" })).toContainText("the net was lost with it. Train again.");
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(1);
});

test("a triplet is looked at, and two runs from one seed are compared and switched", async ({ errors, page }) => {
  await open(page, "/triplets");
  const train = page.getByRole("button", { name: "Train", exact: true });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  await expect(page.getByRole("heading", { name: "Look at one triplet" })).toBeVisible({ timeout: 120_000 });
  await page.getByRole("slider", { name: "Margin α" }).fill("0.5");
  await expect(page.getByText(/\+ 0\.500, 0\) = /)).toBeVisible();
  await page.getByLabel("Triplets of run A").selectOption("semi-hard");
  await page.getByLabel("Triplets of run B").selectOption("all");
  await page.getByRole("button", { name: /^Train both/ }).click();
  const table = page.getByRole("region", { name: "Table of both runs" });
  await expect(table.getByRole("row", { name: /^Loss 0\.\d+ 0\.\d+/ })).toBeVisible({ timeout: 120_000 });
  await page.getByLabel("Triplets of run B").selectOption("hardest");
  await expect(page.getByText(/From the beginning this usually makes a net collapse/)).toBeVisible();
  await page.getByRole("button", { name: "Pause both" }).click();
  await expect(page.getByText("B: the hardest of each batch: Paused.")).toBeVisible();
  await isAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "Stop both" }).click();
  await expect(page.getByRole("button", { name: "Train both again" })).toBeVisible();
  expect(errors).toEqual([]);
});

/** Trains a few steps in this chapter, and stops. */
async function trainAndStop(page: Page, name = "Train"): Promise<void> {
  const train = page.getByRole("button", { name, exact: true });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
}

test("an invented person is found again, and ten new ones are named from one picture and from three", async ({ errors, page }) => {
  await open(page, "/one-shot");
  await trainAndStop(page);
  await expect(page.getByText(/^\d of 6 further pictures are named rightly, among this person and 10 others/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Named rightly, of 50 further pictures: \d+ with one enrolled picture each, \d+ with three\.$/)).toBeVisible();
  await expect(page.getByText(/^d\(A, x\) = [\d.]+ [<≥] [\d.]+ = d\(N, x\)$/)).toHaveCount(6);
  await page.getByText("Change the face").click();
  await page.getByRole("slider", { name: "Narrow jaw" }).press("End");
  await isAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "Ten others" }).click();
  await expect(page.getByText(/^Named rightly, of 50/)).toBeVisible();
  expect(errors).toEqual([]);
});

test("among more people, more strangers are let in, measured and by the formula", async ({ errors, page }) => {
  await open(page, "/many");
  await trainAndStop(page);
  await expect(page.getByText(/^1 − \(1 − 0\.\d+\)\^100 = [\d.]+ %$/)).toBeVisible({ timeout: 120_000 });
  await page.getByRole("slider", { name: "Enrolled people, K" }).press("End");
  await expect(page.getByText(/\)\^200 = [\d.]+ %$/)).toBeVisible();
  await page.getByRole("slider", { name: "Enrolled people, K" }).press("ArrowLeft");
  await expect(page.getByText(/interpolated between K = 150 and K = 200/)).toBeVisible();
  await isAccessible(page);
  await fits(page);
  expect(errors).toEqual([]);
});

test("a net learns from the yes/no question, answers about a pair, and its times are measured", async ({ errors, page }) => {
  await open(page, "/yes-no");
  await trainAndStop(page, "Train with the question");
  await expect(page.getByText(/^ŷ = [\d.]+ that this is one person/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("img", { name: /of 32 weights are below zero/ })).toBeVisible();
  await page.getByRole("button", { name: "Measure the times" }).click();
  await expect(page.getByText(/^Measured just now on this device: /)).toBeVisible({ timeout: 120_000 });
  await isAccessible(page);
  await fits(page);
  expect(errors).toEqual([]);
});

test("runs with more and more people are started, and what is measured has a table", async ({ errors, page }) => {
  await open(page, "/how-many");
  const train = page.getByRole("button", { name: "Train all three" });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  await expect(page.getByText(/^20 people: loss [\d.]+ on those it learns from, error rate [\d.]+ %/)).toBeVisible({ timeout: 120_000 });
  await isAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(train).toBeVisible({ timeout: 120_000 });
  expect(errors).toEqual([]);
});

test("a trained net is saved and loaded again, and a link restores the set-up", async ({ errors, page }) => {
  await open(page, "/train?seed=5&people=20&difficulty=0.6&steps=30&triplets=all");
  await expect(page.getByText(/^It learns from 20 drawn people/)).toBeVisible();
  const train = page.getByRole("button", { name: "Train", exact: true });
  await expect(train).toBeEnabled({ timeout: 180_000 });
  await train.click();
  const save = page.getByRole("button", { name: "Save the net" });
  await expect(save).toBeEnabled({ timeout: 180_000 });
  const saved = page.waitForEvent("download");
  await save.click();
  const file = await (await saved).path();
  const map = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the map as a picture" }).click();
  const picture = readFileSync((await (await map).path())!, "utf8");
  expect(picture.match(/<path d=/g), "the dots, and four points of each of twelve people").toHaveLength(49);
  expect(picture).toMatch(/at step 30: equal error rate [\d.]+ %\.<\/text>.*seed 5\.<\/text>/);
  await page.locator("input[type=file]").setInputFiles({ name: "none.safetensors", mimeType: "", buffer: Buffer.from("none") });
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText(/^A net was loaded that has learned for 30 steps\./)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole("link", { name: "Link to this set-up" })).toHaveAttribute("href", /seed=5&people=20&.*triplets=all$/);
  expect(errors).toEqual([]);
});
