// Memory stays flat over ten jobs in one visit, and the peak stays under the estimate. `cargo xtask test --soak` runs this.
import { chromium, type Page } from "@playwright/test";
import { executablePath, QUIET } from "./support/chromium";
import { collect, keepWasmMemory, markerOf, residentBytes, wasmBytes } from "./support/memory";
import { expect, test } from "./support/test";
import { StylePage } from "./pages/style_page";

// A trace grows with every step and would be measured as well.
test.use({ trace: "off", screenshot: "off" });

const WARM_UP = 2;
const JOBS = 10;
const ITERATIONS = 8;
const GROWTH = 1.05;

const MARKER = markerOf(process);
const mega = (bytes: number) => (bytes / 1e6).toFixed(1);

/** A visit to the Style page in a separate browser, whose memory can be told apart from that of others. */
async function visit(baseURL: string, work: (stylePage: StylePage, page: Page) => Promise<void>): Promise<void> {
  const args = [...QUIET, `--js-flags=--expose-gc ${MARKER}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    const context = await browser.newContext({ baseURL });
    await keepWasmMemory(context);
    const page = await context.newPage();
    const stylePage = new StylePage(page);
    await stylePage.open();
    await work(stylePage, page);
  } finally {
    await browser.close();
  }
}

test("memory is flat over ten jobs", async ({ baseURL }) => {
  await visit(baseURL!, async (stylePage, page) => {
    await stylePage.samples(ITERATIONS);
    const results = page.getByRole("region", { name: "Results of this visit" }).getByRole("listitem");
    const stylise = async (count: number) => {
      await stylePage.button(/^Stylise/).click();
      await expect(results).toHaveCount(count, { timeout: 300_000 });
      await expect(stylePage.button("Stylise again")).toBeEnabled({ timeout: 60_000 });
    };
    for (let i = 1; i <= WARM_UP; i++) await stylise(i);
    await collect(page);
    const [before, wasmBefore] = [residentBytes(MARKER), await wasmBytes(page)];
    for (let i = 1; i <= JOBS; i++) await stylise(WARM_UP + i);
    await collect(page);
    const [after, wasmAfter] = [residentBytes(MARKER), await wasmBytes(page)];
    console.log(`resident after collection: ${mega(before)} MB after ${WARM_UP} jobs, ${mega(after)} MB after ${JOBS} more`);
    console.log(`the worker's memory: ${mega(wasmBefore)} MB, then ${mega(wasmAfter)} MB`);
    expect(before).toBeGreaterThan(0);
    expect(after / before, "growth of what is kept").toBeLessThan(GROWTH);
    expect(wasmAfter, "growth of the worker's memory").toBe(wasmBefore);
  });
});

for (const size of [128, 256, 512]) {
  test(`a job of ${size} px needs no more memory than the page estimates`, async ({ baseURL }) => {
    await visit(baseURL!, async (stylePage, page) => {
      await stylePage.samples(10);
      await stylePage.size(size);
      const text = await stylePage.settings.getByText(/^Needs about/).innerText();
      const [, number, unit] = /about ([\d.]+) (MB|GB)/.exec(text)!;
      const estimate = Number(number) * (unit === "GB" ? 1e9 : 1e6);
      await collect(page);
      const [before, wasmBefore] = [residentBytes(MARKER), await wasmBytes(page)];
      let peak = 0;
      await stylePage.button("Stylise").click();
      await expect
        .poll(() => ((peak = Math.max(peak, residentBytes(MARKER))), stylePage.button("Save PNG").isVisible()), {
          timeout: 900_000,
          intervals: [250],
        })
        .toBe(true);
      const wasm = await wasmBytes(page);
      console.log(`${size} px: estimated ${mega(estimate)} MB; the worker's memory grew from ${mega(wasmBefore)} MB to ${mega(wasm)} MB`);
      console.log(`${size} px: resident ${mega(before)} MB before, ${mega(peak)} MB at the most`);
      expect(wasm - wasmBefore, "more than the estimate").toBeLessThan(estimate);
    });
  });
}
