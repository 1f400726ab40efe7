// A peer in its worker, controlled by numbered messages.

/** Opens a peer, which describes itself. */
export async function open(name, script, backend) {
  const worker = new Worker(script, { type: script.endsWith(".mjs") ? "module" : "classic" });
  const waiting = new Map();
  let last = 0;
  const failAll = (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onerror = (event) => failAll(new Error(`${name}: ${event.message ?? "its script could not be loaded"}`));
  worker.onmessage = ({ data: { id, answer, error } }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`${name}: ${error}`));
    else resolve?.(answer);
  };
  const ask = (question, detail) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      worker.postMessage({ id: last, question, detail });
    });
  const before = performance.now();
  const about = await ask("open", { backend });
  about.open_ms = performance.now() - before;
  return {
    name,
    about,
    prepare: (item) => ask("prepare", { item }),
    run: () => ask("run"),
    numbers: () => ask("numbers"),
    release: () => ask("release"),
  };
}
