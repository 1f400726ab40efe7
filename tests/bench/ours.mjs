// Our own worker, from the built site, controlled by the messages in crates/protocol/src/bench.rs: with our kernels, or
// with burn's operations, which our kernels replace.

const BASE = new URL("/site/", location.href).href;
const PREFERENCE = { cpu: "Cpu", webgpu: "WebGpu" };

/** Starts the worker on a backend; fails if it starts on another. `kernels`: Own, Direct or Burn. */
export async function open(name, backend, plan, kernels) {
  const before = performance.now();
  const worker = new Worker(new URL(await loader(), BASE), { type: "module" });
  const listeners = [];
  worker.onmessage = ({ data }) => dispatch(name, listeners, JSON.parse(data.head), data.parts);
  worker.onerror = (event) => dispatch(name, listeners, { Failed: { failure: event.message ?? "its worker could not be loaded", fatal: true } });
  const post = (head, parts = []) => worker.postMessage({ head: JSON.stringify(head), parts }, parts);
  const until = (pick) => new Promise((resolve, reject) => listeners.push({ pick, resolve, reject }));
  const request = (content, pick, parts) => {
    const answer = until(pick);
    post({ Bench: content }, parts);
    return answer;
  };
  await until((event) => event.Ready);
  const started = until((event) => event.Started);
  post({ Start: { preference: PREFERENCE[backend], cpu_reason: null, base: BASE, kernels } });
  const report = await started;
  if (report.backend !== PREFERENCE[backend]) throw new Error(`${name} runs on ${report.backend}: ${JSON.stringify(report.cpu_reason)}`);
  return {
    name,
    report,
    about: { what: `${name}: our worker with kernels ${kernels}`, open_ms: performance.now() - before },
    async prepare(item) {
      const parts = item.kind === "look" ? [await photo(plan)] : [];
      await request({ Prepare: { item: item.item } }, (event) => event.Bench?.Prepared, parts);
    },
    run: async () => (await request("Run", (event) => event.Bench?.Ran)).ms,
    compare: (numbers) => request("Compare", (event) => event.Bench?.Compared, [new Float32Array(numbers).buffer]),
    numbers: async () => new Float32Array(await request("Numbers", (event, parts) => event.Bench === "Numbers" && parts[0])),
    release: async () => post({ Bench: "Release" }),
  };
}

/** The worker's address, from the page. */
async function loader() {
  const page = await (await fetch(BASE)).text();
  const found = /name="likeness-worker" content="([^"]+)"/.exec(page);
  if (!found) throw new Error("the page names no worker: is the site built?");
  return found[1];
}

async function photo(plan) {
  const blob = await (await fetch(new URL(plan.photo, BASE))).blob();
  return createImageBitmap(blob);
}

function dispatch(name, listeners, event, parts) {
  const failure = event.Bench?.Failed?.failure ?? (event.Failed?.fatal ? event.Failed.failure : undefined);
  if (failure) {
    for (const { reject } of listeners.splice(0)) reject(new Error(`${name}: ${JSON.stringify(failure)}`));
    return;
  }
  const at = listeners.findIndex(({ pick }) => pick(event, parts));
  if (at >= 0) {
    const [{ pick, resolve }] = listeners.splice(at, 1);
    resolve(pick(event, parts));
  }
}
