// Opens one Chromium, runs all contestants in it and writes the results as JSON. `cargo xtask bench` calls it.
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const { values: options } = parseArgs({
  options: {
    site: { type: "string" },
    plan: { type: "string" },
    chromium: { type: "string" },
    out: { type: "string" },
    backend: { type: "string" },
    peers: { type: "string", default: "tfjs,tfjs_hand,ort,faceapi,burn" },
    items: { type: "string", default: "" },
    layers: { type: "boolean", default: false },
    rounds: { type: "string" },
    least: { type: "string" },
    warm: { type: "string" },
    seconds: { type: "string" },
  },
});

const here = dirname(fileURLToPath(import.meta.url));
const words = (text) => text.split(",").filter(Boolean);
const limits = Object.fromEntries(["rounds", "least", "warm", "seconds"].map((name) => [name, Number(options[name])]));

const folders = { "/site/": options.site, "/plan/": options.plan, "/npm/": join(here, "node_modules"), "/": here };
const { server, address } = await serve(folders);
const gpu = options.backend === "webgpu" ? ["--enable-unsafe-webgpu"] : [];
const browser = await chromium.launch({ executablePath: options.chromium, args: [...FLAGS, ...gpu] });
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`  page: ${error}`));
  await page.goto(`${address}/harness.html`);
  await page.waitForFunction(() => globalThis.harness);
  const result = await page.evaluate((backend) => globalThis.harness.start(backend), options.backend);
  result.browser = browser.version();
  // The load average, before and at the end.
  result.load = [loadavg()[0]];
  result.peers = await page.evaluate(([backend, peers]) => globalThis.harness.openPeers(backend, peers), [options.backend, words(options.peers)]);
  for (const [name, about] of Object.entries(result.peers)) console.log(`  ${name}: ${about.error ?? about.what}`);
  const all = await page.evaluate((backend) => globalThis.harness.items(backend), options.backend);
  const wanted = words(options.items);
  const unknown = wanted.filter((key) => !all.some((item) => item.key === key));
  if (unknown.length) throw new Error(`there is no item ${unknown.join(", ")}; there are ${all.map((item) => item.key).join(", ")}`);
  result.items = [];
  for (const item of all.filter(({ key, kind }) => (wanted.length ? wanted.includes(key) : (kind === "layer") === options.layers))) {
    const measured = await page.evaluate(([key, limits]) => globalThis.harness.measure(key, limits), [item.key, limits]);
    result.items.push({ ...item, ...measured });
    // After each item, so that an interrupted run keeps its results.
    result.load[1] = loadavg()[0];
    writeFileSync(options.out, JSON.stringify(result));
    console.log(`  ${item.label}: ${line(measured)}`);
  }
} finally {
  await browser.close();
  server.close();
}

function line({ entries, rounds }) {
  const one = ([name, { times_ms, error }]) => {
    const sorted = [...times_ms].sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return `${name} ${error ?? (middle === undefined ? "-" : `${middle.toFixed(1)} ms`)}`;
  };
  return `${Object.entries(entries).map(one).join(", ")} (${rounds} rounds)`;
}
