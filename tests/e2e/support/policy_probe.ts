// Every way by which a script sends something to another host, tried from inside the worker or from a page.

/** The channel between the page and the probe in its worker. */
const CHANNEL = "likeness-probe";

/** Tries each way in turn; a way "went out" or was "blocked". The foreign host knows for certain: each way has its own path. */
async function tryAll(foreign: string): Promise<Record<string, string>> {
  const to = (way: string) => `${foreign}${way}`;
  /** A worker whose script lies in memory. */
  const nested = (source: string) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })), { type: "module" });
      worker.onmessage = ({ data }) => (data === "went out" ? resolve(data) : reject(new Error(data)));
      worker.onerror = () => reject(new Error("no worker"));
    });
  const opened = (target: EventTarget) =>
    new Promise((resolve, reject) => {
      target.addEventListener("open", resolve);
      target.addEventListener("error", reject);
    });
  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(to("fetch")),
    "fetch-no-cors": () => fetch(to("fetch-no-cors"), { method: "POST", mode: "no-cors", body: "a face" }),
    request: () =>
      new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.onload = resolve;
        request.onerror = reject;
        request.open("POST", to("request"));
        request.send("a face");
      }),
    // The host ends the connection, so these never open; it counts them all the same.
    socket: () => opened(new WebSocket(to("socket").replace("http", "ws"))),
    events: () => opened(new EventSource(to("events"))),
    import: () => import(to("import")),
    "nested-import": () => nested(`import "${to("nested-import")}"; postMessage("went out");`),
    "nested-fetch": () => nested(`fetch("${to("nested-fetch")}").then(() => postMessage("went out"), String).then(postMessage);`),
  };
  const came: Record<string, string> = {};
  for (const [way, send] of Object.entries(ways)) {
    const late = new Promise((_, reject) => setTimeout(reject, 5_000));
    came[way] = await Promise.race([Promise.resolve().then(send), late]).then(() => "went out", () => "blocked");
  }
  return came;
}

/** Before the worker's own code: tries all on demand. */
export const PROBE = `
  globalThis.probe = new BroadcastChannel("${CHANNEL}");
  probe.onmessage = ({ data }) => data.foreign && (${tryAll})(data.foreign).then((came) => probe.postMessage({ came }));
`;

/** In the page: has the worker try all. */
export function tryInWorker(foreign: string): Promise<Record<string, string>> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel("likeness-probe");
    // Kept where no garbage collector takes it.
    Object.assign(globalThis, { probe: channel });
    channel.onmessage = ({ data }) => data.came && resolve(data.came);
    channel.postMessage({ foreign });
  });
}

/** A page without a policy: what it can do shows that the foreign host answers. */
export const CONTROL = `<!doctype html><title>control</title><script>window.tryAll = ${tryAll};</script>`;

/** In the control page: tries all. */
export function tryHere(foreign: string): Promise<Record<string, string>> {
  return (window as unknown as { tryAll: typeof tryAll }).tryAll(foreign);
}
