// The page in which our nets and the peers run: each in its own worker, one at a time, in turns.
import { open as openOurs } from "./ours.mjs";
import { open as openPeer } from "./peer.mjs";
import { measureItem } from "./measure_item.mjs";

const PEERS = {
  cpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs", faceapi: "peers/faceapi.js" },
  webgpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs" },
};

// Our own nets with other kernels: burn's operations, and direct convolutions instead of Winograd's.
const OWN_VARIANTS = { burn: "Burn", direct: "Direct" };

const FOR = {
  forward: ["tfjs", "ort", "burn"],
  paint: ["tfjs", "tfjs_hand", "burn"],
  look: ["faceapi", "burn"],
  ours: [],
  layer: ["direct", "burn"],
};

let plan;
let ours;
const peers = new Map();

/** Loads the plan and opens our worker; returns what it runs on. */
export async function start(backend) {
  plan = await (await fetch("/plan/plan.json")).json();
  ours = await openOurs("ours", backend, plan, "Own");
  return { report: ours.report, userAgent: navigator.userAgent, processors: navigator.hardwareConcurrency ?? null };
}

/** The items of a backend by name, including single layers. */
export function items(backend) {
  const there = plan.items.filter((item) => backend === "cpu" || item.kind !== "ours");
  return there.map(({ key, label, kind, operations }) => ({ key, label, kind, operations }));
}

/** Opens the peers; a peer that cannot be opened is reported and left out. */
export async function openPeers(backend, wanted) {
  const about = {};
  const scripts = PEERS[backend];
  for (const name of [...Object.keys(scripts), ...Object.keys(OWN_VARIANTS)].filter((name) => wanted.includes(name))) {
    try {
      const peer = scripts[name]
        ? await openPeer(name, scripts[name], backend)
        : await openOurs(name, backend, plan, OWN_VARIANTS[name]);
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
  return measureItem(item, ours, others, limits);
}

globalThis.harness = { start, items, openPeers, measure };
