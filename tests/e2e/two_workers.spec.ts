// The two programs in the background: what a first verdict downloads, when the whole one is fetched, and that neither takes the other down.
import type { Page } from "@playwright/test";
import { gzipSync } from "node:zlib";
import { PeoplePage } from "./pages/people_page";
import { StylePage } from "./pages/style_page";
import { recordWorkers } from "./support/opened_workers";
import { ASTRONAUT, ASTRONAUT_AGAIN } from "./support/pictures";
import { expect, test } from "./support/test";

const WHOLE = /\/worker-[0-9a-f]+\//;
const FACES = /\/face_worker-[0-9a-f]+\//;

/** The most that a first verdict may download, as hosts send it. */
const FIRST_VERDICT = 4_000_000;

/** The addresses that the page and its workers ask the host for. */
function asked(page: Page): Set<string> {
  const urls = new Set<string>();
  page.context().on("request", (request) => {
    if (request.url().startsWith("http")) urls.add(request.url());
  });
  return urls;
}

/** Bytes as most hosts send them: weights and pictures as they are, all else with gzip. */
async function sent(page: Page, url: string): Promise<number> {
  const body = await (await page.request.get(url)).body();
  return /\.(safetensors|jpg|png)$/.test(new URL(url).pathname) ? body.length : gzipSync(body, { level: 9 }).length;
}

/** Ends a worker as a browser does that lacks memory. */
async function kill(page: Page, which: 0 | -1): Promise<void> {
  await page.evaluate((which) => {
    const worker = (window as unknown as { opened: Worker[] }).opened.at(which)!;
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent("error", { message: "killed by the test" }));
  }, which);
}

test("a first verdict downloads at most 4 MB, and nothing of the GPU's program", async ({ verify, page }) => {
  const urls = asked(page);
  await verify.open();
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(ASTRONAUT_AGAIN);
  await verify.says(/Same person/);
  const first = [...urls];
  expect(first.filter((url) => WHOLE.test(url)), "files of the whole program").toEqual([]);
  expect(first.filter((url) => FACES.test(url)), "files of the program for faces").toHaveLength(3);
  let bytes = 0;
  for (const url of first) bytes += await sent(page, url);
  console.log(`${first.length} files before the first verdict: ${bytes} bytes`);
  expect(bytes).toBeLessThanOrEqual(FIRST_VERDICT);

  await page.getByRole("link", { name: "Style" }).click();
  await expect.poll(() => [...urls].filter((url) => WHOLE.test(url)).length, { message: "its three files" }).toBe(3);
});

test("the gallery stays unlocked while the other worker starts, dies and is replaced", async ({ verify: _, page }) => {
  await page.addInitScript(recordWorkers);
  const people = new PeoplePage(page);
  await people.open("#/people");
  await people.create("correct horse battery");
  await people.enrol("Eileen", ASTRONAUT);
  const style = new StylePage(page);
  await style.open();
  await style.samples(4000);
  await style.stylise();
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  // A painting goes on while faces are compared.
  await people.open("#/people");
  await people.says("Eileen");
  await kill(page, -1);
  await people.says("Eileen");
  await style.open();
  await expect(style.status).toContainText("The last result was kept");
  await expect(style.button("Continue from the last result")).toBeEnabled({ timeout: 180_000 });
});

test("a painting goes on while the worker for faces is replaced", async ({ verify, page }) => {
  await page.addInitScript(recordWorkers);
  const style = new StylePage(page);
  await style.open();
  await style.samples(4000);
  await style.stylise();
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await kill(page, 0);
  const before = await style.iteration();
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(before);
  await style.button("Stop").click();
  await expect(style.button("Save PNG")).toBeVisible();
  await page.goto("./#/");
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(ASTRONAUT_AGAIN);
  await verify.says(/Same person/);
});
