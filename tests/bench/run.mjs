// Opens one Chromium, has everybody run in it, and writes what came out as JSON. `cargo xtask bench` calls it.
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

const { values: asked } = parseArgs({
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
const limits = Object.fromEntries(["rounds", "least", "warm", "seconds"].map((name) => [name, Number(asked[name])]));

const folders = { "/site/": asked.site, "/plan/": asked.plan, "/npm/": join(here, "node_modules"), "/": here };
const { server, address } = await serve(folders);
const gpu = asked.backend === "webgpu" ? ["--enable-unsafe-webgpu"] : [];
const browser = await chromium.launch({ executablePath: asked.chromium, args: [...FLAGS, ...gpu] });
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(`  page: ${error}`));
  await page.goto(`${address}/harness.html`);
  await page.waitForFunction(() => globalThis.stage);
  const result = await page.evaluate((backend) => globalThis.stage.start(backend), asked.backend);
  result.browser = browser.version();
  // What else the machine had to do, before and at the end.
  result.load = [loadavg()[0]];
  result.peers = await page.evaluate(([backend, peers]) => globalThis.stage.openPeers(backend, peers), [asked.backend, words(asked.peers)]);
  for (const [name, about] of Object.entries(result.peers)) console.log(`  ${name}: ${about.error ?? about.what}`);
  const all = await page.evaluate((backend) => globalThis.stage.items(backend), asked.backend);
  const wanted = words(asked.items);
  const unknown = wanted.filter((key) => !all.some((item) => item.key === key));
  if (unknown.length) throw new Error(`there is no item ${unknown.join(", ")}; there are ${all.map((item) => item.key).join(", ")}`);
  result.items = [];
  for (const item of all.filter(({ key, kind }) => (wanted.length ? wanted.includes(key) : (kind === "layer") === asked.layers))) {
    const measured = await page.evaluate(([key, limits]) => globalThis.stage.measure(key, limits), [item.key, limits]);
    result.items.push({ ...item, ...measured });
    // After each: whoever has had enough keeps what there is.
    result.load[1] = loadavg()[0];
    writeFileSync(asked.out, JSON.stringify(result));
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
