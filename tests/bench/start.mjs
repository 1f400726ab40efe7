// From navigation to the first verdict, ours and the rivals', over emulated lines. `cargo xtask bench --start` calls it.
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { CONTESTANTS, DIFFERENT, SAME, fastest, turn } from "./start/contestants.mjs";
import { behind, figures, table } from "./start/figures.mjs";
import { Host } from "./start/host.mjs";
import { Line, LINES } from "./start/line.mjs";
import { once, twice } from "./start/profile.mjs";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const { values: options } = parseArgs({
  options: { site: { type: "string" }, chromium: { type: "string" }, out: { type: "string" }, rounds: { type: "string" } },
});
const here = dirname(fileURLToPath(import.meta.url));
const folders = { "/site/": options.site, "/npm/": join(here, "node_modules"), "/": join(here, "start") };

const host = new Host(folders, new Line(LINES.find(({ name }) => name === "none")));
const address = await host.open();
const browser = await chromium.launch({ executablePath: options.chromium, args: FLAGS });
const result = { browser: browser.version(), processors: cpus().length, load: [loadavg()[0]], tries: {}, lines: [] };
try {
  const contestants = [];
  for (const contestant of CONTESTANTS) contestants.push(await atItsBest(contestant));
  for (const line of LINES) await measure(line, contestants);
} finally {
  await browser.close();
  host.close();
}
conclude();

/** A contestant with its address on the backend that is fastest here, without a line; it must tell different people apart. */
async function atItsBest({ name, backends, address: of }) {
  const tries = [];
  for (const backend of backends) tries.push(await attempt(name, backend, of(backend, SAME)));
  result.tries[name] = tries;
  const backend = fastest(tries);
  const control = await once(browser, host, address + of(backend, DIFFERENT));
  if (!control.says.startsWith("Different people")) throw new Error(`${name} says "${control.says}" of different people`);
  return { name, path: of(backend, SAME) };
}

/** A cold visit on a backend. What the first ones ask for is read and compressed then. */
async function attempt(name, backend, path) {
  let found;
  try {
    const { ms, says } = checked(path, await once(browser, host, address + path));
    found = { backend, ms, says };
  } catch (error) {
    found = { backend, error: error.message };
  }
  console.log(`  ${name}, ${backend}: ${found.error ?? `${seconds(found)}, ${found.says}`}`);
  return found;
}

async function measure(line, contestants) {
  const rounds = [];
  for (let round = 0; round < Number(options.rounds ?? line.rounds); round++) {
    const visits = {};
    for (const { name, path } of turn(contestants, round)) {
      host.use(new Line(line));
      const { cold, warm } = (visits[name] = await twice(browser, host, address + path));
      for (const one of [cold, warm]) checked(path, one);
      console.log(`  ${line.name}, round ${round + 1}, ${name}: cold ${seconds(cold)}, warm ${seconds(warm)}`);
    }
    // Ours first in every table, whoever began.
    rounds.push(Object.fromEntries(contestants.map(({ name }) => [name, visits[name]])));
  }
  result.lines.push({ ...line, rounds, figures: figures(rounds) });
  result.load[1] = loadavg()[0];
  // After each line, so that an interrupted run keeps its results.
  writeFileSync(options.out, `${JSON.stringify(result, null, 1)}\n`);
}

function checked(path, seen) {
  if (!seen.says.startsWith("Same person")) throw new Error(`${path} says "${seen.says}" of two pictures of one person`);
  return seen;
}

function seconds({ ms }) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function conclude() {
  const { lines, load } = result;
  console.log(`\n${table(lines)}\n`);
  const [before, after] = load;
  console.log(`Chromium ${result.browser}, ${result.processors} processors, load average ${before.toFixed(1)} before and ${after.toFixed(1)} at the end.`);
  const slower = behind(lines);
  console.log(slower.length ? `Ours is not first everywhere:\n  ${slower.join("\n  ")}` : "Ours is first on every line.");
}
