// Our own worker, as the built site ships it, spoken to in its own protocol (crates/protocol/src/bench.rs): with our
// kernels, or beside them with burn's operations, which is what our kernels stand in for.

const BASE = new URL("/site/", location.href).href;
const PREFERENCE = { cpu: "Cpu", webgpu: "WebGpu" };

/** Starts the worker on a backend; fails where it starts on another. `operations`: Own or Burn. */
export async function open(name, backend, plan, operations) {
  const before = performance.now();
  const worker = new Worker(new URL(await loader(), BASE), { type: "module" });
  const ears = [];
  worker.onmessage = ({ data }) => dispatch(name, ears, JSON.parse(data.head), data.parts);
  worker.onerror = (event) => dispatch(name, ears, { Failed: { failure: event.message ?? "its worker does not load", fatal: true } });
  const post = (head, parts = []) => worker.postMessage({ head: JSON.stringify(head), parts }, parts);
  const until = (pick) => new Promise((resolve, reject) => ears.push({ pick, resolve, reject }));
  const asked = (request, pick, parts) => {
    const answer = until(pick);
    post({ Bench: request }, parts);
    return answer;
  };
  await until((event) => event.Ready);
  const started = until((event) => event.Started);
  post({ Start: { preference: PREFERENCE[backend], cpu_reason: null, base: BASE, operations } });
  const report = await started;
  if (report.backend !== PREFERENCE[backend]) throw new Error(`${name} runs on ${report.backend}: ${JSON.stringify(report.cpu_reason)}`);
  return {
    name,
    report,
    about: { what: `${name}: our worker with operations ${operations}`, open_ms: performance.now() - before },
    async prepare(item) {
      const parts = item.kind === "look" ? [await photo(plan)] : [];
      await asked({ Prepare: { item: item.item } }, (event) => event.Bench?.Prepared, parts);
    },
    run: async () => (await asked("Run", (event) => event.Bench?.Ran)).ms,
    compare: (numbers) => asked("Compare", (event) => event.Bench?.Compared, [new Float32Array(numbers).buffer]),
    numbers: async () => new Float32Array(await asked("Numbers", (event, parts) => event.Bench === "Numbers" && parts[0])),
    release: async () => post({ Bench: "Release" }),
  };
}

/** The worker's address, which the page states. */
async function loader() {
  const page = await (await fetch(BASE)).text();
  const found = /name="likeness-worker" content="([^"]+)"/.exec(page);
  if (!found) throw new Error("the site's page names no worker; is it built?");
  return found[1];
}

async function photo(plan) {
  const blob = await (await fetch(new URL(plan.photo, BASE))).blob();
  return createImageBitmap(blob);
}

function dispatch(name, ears, event, parts) {
  const failure = event.Bench?.Failed?.failure ?? (event.Failed?.fatal ? event.Failed.failure : undefined);
  if (failure) {
    for (const { reject } of ears.splice(0)) reject(new Error(`${name}: ${JSON.stringify(failure)}`));
    return;
  }
  const at = ears.findIndex(({ pick }) => pick(event, parts));
  if (at >= 0) {
    const [{ pick, resolve }] = ears.splice(at, 1);
    resolve(pick(event, parts));
  }
}
