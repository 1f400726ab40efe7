// The page on which everybody runs: ours and the peers, each in a worker of its own, one at a time, in turns.
import { open as openOurs } from "./ours.mjs";
import { open as openPeer } from "./peer.mjs";
import { course } from "./measure_item.mjs";

const PEERS = {
  cpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs", faceapi: "peers/faceapi.js" },
  webgpu: { tfjs: "peers/tfjs.js", tfjs_hand: "peers/tfjs.js?by=hand", ort: "peers/ort.mjs" },
};

// No peers, but ourselves: on what our kernels stand in for, and without Winograd's changes of basis.
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

/** Loads the plan and opens our worker; tells what it runs on. */
export async function start(backend) {
  plan = await (await fetch("/plan/plan.json")).json();
  ours = await openOurs("ours", backend, plan, "Own");
  return { report: ours.report, userAgent: navigator.userAgent, processors: navigator.hardwareConcurrency ?? null };
}

/** The items that this backend has, single layers among them, by name. */
export function items(backend) {
  const there = plan.items.filter((item) => backend === "cpu" || item.kind !== "ours");
  return there.map(({ key, label, kind, operations }) => ({ key, label, kind, operations }));
}

/** Opens those who run beside us; a peer that cannot be opened is told of and left out. */
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
  return course(item, ours, others, limits);
}

globalThis.stage = { start, items, openPeers, measure };
