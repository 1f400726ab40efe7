// The measureItem of an item, the wire format, and the server, without a browser.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { measureItem } from "../measure_item.mjs";
import { channelsFirst } from "../peers/worker_protocol.mjs";
import { Message, varint } from "../peers/protobuf.mjs";
import { fileOf } from "../server.mjs";

/** A runner that notes who ran when. */
function runner(name, log, ms, more = {}) {
  return {
    name,
    prepare: async () => {},
    run: async () => (log.push(name), ms),
    numbers: async () => new Float32Array([1]),
    compare: async () => ({ deviation: 0.25, distance: 1, relative: 0.5 }),
    release: async () => log.push(`${name} released`),
    ...more,
  };
}

const limits = { warm: 2, rounds: 3, least: 1, seconds: 1000 };

test("everybody runs once a round, and nobody always goes first", async () => {
  const log = [];
  const result = await measureItem({ key: "a" }, runner("ours", log, 1), [runner("theirs", log, 2)], limits, () => 0);
  // First runs, a warm-up of each, then the rounds.
  assert.deepEqual(log.slice(4), ["ours", "theirs", "theirs", "ours", "ours", "theirs", "ours released", "theirs released"]);
  assert.deepEqual(result.entries.theirs.times_ms, [2, 2, 2]);
  assert.equal(result.entries.theirs.deviation, 0.25);
  assert.equal(result.rounds, 3);
});

test("no round begins after the time is up, once there are enough", async () => {
  let clock = 0;
  const slow = runner("ours", [], 1, { run: async () => ((clock += 600), 600) });
  const result = await measureItem({ key: "a" }, slow, [], { ...limits, seconds: 1 }, () => clock);
  assert.equal(result.rounds, 2);
});

test("a peer that fails is told of and the others go on", async () => {
  const log = [];
  const broken = runner("theirs", log, 1, { prepare: async () => { throw new Error("no such kernel"); } });
  const result = await measureItem({ key: "a" }, runner("ours", log, 1), [broken], limits, () => 0);
  assert.match(result.entries.theirs.error, /no such kernel/);
  assert.equal(result.entries.ours.times_ms.length, 3);
});

test("numbers are written as protocol buffers have them", () => {
  // The documentation's own examples: 150, and field 1 holding it; "testing" in field 2.
  assert.deepEqual([...varint(150)], [0x96, 0x01]);
  assert.deepEqual([...new Message().int(1, 150).done()], [0x08, 0x96, 0x01]);
  assert.deepEqual([...new Message().bytes(2, "testing").done()], [0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]);
});

test("channels come first", () => {
  assert.deepEqual([...channelsFirst(Float32Array.of(1, 2, 3, 4, 5, 6), [1, 1, 3, 2])], [1, 3, 5, 2, 4, 6]);
});

test("the server gives what lies in its folders and nothing else", () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const folders = { "/tests/": here, "/": join(here, "..") };
  assert.ok(fileOf(folders, "/tests/harness.test.mjs"));
  assert.ok(fileOf(folders, "/harness.html?x=1"));
  assert.equal(fileOf(folders, "/tests/%2e%2e%2fharness.html"), undefined);
  assert.equal(fileOf(folders, "/nothing"), undefined);
});
