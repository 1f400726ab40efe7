// Memory of a page: of its process, as the kernel reports it, and of the worker's WebAssembly.
import type { BrowserContext, Page } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";

/** A flag of the JavaScript engine that has no effect and identifies the processes of one browser. */
export function markerOf(process: { pid: number }): string {
  return `--random-seed=${process.pid}`;
}

/** Resident bytes of the page's process, as the kernel reports them (Linux). */
export function residentBytes(marker: string): number {
  let largest = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!command.includes("--type=renderer") || !command.includes(marker)) continue;
      const pages = Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]);
      largest = Math.max(largest, pages * 4096);
    } catch {
      // The process has ended meanwhile.
    }
  }
  return largest;
}

/** Collects garbage in the page and in its worker, until nothing more is freed soon. Needs `--expose-gc`. */
export async function collect(page: Page): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const place of [page, ...page.workers()]) {
      await (place as Page).evaluate(() => (globalThis as unknown as { gc(): void }).gc());
    }
    await page.waitForTimeout(300);
  }
}

/** Has workers that are opened from now on keep their WebAssembly memory where a test can measure it. */
export async function keepWasmMemory(context: BrowserContext): Promise<void> {
  await context.route(/worker_loader\.js/, async (route) => {
    const response = await route.fetch();
    const keep = `
      for (const name of ["instantiate", "instantiateStreaming"]) {
        const native = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
          const made = await native.apply(WebAssembly, given);
          globalThis.wasmMemory = (made.instance ?? made).exports.memory;
          return made;
        };
      }`;
    await route.fulfill({ response, body: keep + (await response.text()) });
  });
}

/** Bytes of the worker's WebAssembly memory, which never shrinks: the peak. */
export async function wasmBytes(page: Page): Promise<number> {
  return page.workers().at(-1)!.evaluate(() => (globalThis as unknown as { wasmMemory: WebAssembly.Memory }).wasmMemory.buffer.byteLength);
}
