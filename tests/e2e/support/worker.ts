// The built worker for faces without the page, controlled by the messages in crates/protocol, on an empty page of its origin: a test can
// end it at any point, even in the middle of a write.
import type { BrowserContext, Page } from "@playwright/test";
import { readFileSync } from "node:fs";

/** The attachment of a request, and when to end the worker: in milliseconds after it has queued its first write. */
type Attachment = { file?: Buffer; photo?: string; endAfterMs?: number };

/** The outcome of a request: its answer, or `null` if the worker was ended first; the writes that it queued; and the milliseconds
 * from the first of them to the answer. */
export type Outcome = { answer: any | null; writes: number; ms: number };

/** Every record by store and id: the SHA-256 of its bytes, or JSON if it is not bytes. */
export type Records = Record<string, string>;

// Runs before the worker's own code: reports each queued write, and blocks for ever right after the write that it is to stop at. Its
// transaction is open then, and a part of the change has reached the database.
const WRITE_HOOK = `
  let writes = 0;
  for (const name of ["put", "delete"]) {
    const native = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...operands) {
      const request = native.apply(this, operands);
      writes += 1;
      postMessage({ wrote: writes });
      if (self.name === "stop at " + writes) {
        postMessage({ stopped: true });
        for (;;);
      }
      return request;
    };
  }
`;

/** An empty page of the origin, on which workers can be opened and ended. */
export async function emptyPage(context: BrowserContext): Promise<WorkerPage> {
  await context.route(/empty\.html$/, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><title>empty</title>" }));
  await context.route(/worker_loader\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: WRITE_HOOK + (await response.text()) });
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto("./empty.html");
  await page.evaluate(install);
  return new WorkerPage(page);
}

export class WorkerPage {
  constructor(readonly page: Page) {}

  /** Replaces the worker by a new one, which blocks at its `stopAt`th write if that is given. */
  async open(stopAt?: number): Promise<void> {
    await this.page.evaluate((name) => (globalThis as any).testWorker.open(name), stopAt ? `stop at ${stopAt}` : "");
  }

  /** Ends the worker at once, without notice, as a browser does when its page is closed. */
  async end(): Promise<void> {
    await this.page.evaluate(() => (globalThis as any).testWorker.end());
  }

  /** Loads the nets. */
  async start(): Promise<void> {
    await this.page.evaluate(() => (globalThis as any).testWorker.start());
  }

  /** Sends the gallery a request. A worker that blocks at a write, or whose time is up, is ended. */
  async ask(request: unknown, { file, photo, endAfterMs }: Attachment = {}): Promise<Outcome> {
    const encoded = { request, endAfterMs, file: file?.toString("base64"), photo: photo && readFileSync(photo, "base64") };
    return this.page.evaluate((encoded) => (globalThis as any).testWorker.ask(encoded), encoded);
  }

  /** The answer to a request, as `ask`, to a worker that is not ended. */
  async askOk(request: unknown, attachment: Attachment = {}): Promise<any> {
    return (await this.ask(request, attachment)).answer;
  }

  /** The content of the gallery's database, read without the worker. */
  async records(): Promise<Records> {
    return this.page.evaluate(() => (globalThis as any).testWorker.records());
  }
}

type EncodedRequest = { request: unknown; endAfterMs?: number; file?: string; photo?: string };

/** Runs in the page and installs `globalThis.testWorker`. */
function install(): void {
  const base = new URL("./", location.href).href;
  let worker: Worker | undefined;
  let lastId = 0;
  let onMessage: (data: any) => void = () => {};

  const post = (request: unknown, parts: Transferable[] = []) => worker!.postMessage({ head: JSON.stringify(request), parts }, parts);

  /** Waits for an event of this kind. */
  const event = (kind: string) =>
    new Promise<void>((resolve, reject) => {
      onMessage = ({ head }) => {
        const event = JSON.parse(head);
        if (event[kind]) resolve();
        if (event.Failed) reject(new Error(head));
      };
    });

  const parts = async ({ file, photo }: EncodedRequest): Promise<Transferable[]> => {
    const base64 = photo ?? file;
    if (!base64) return [];
    const blob = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
    return [photo ? await createImageBitmap(blob) : await blob.arrayBuffer()];
  };

  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const digest = async (value: unknown) =>
    value instanceof Uint8Array
      ? Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", value as BufferSource)), (byte) => byte.toString(16)).join(" ")
      : (JSON.stringify(value) ?? "");

  async function open(name: string) {
    worker?.terminate();
    const index = await (await fetch(base)).text();
    const loader = /name="likeness-face-worker" content="([^"]+)"/.exec(index)![1];
    worker = new Worker(new URL(loader, base), { type: "module", name });
    worker.onmessage = ({ data }) => onMessage(data);
    await event("Ready");
  }

  async function start() {
    post({ Start: { preference: "Cpu", cpu_reason: null, base, kernels: "Own" } });
    await event("Started");
  }

  async function ask(encoded: EncodedRequest): Promise<{ answer: unknown; writes: number; ms: number }> {
    const attachment = await parts(encoded);
    const id = ++lastId;
    return new Promise((resolve, reject) => {
      let [answer, writes, began]: any[] = [null, 0, performance.now()];
      const over = () => resolve({ answer, writes, ms: performance.now() - began });
      const end = () => (worker!.terminate(), over());
      const wrote = () => {
        if (++writes > 1) return;
        began = performance.now();
        console.log("wrote");
        if (encoded.endAfterMs === 0) end();
        else if (encoded.endAfterMs !== undefined) setTimeout(end, encoded.endAfterMs);
      };
      onMessage = (data) => {
        if (data.wrote) return wrote();
        if (data.stopped) return end();
        const event = JSON.parse(data.head);
        if (event.Failed) reject(new Error(data.head));
        if (event.Gallery?.[0] !== id) return;
        answer = event.Gallery[1];
        if (answer.Failed) reject(new Error(data.head));
        if (encoded.endAfterMs === undefined) over();
      };
      post({ Gallery: [id, encoded.request] }, attachment);
    });
  }

  async function records() {
    if (!(await indexedDB.databases()).some(({ name }) => name === "likeness-gallery")) return {};
    const database = await result(indexedDB.open("likeness-gallery"));
    const found: Record<string, unknown> = {};
    const transaction = database.transaction([...database.objectStoreNames]);
    for (const storeName of database.objectStoreNames) {
      const store = transaction.objectStore(storeName);
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      keys.forEach((key, i) => (found[`${storeName}/${key}`] = values[i]));
    }
    database.close();
    return Object.fromEntries(await Promise.all(Object.entries(found).map(async ([id, value]) => [id, await digest(value)])));
  }

  (globalThis as any).testWorker = { open, end: () => worker!.terminate(), start, ask, records };
}
