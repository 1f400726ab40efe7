// Ten paintings in one visit: the memory stays flat. What painting takes at its peak is told. `cargo xtask test --soak` runs it.
import { chromium, type Page } from "@playwright/test";
import { executablePath, QUIET } from "./support/chromium";
import { collect, keepWasmMemory, markerOf, residentBytes, wasmBytes } from "./support/memory";
import { expect, test } from "./support/test";
import { StylePage } from "./pages/style_page";

// A trace grows with every step and would be measured too.
test.use({ trace: "off", screenshot: "off" });

const WARM_UP = 2;
const PAINTINGS = 10;
const ITERATIONS = 8;
const GROWTH = 1.05;

const MARKER = markerOf(process);
const mega = (bytes: number) => (bytes / 1e6).toFixed(1);

/** A visit to the Style page in a browser of its own, whose memory can be told from that of others. */
async function visit(baseURL: string, work: (studio: StylePage, page: Page) => Promise<void>): Promise<void> {
  const args = [...QUIET, `--js-flags=--expose-gc ${MARKER}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    const context = await browser.newContext({ baseURL });
    await keepWasmMemory(context);
    const page = await context.newPage();
    const studio = new StylePage(page);
    await studio.open();
    await work(studio, page);
  } finally {
    await browser.close();
  }
}

test("memory is flat over ten paintings", async ({ baseURL }) => {
  await visit(baseURL!, async (studio, page) => {
    await studio.samples(ITERATIONS);
    const results = page.getByRole("region", { name: "Paintings of this visit" }).getByRole("listitem");
    const paint = async (count: number) => {
      await studio.button(/^Paint/).click();
      await expect(results).toHaveCount(count, { timeout: 300_000 });
      await expect(studio.button("Paint again")).toBeEnabled({ timeout: 60_000 });
    };
    for (let i = 1; i <= WARM_UP; i++) await paint(i);
    await collect(page);
    const [before, wasmBefore] = [residentBytes(MARKER), await wasmBytes(page)];
    for (let i = 1; i <= PAINTINGS; i++) await paint(WARM_UP + i);
    await collect(page);
    const [after, wasmAfter] = [residentBytes(MARKER), await wasmBytes(page)];
    console.log(`resident after collection: ${mega(before)} MB after ${WARM_UP} paintings, ${mega(after)} MB after ${PAINTINGS} more`);
    console.log(`the worker's memory: ${mega(wasmBefore)} MB, then ${mega(wasmAfter)} MB`);
    expect(before).toBeGreaterThan(0);
    expect(after / before, "growth of what is kept").toBeLessThan(GROWTH);
    expect(wasmAfter, "growth of the worker's memory").toBe(wasmBefore);
  });
});

for (const size of [128, 256, 512]) {
  test(`a painting of ${size} px takes about what the page says beforehand`, async ({ baseURL }) => {
    await visit(baseURL!, async (studio, page) => {
      await studio.samples(10);
      await studio.size(size);
      const words = await studio.look.getByText(/^Takes about/).innerText();
      const [, number, unit] = /about ([\d.]+) (MB|GB)/.exec(words)!;
      const estimate = Number(number) * (unit === "GB" ? 1e9 : 1e6);
      await collect(page);
      const [before, wasmBefore] = [residentBytes(MARKER), await wasmBytes(page)];
      let peak = 0;
      await studio.button("Paint").click();
      await expect
        .poll(() => ((peak = Math.max(peak, residentBytes(MARKER))), studio.button("Save PNG").isVisible()), {
          timeout: 900_000,
          intervals: [250],
        })
        .toBe(true);
      const wasm = await wasmBytes(page);
      console.log(`${size} px: estimated ${mega(estimate)} MB; the worker's memory grew from ${mega(wasmBefore)} MB to ${mega(wasm)} MB`);
      console.log(`${size} px: resident ${mega(before)} MB before, ${mega(peak)} MB at the most`);
      expect(wasm - wasmBefore, "more than was said").toBeLessThan(estimate);
    });
  });
}
