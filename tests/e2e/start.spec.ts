// A start that fails: plain HTML says within seconds what is wrong and what to do, without the program.
import { join } from "node:path";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { plainHost } from "./support/plain_host";
import { slashlessHost } from "./support/slashless_host";
import { expect, test } from "./support/test";
import { drop, paste } from "./support/transfer";
import type { BrowserContext, Page } from "@playwright/test";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../dist");
const SECONDS = { timeout: 15_000 };
const help = (page: Page) => page.getByRole("alert");
/** Its text is in the page in any case; what counts is what is shown. */
const says = (page: Page, words: string) => expect(help(page).getByText(words)).toBeVisible(SECONDS);
const drawn = async (page: Page) => {
  await expect(page.locator("#boot")).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("same person");
};

test("a missing script or program is called missing, and trying again works", async ({ page, context }) => {
  for (const file of [/likeness-\w+\.js$/, /likeness-\w+_bg\.wasm$/]) {
    await context.route(file, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto("./");
    await says(page, "is missing on its server");
    await context.unroute(file);
    await page.getByRole("button", { name: "Try again" }).click();
    await drawn(page);
  }
});

test("a program of a wrong kind is called so", async ({ page, context }) => {
  await context.route(/likeness-\w+\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain", "x-content-type-options": "nosniff" } });
  });
  await page.goto("./");
  await says(page, "another kind of file");
});

test("a program that is cut off is called incomplete", async ({ page }) => {
  const host = await plainHost();
  try {
    for (const cut of [/likeness-\w+\.js$/, /likeness-\w+_bg\.wasm$/]) {
      host.cut = cut;
      await page.goto(host.url);
      await says(page, "arrived incomplete");
    }
    host.cut = undefined;
    await page.getByRole("button", { name: "Try again" }).click();
    await drawn(page);
  } finally {
    await host.close();
  }
});

test("a program that was cut off before it was stored says that it does not start", async ({ page, context }) => {
  await context.route(/_bg\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 100_000) });
  });
  await page.goto("./");
  await says(page, "does not start");
});

test("a lost connection is called so", async ({ page, context }) => {
  await context.route(/likeness-\w+(\.js|_bg\.wasm)$/, (route) => route.abort("internetdisconnected"));
  await page.goto("./");
  await says(page, "no connection to the server");
});

test("a page that is opened as a file says that it needs a server", async ({ page }) => {
  await page.goto(`file://${join(dist, "index.html")}`);
  await says(page, "opened as a file");
});

test("a browser without SIMD is called too old", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
    WebAssembly.instantiate = WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError("SIMD"));
  });
  await page.goto("./");
  await says(page, "too old");
});

test("in German the reason is German", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "de-DE", baseURL });
  const page = await context.newPage();
  await context.route(/_bg\.wasm$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  await says(page, "Auf dem Server fehlt ein Teil dieser Seite.");
  await expect(page.getByRole("button", { name: "Noch einmal versuchen" })).toBeVisible();
  await expect(help(page).getByText("is missing on its server")).toBeHidden();
  await context.close();
});

test("a folder whose slash is missing is opened all the same, where the host does not redirect", async ({ page }) => {
  const host = await slashlessHost("/any/sub");
  try {
    await page.goto(`${host.url}#/about`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("About Likeness", { timeout: 60_000 });
    expect(page.url()).toContain("/any/sub/#/about");
  } finally {
    await host.close();
  }
});

/** Holds the program back until the function that is returned is called. */
async function heldBack(target: Page | BrowserContext): Promise<() => void> {
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  await target.route(/_bg\.wasm$/, async (route) => {
    await gate;
    await route.continue();
  });
  return go;
}

/** What the first screen shows: of each part its words, and where it stands. */
const shown = (page: Page) => page.evaluate(() =>
  [".site-header .brand", ".site-header nav li", ".badge", "h1", ".lead p", ".segments a", ".side h2", ".verdict h2", ".verdict-words p", ".preview"].flatMap((part) =>
    [...document.querySelectorAll<HTMLElement>(part)].map((element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return [part, part === ".preview" ? "" : element.innerText.trim(), Math.round(x), Math.round(y), part === ".preview" ? Math.round(width) : 0];
    })));

test("the first screen is there before the program, in the visitor's language, and the program takes it over without a jump", async ({ browser, baseURL }) => {
  for (const [locale, heading] of [["en-GB", "Is it the same person?"], ["fr-CA", "Est-ce la même personne ?"], ["ar", "هل هو الشخص نفسه؟"]]) {
    const context = await browser.newContext({ locale, baseURL });
    for (const width of [390, 1280]) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      const go = await heldBack(page);
      await page.goto("./", { waitUntil: "commit" });
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
      await page.waitForFunction(() => document.querySelectorAll("link[rel=stylesheet]").length === document.styleSheets.length);
      const before = await shown(page);
      expect(before.length, "all parts").toBe(18);
      await page.evaluate(() => {
        Object.assign(window, { jumps: 0 });
        const add = (list: PerformanceObserverEntryList) => list.getEntries().forEach((entry) => ((window as unknown as { jumps: number }).jumps += (entry as unknown as { value: number }).value));
        new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
      });
      go();
      await expect(page.locator("#boot")).toHaveCount(0, { timeout: 60_000 });
      const after = await shown(page);
      // In one column what follows the first picture comes after its buttons.
      const compared = (parts: typeof before) => parts.filter((_, at) => width > 390 || !/verdict/.test(String(before[at][0])) && Number(before[at][3]) < 600);
      expect(compared(after), `${locale}, ${width} px`).toEqual(compared(before));
      expect(await page.evaluate(() => (window as unknown as { jumps: number }).jumps), "layout shift").toBeLessThan(0.01);
      await page.close();
    }
    await context.close();
  }
});

test("photos that are dropped or pasted before the page is drawn are given to it, where they were dropped", async ({ page, context }) => {
  const go = await heldBack(context);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText("same person");
  const [, right] = await page.locator("#boot .side").all();
  const dragged = await right.evaluate((side) => side.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() })));
  expect(dragged, "there is no drop without this").toBe(false);
  expect(await drop(right, { files: [HOPPER] }), "the browser opens no file in place of the page").toBe(true);
  expect(await paste(page.locator("body"), { files: [ASTRONAUT] }), "nor is a pasted one lost").toBe(true);
  go();
  await drawn(page);
  await expect(page.getByRole("region", { name: "Who is it?" }).getByText("grace_hopper.jpg")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("region", { name: "Who should it be?" }).getByText("astronaut.jpg")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Different people" })).toBeVisible({ timeout: 120_000 });
});

test("a slow start is waited for, and says so by itself", async ({ page, context }) => {
  const go = await heldBack(context);
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByText("This takes longer than usual.")).toBeVisible({ timeout: 20_000 });
  await expect(help(page)).toHaveCount(0);
  go();
  await drawn(page);
});
