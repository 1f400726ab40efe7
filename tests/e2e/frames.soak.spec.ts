// Two thousand camera frames: the memory stays flat, and the rate is told. `cargo xtask test --soak` runs it.
import { chromium } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { filmOf } from "./support/camera";
import { executablePath, QUIET } from "./support/chromium";
import { expect, test } from "./support/test";
import { ASTRONAUT } from "./support/pictures";
import { VerifyPage } from "./pages/verify_page";

// A trace grows with every step and would be measured too.
test.use({ trace: "off", screenshot: "off" });

const FILM = join(__dirname, "test-results/soak/astronaut.y4m");
const WARM_UP = 300;
const FRAMES = Number(process.env.LIKENESS_SOAK_FRAMES ?? 2_000);

/** Resident bytes of the page's process, as the kernel tells (Linux). */
function residentBytes(marker: string): number {
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

test("memory is flat over two thousand frames", async ({ baseURL }) => {
  await filmOf(ASTRONAUT, FILM);
  // An unknown switch is passed on to the renderer and marks it among other browsers'.
  const marker = `--js-flags=--random-seed=${process.pid}`;
  const fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${FILM}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...fake, marker] });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    const verify = new VerifyPage(page);
    await verify.open();
    await verify.claim.sample("Astronaut, another picture");
    await verify.probe.useCamera();
    await verify.says(/Same person/);
    await page.getByText("The numbers behind it").click();
    const row = page.getByRole("row", { name: /pictures looked at/ });
    const looks = async () => Number(await row.getByRole("cell").nth(1).innerText());
    const until = (count: number) => expect.poll(looks, { timeout: 1_500_000, intervals: [500] }).toBeGreaterThanOrEqual(count);
    await until(WARM_UP);
    const [started, first, before] = [Date.now(), await looks(), residentBytes(marker)];
    await until(FRAMES);
    const [seconds, frames, after] = [(Date.now() - started) / 1000, (await looks()) - first, residentBytes(marker)];
    const rows = await page.getByRole("table").innerText();
    console.log(`${frames} frames in ${seconds.toFixed(1)} s: ${(frames / seconds).toFixed(2)} a second`);
    console.log(`resident ${(before / 1e6).toFixed(1)} MB after warm-up, ${(after / 1e6).toFixed(1)} MB at the end`);
    console.log(rows);
    expect(before).toBeGreaterThan(0);
    expect(after / before).toBeLessThan(1.05);
  } finally {
    await browser.close();
  }
});
