// The built worker by itself, spoken to in its own protocol (crates/protocol), on an empty page of its origin:
// so that a test can end it where it wants, in the middle of a write too.
import type { BrowserContext, Page } from "@playwright/test";
import { readFileSync } from "node:fs";

/** What comes beside a request, and when its worker is ended: so many milliseconds after it has queued its first write. */
type Attachment = { file?: Buffer; photo?: string; endAfterMs?: number };

/** What a request came to: its answer, or `null` where its worker was ended before it gave one; the writes that it queued; and
 * the milliseconds from the first of them to the answer. */
export type Outcome = { answer: any | null; writes: number; ms: number };

/** Every record by shelf and id: the SHA-256 of its bytes, or as JSON what is no bytes. */
export type Records = Record<string, string>;

// Before the worker's own code: tells of each write that is queued, and stands still for ever right behind the one that it was told
// to stop at. Its transaction is open then, and part of the change has gone to the database.
const WRITE_HOOK = `
  let writes = 0;
  for (const name of ["put", "delete"]) {
    const native = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...given) {
      const request = native.apply(this, given);
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

  /** A fresh worker in place of the one before; it stops at its nth write where that is told. */
  async open(stopAt?: number): Promise<void> {
    await this.page.evaluate((name) => (globalThis as any).desk.open(name), stopAt ? `stop at ${stopAt}` : "");
  }

  /** Ends the worker as a browser ends that of a page which is closed: at once, without a word. */
  async end(): Promise<void> {
    await this.page.evaluate(() => (globalThis as any).desk.end());
  }

  /** Loads the nets. */
  async start(): Promise<void> {
    await this.page.evaluate(() => (globalThis as any).desk.start());
  }

  /** Asks something of the gallery. A worker that stopped at a write, or whose time was up, is ended. */
  async ask(request: unknown, { file, photo, endAfterMs }: Attachment = {}): Promise<Outcome> {
    const given = { request, endAfterMs, file: file?.toString("base64"), photo: photo && readFileSync(photo, "base64") };
    return this.page.evaluate((given) => (globalThis as any).desk.ask(given), given);
  }

  /** As `ask`, of a worker that lives on: the answer. */
  async askOk(request: unknown, attachment: Attachment = {}): Promise<any> {
    return (await this.ask(request, attachment)).answer;
  }

  /** What lies in the gallery's database, read past the worker. */
  async records(): Promise<Records> {
    return this.page.evaluate(() => (globalThis as any).desk.records());
  }
}

type Given = { request: unknown; endAfterMs?: number; file?: string; photo?: string };

/** In the page: `globalThis.desk`. */
function install(): void {
  const base = new URL("./", location.href).href;
  let worker: Worker | undefined;
  let asked = 0;
  let heard: (data: any) => void = () => {};

  const say = (request: unknown, parts: Transferable[] = []) => worker!.postMessage({ head: JSON.stringify(request), parts }, parts);

  /** The first event that is wanted. */
  const event = (kind: string) =>
    new Promise<void>((resolve, reject) => {
      heard = ({ head }) => {
        const event = JSON.parse(head);
        if (event[kind]) resolve();
        if (event.Failed) reject(new Error(head));
      };
    });

  const parts = async ({ file, photo }: Given): Promise<Transferable[]> => {
    const given = photo ?? file;
    if (!given) return [];
    const blob = await (await fetch(`data:application/octet-stream;base64,${given}`)).blob();
    return [photo ? await createImageBitmap(blob) : await blob.arrayBuffer()];
  };

  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  const mark = async (value: unknown) =>
    value instanceof Uint8Array
      ? Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", value as BufferSource)), (byte) => byte.toString(16)).join(" ")
      : (JSON.stringify(value) ?? "");

  async function open(name: string) {
    worker?.terminate();
    const index = await (await fetch(base)).text();
    const loader = /name="likeness-worker" content="([^"]+)"/.exec(index)![1];
    worker = new Worker(new URL(loader, base), { type: "module", name });
    worker.onmessage = ({ data }) => heard(data);
    await event("Ready");
  }

  async function start() {
    say({ Start: { preference: "Cpu", cpu_reason: null, base, operations: "Own" } });
    await event("Started");
  }

  async function ask(given: Given): Promise<{ answer: unknown; writes: number; ms: number }> {
    const beside = await parts(given);
    const id = ++asked;
    return new Promise((resolve, reject) => {
      let [answer, writes, began]: any[] = [null, 0, performance.now()];
      const over = () => resolve({ answer, writes, ms: performance.now() - began });
      const end = () => (worker!.terminate(), over());
      const wrote = () => {
        if (++writes > 1) return;
        began = performance.now();
        console.log("wrote");
        if (given.endAfterMs === 0) end();
        else if (given.endAfterMs !== undefined) setTimeout(end, given.endAfterMs);
      };
      heard = (data) => {
        if (data.wrote) return wrote();
        if (data.stopped) return end();
        const event = JSON.parse(data.head);
        if (event.Failed) reject(new Error(data.head));
        if (event.Gallery?.[0] !== id) return;
        answer = event.Gallery[1];
        if (answer.Failed) reject(new Error(data.head));
        if (given.endAfterMs === undefined) over();
      };
      say({ Gallery: [id, given.request] }, beside);
    });
  }

  async function records() {
    if (!(await indexedDB.databases()).some(({ name }) => name === "likeness-gallery")) return {};
    const database = await result(indexedDB.open("likeness-gallery"));
    const found: Record<string, unknown> = {};
    const transaction = database.transaction([...database.objectStoreNames]);
    for (const shelf of database.objectStoreNames) {
      const store = transaction.objectStore(shelf);
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      keys.forEach((key, i) => (found[`${shelf}/${key}`] = values[i]));
    }
    database.close();
    return Object.fromEntries(await Promise.all(Object.entries(found).map(async ([id, value]) => [id, await mark(value)])));
  }

  (globalThis as any).desk = { open, end: () => worker!.terminate(), start, ask, records };
}
