// The line, the host's rules, the order and the figures of a measured start, without a browser.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { cacheControl, compresses, unchanged } from "../start/caching.mjs";
import { fastest, turn } from "../start/contestants.mjs";
import { behind, figures, median, table } from "../start/figures.mjs";
import { Host } from "../start/host.mjs";
import { Line } from "../start/line.mjs";

/** A clock whose sleepers wake at once, `late` milliseconds after their time. */
function clock(late = 0) {
  const time = { at: 0, slept: [], now: () => time.at, sleep: async (ms) => void time.slept.push(ms), pass: (ms) => (time.at += ms) };
  if (late) time.sleep = async (ms) => void (time.at += ms + late);
  return time;
}

const slow = { bytesPerSecond: 1000, delay: 150 };

test("everything on a line shares one budget, in the order in which it was handed over", async () => {
  const time = clock();
  const line = new Line(slow, time);
  await Promise.all([line.carry(500), line.carry(250)]);
  assert.deepEqual(time.slept, [500, 750]);
});

test("an idle line saves nothing up", async () => {
  const time = clock();
  const line = new Line(slow, time);
  time.pass(10_000);
  assert.equal(await line.carry(100), 10_100);
});

test("a late timer costs the next piece nothing", async () => {
  const line = new Line(slow, clock(7));
  let arrival = await line.carry(100);
  for (let piece = 0; piece < 9; piece++) arrival = await line.carry(100, arrival);
  assert.equal(arrival, 1000);
});

test("a request waits for its round trip, and on a new connection for one more", async () => {
  const time = clock();
  const line = new Line(slow, time);
  await line.roundTrip(false);
  await line.roundTrip(true);
  assert.deepEqual(time.slept, [150, 300]);
});

test("no line, no waiting", async () => {
  const time = clock();
  const line = new Line({ bytesPerSecond: Infinity, delay: 0 }, time);
  await line.roundTrip(true);
  await line.carry(1e9);
  assert.deepEqual(time.slept, []);
});

test("only what has a hash in its name is kept without asking", () => {
  for (const path of ["/site/app-c2c04907fd10de27.css", "/site/likeness-961c837829210036_bg.wasm", "/site/face_worker-e83bb0ac/face_worker.js"]) {
    assert.match(cacheControl(path), /immutable/, path);
  }
  for (const path of ["/site/", "/site/service_worker.js", "/site/models/face-encoder.safetensors", "/npm/@vladmandic/face-api/model/face_landmark_68_model-weights_manifest.json"]) {
    assert.equal(cacheControl(path), "no-cache", path);
  }
});

test("a version that the browser has is not sent again", () => {
  assert.ok(unchanged('"a"', '"a"') && unchanged('"b", W/"a"', '"a"'));
  assert.ok(!unchanged('"b"', '"a"') && !unchanged(undefined, '"a"'));
});

test("text and programs are compressed, weights and pictures are not", () => {
  for (const media of ["text/html; charset=utf-8", "application/wasm", "application/json"]) assert.ok(compresses(media), media);
  for (const media of ["application/octet-stream", "image/jpeg"]) assert.ok(!compresses(media), media);
});

test("the host compresses, answers 304, and counts what it sends", async () => {
  const folder = mkdtempSync(join(tmpdir(), "likeness-start-"));
  writeFileSync(join(folder, "a.js"), "1;".repeat(10_000));
  const host = new Host({ "/": folder }, new Line({ bytesPerSecond: Infinity, delay: 0 }));
  try {
    const address = await host.open();
    const first = await fetch(`${address}/a.js`);
    assert.equal((await first.text()).length, 20_000);
    assert.ok(host.sent() > 0 && host.sent() < 1000, `${host.sent()} bytes`);
    const again = await fetch(`${address}/a.js`, { headers: { "If-None-Match": first.headers.get("etag") } });
    assert.equal(again.status, 304);
    assert.equal((await fetch(`${address}/b.js`)).status, 404);
    assert.deepEqual(host.log(1).map(({ path, bytes }) => [path, bytes]), [["/a.js", 0], ["/b.js", 0]]);
  } finally {
    host.close();
    rmSync(folder, { recursive: true });
  }
});

test("a rival runs on its fastest backend, and one that fails on none", () => {
  assert.equal(fastest([{ backend: "webgl", ms: 9 }, { backend: "wasm", ms: 3 }, { backend: "x", error: "no" }]), "wasm");
  assert.throws(() => fastest([{ backend: "x", error: "no kernel" }]), /no kernel/);
});

test("nobody always begins", () => {
  assert.deepEqual([0, 1, 2, 3].map((round) => turn(["a", "b", "c"], round).join("")), ["abc", "bca", "cab", "abc"]);
});

const visited = (ms) => ({ ms, bytes: 1e6, requests: 3 });
const round = (ours, theirs) => ({ ours: { cold: visited(ours), warm: visited(ours) }, rival: { cold: visited(theirs), warm: visited(500) } });

test("ratios are taken within a round, and a rival that is faster is named", () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  const line = { name: "4G", figures: figures([round(1000, 2000), round(4000, 12_000), round(1000, 2500)]) };
  assert.equal(line.figures.rival.cold.ratio, 2.5);
  assert.equal(line.figures.rival.cold.seconds, 2.5);
  assert.match(table([line]), /\| 4G \| rival \| 2.50 s \| \*\*2.50\*\* \| 1.00, 3 \| 0.50 s \| \*\*0.50\*\* \|/);
  assert.deepEqual(behind([line]), ["4G, warm: rival takes 0.50 of our time"]);
});
