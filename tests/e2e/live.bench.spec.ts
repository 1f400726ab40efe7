// The rate of live recognition with a thousand people enrolled, compared with three: two pages of one browser in front of one
// camera, in turns. `cargo xtask bench --live` runs it.
import { chromium, type Browser } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { PeoplePage } from "./pages/people_page";
import { filmOf } from "./support/camera";
import { executablePath, QUIET } from "./support/chromium";
import { chosenFile, syntheticPeople } from "./support/synthetic_people";
import { ASTRONAUT } from "./support/pictures";
import { expect, test } from "./support/test";

// A trace grows with every step and would be measured too.
test.use({ trace: "off", screenshot: "off" });

const FILM = join(__dirname, "test-results/live/astronaut.y4m");
const FILE_SECRET = "the file's own words";
const ROUNDS = Number(process.env.LIKENESS_LIVE_ROUNDS || 12);
const SECONDS = 6;
/** Part of the rate that a thousand people may cost. */
const COST = 0.1;

/** An answer to a live frame: when it came, and milliseconds of the whole analysis and of comparing. */
type FrameTiming = { at: number; analysis: number; match: number };

/** In the page, before all else: notes the answers to live frames. */
function listen(): void {
  const frames: FrameTiming[] = ((globalThis as any).frameTimings = []);
  const Native = Worker;
  (globalThis as any).Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener("message", ({ data }) => {
        if (!data.head?.includes('"Recognised"')) return;
        const { timings } = JSON.parse(data.head).Gallery[1].Recognised;
        const stages: [string, number][] = timings.stages;
        const ms = (wanted?: string) => stages.filter(([name]) => !wanted || name === wanted).reduce((sum, [, ms]) => sum + ms, 0);
        frames.push({ at: performance.now(), analysis: ms(), match: ms("Match") });
      });
    }
  };
}

/** A page with Eileen and this many synthetic people, at the camera. */
async function enrolled(browser: Browser, baseURL: string, others: number): Promise<PeoplePage> {
  const context = await browser.newContext({ baseURL });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(listen);
  const people = new PeoplePage(await context.newPage());
  await people.open("#/people");
  await people.createForThisBrowser();
  await people.enrol("Eileen", ASTRONAUT);
  await people.button("Back").click();
  await people.importFile(await people.openSetting("Import a file"), chosenFile(syntheticPeople(others), FILE_SECRET), FILE_SECRET);
  await people.says(`${(others + 1).toLocaleString("en")} people`);
  await people.open("#/recognise");
  return people;
}

/** Turns the camera on, measures for a while once a person is named, and turns it off. */
async function watched(people: PeoplePage): Promise<FrameTiming[]> {
  const { page } = people;
  await page.bringToFront();
  await people.button("Start the camera").click();
  await people.who("Eileen");
  await page.evaluate(() => void ((globalThis as any).frameTimings.length = 0));
  await page.waitForTimeout(SECONDS * 1000);
  const frames: FrameTiming[] = await page.evaluate(() => (globalThis as any).frameTimings.slice());
  await people.button("Stop camera").click();
  return frames;
}

/** Answers per second, from the first to the last. */
const rate = (frames: FrameTiming[]) => ((frames.length - 1) * 1000) / (frames.at(-1)!.at - frames[0].at);

/** Median and quartiles. */
function spread(values: number[]): [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number) => {
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (place - Math.floor(place)) * (high - low);
  };
  return [at(0.5 * (sorted.length - 1)), at(0.25 * (sorted.length - 1)), at(0.75 * (sorted.length - 1))];
}

const words = ([middle, low, high]: number[], digits = 2) => `${middle.toFixed(digits)} (${low.toFixed(digits)}\u2013${high.toFixed(digits)})`;

test("with a thousand people enrolled live recognition is as quick as with three", async ({ baseURL }) => {
  // More frames than can be analysed, so that the camera does not limit the rate.
  await filmOf(ASTRONAUT, FILM, 60);
  const fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${FILM}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...fake] });
  try {
    const few = await enrolled(browser, baseURL!, 2);
    const many = await enrolled(browser, baseURL!, 1000);
    const rounds: { few: FrameTiming[]; many: FrameTiming[] }[] = [];
    const load = [loadavg()[0]];
    for (let n = 0; n <= ROUNDS; n++) {
      const round = { few: [] as FrameTiming[], many: [] as FrameTiming[] };
      // The first of a round goes last in the next.
      for (const who of n % 2 ? (["many", "few"] as const) : (["few", "many"] as const)) {
        round[who] = await watched(who === "few" ? few : many);
        console.log(`  round ${n}, ${who}: ${rate(round[who]).toFixed(2)} frames a second`);
      }
      if (n > 0) rounds.push(round); // The first warms up.
    }
    load.push(loadavg()[0]);
    const ratios = spread(rounds.map((round) => rate(round.many) / rate(round.few)));
    const of = (who: "few" | "many") => ({
      rate: spread(rounds.map((round) => rate(round[who]))),
      look: spread(rounds.flatMap((round) => round[who].map(({ analysis }) => analysis))),
      match: spread(rounds.flatMap((round) => round[who].map(({ match }) => match))),
      looks: rounds.reduce((sum, round) => sum + round[who].length, 0),
    });
    const result = { rounds: ROUNDS, seconds: SECONDS, browser: browser.version(), load, ratio: ratios, few: of("few"), many: of("many") };
    for (const who of ["few", "many"] as const) {
      const { rate, look, match, looks } = result[who];
      const people = who === "few" ? "3 people" : "1,001 people with 5,001 pictures";
      console.log(`${people}: ${words(rate)} frames a second, ${words(look, 1)} ms per frame, ${words(match, 3)} ms of it comparing; ${looks} frames`);
    }
    console.log(`rate with many over rate with few: ${words(ratios, 3)}, median and quartiles of ${ROUNDS} rounds; load average ${load.join(" and ")}`);
    if (process.env.LIKENESS_LIVE_OUT) writeFileSync(process.env.LIKENESS_LIVE_OUT, JSON.stringify(result, null, 2));
    expect(ratios[0], "part of the rate that is left").toBeGreaterThan(1 - COST);
  } finally {
    await browser.close();
  }
});
