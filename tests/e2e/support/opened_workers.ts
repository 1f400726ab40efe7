// The workers that a page opens, for tests that end one or talk to it behind the page's back.
import type { Page } from "@playwright/test";

/** An init script: keeps the workers in `window.opened`. The page asks its worker's file for the engine; a copy of the
 * constructor sees that worker. */
export function recordWorkers(): void {
  const Native = Worker;
  const opened: Worker[] = [];
  Object.assign(window, { opened });
  window.Worker = class extends Native {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      opened.push(this);
    }
  };
}

/** Waits until the newest worker has answered this many requests, one after the other: it looks for something to do after each
 * of them, so that a job that is not paused takes a step. Forgetting a side that holds no face changes nothing. */
export async function answers(page: Page, count: number): Promise<void> {
  await page.evaluate(async (count) => {
    const worker = (window as unknown as { opened: Worker[] }).opened.at(-1)!;
    for (let asked = 0; asked < count; asked++) {
      await new Promise<void>((resolve) => {
        const listen = ({ data }: MessageEvent) => {
          if (!JSON.parse(data.head).Forgotten) return;
          worker.removeEventListener("message", listen);
          resolve();
        };
        worker.addEventListener("message", listen);
        worker.postMessage({ head: JSON.stringify({ Forget: { side: "Probe" } }), parts: [] });
      });
    }
  }, count);
}
