// The page on which everybody runs: ours and the peers, each in a worker of its own, one at a time, in turns.
import { open as openOurs } from "./ours.mjs";
import { open as openPeer } from "./peer.mjs";
import { course } from "./course.mjs";

const PEERS = {
  cpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs", faceapi: "peers/faceapi.js" },
  webgpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs" },
};

const FOR = { forward: ["tfjs", "ort"], paint: ["tfjs", "tfjs_hand"], look: ["faceapi"], ours: [] };

let plan;
let ours;
const peers = new Map();

/** Loads the plan and opens our worker; tells what it runs on. */
export async function start(backend) {
  plan = await (await fetch("/plan/plan.json")).json();
  ours = await openOurs(backend, plan);
  return { report: ours.report, userAgent: navigator.userAgent, processors: navigator.hardwareConcurrency ?? null };
}

/** The items that this backend has, by name. */
export function items(backend) {
  const there = plan.items.filter((item) => backend === "cpu" || item.kind !== "ours");
  return there.map(({ key, label, kind }) => ({ key, label, kind }));
}

/** Opens those who run beside us; a peer that cannot be opened is told of and left out. */
export async function openPeers(backend, wanted) {
  const about = {};
  for (const [name, script] of Object.entries(PEERS[backend])) {
    if (!wanted.includes(name)) continue;
    try {
      const peer = await openPeer(name, script, backend);
      peers.set(name, peer);
      about[name] = peer.about;
    } catch (error) {
      about[name] = { error: String(error?.message ?? error) };
    }
  }
  return about;
}

/** Measures an item. */
export async function measure(key, limits) {
  const item = plan.items.find((item) => item.key === key);
  const others = FOR[item.kind].map((name) => peers.get(name)).filter(Boolean);
  return course(item, ours, others, limits);
}

globalThis.stage = { start, items, openPeers, measure };
