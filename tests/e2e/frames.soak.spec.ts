// Two thousand camera frames: the memory stays flat, and the rate is told. `cargo xtask test --soak` runs it.
import { chromium } from "@playwright/test";
import { join } from "node:path";
import { filmOf } from "./support/camera";
import { executablePath, QUIET } from "./support/chromium";
import { collect, markerOf, residentBytes } from "./support/memory";
import { expect, test } from "./support/test";
import { ASTRONAUT } from "./support/pictures";
import { VerifyPage } from "./pages/verify_page";

// A trace grows with every step and would be measured too.
test.use({ trace: "off", screenshot: "off" });

const FILM = join(__dirname, "test-results/soak/astronaut.y4m");
const WARM_UP = 300;
const FRAMES = Number(process.env.LIKENESS_SOAK_FRAMES ?? 2_000);
const GROWTH = 1.05;
// What is not collected yet comes and goes; this much of it on top of what is kept would be felt on a phone.
const UNCOLLECTED = 100e6;

test("memory is flat over two thousand frames", async ({ baseURL }) => {
  await filmOf(ASTRONAUT, FILM);
  const marker = markerOf(process);
  const fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${FILM}`];
  const args = [...QUIET, ...fake, `--js-flags=--expose-gc ${marker}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    const verify = new VerifyPage(page);
    await verify.open();
    await verify.claim.sample("Astronaut, another picture");
    await verify.probe.useCamera();
    await verify.says(/Same person/);
    await page.getByText("The numbers behind it").click();
    const row = page.getByRole("row", { name: /pictures analysed/ });
    const analysed = async () => Number(await row.getByRole("cell").nth(1).innerText());
    let peak = 0;
    const until = (count: number) =>
      expect
        .poll(() => ((peak = Math.max(peak, residentBytes(marker))), analysed()), { timeout: 1_500_000, intervals: [500] })
        .toBeGreaterThanOrEqual(count);
    await until(WARM_UP);
    await collect(page);
    const [started, first, before] = [Date.now(), await analysed(), residentBytes(marker)];
    peak = 0;
    await until(FRAMES);
    const [seconds, frames] = [(Date.now() - started) / 1000, (await analysed()) - first];
    const rows = await page.getByRole("table").innerText();
    await collect(page);
    const after = residentBytes(marker);
    console.log(`${frames} frames in ${seconds.toFixed(1)} s: ${(frames / seconds).toFixed(2)} a second`);
    const [b, a, p] = [before, after, peak].map((bytes) => (bytes / 1e6).toFixed(1));
    console.log(`resident after collection: ${b} MB after warm-up, ${a} MB at the end; ${p} MB at most in between`);
    console.log(rows);
    expect(before).toBeGreaterThan(0);
    expect(after / before, "growth of what is kept").toBeLessThan(GROWTH);
    expect(peak - before, "what is not collected yet, at most").toBeLessThan(UNCOLLECTED);
  } finally {
    await browser.close();
  }
});
