// Keeps this page for visits without a connection: one version of it, whole. docs/adr/0018-offline.md says why it does what it does.
//
// The build writes the lists (crates/xtask/src/finish_build/offline.rs): by the name of a file its size in bytes and its SHA-256. A file is
// kept under its address and this hash, as the worker keeps the nets: what has not changed is not fetched again, and nothing else is ever
// taken for a file of this version.
"use strict";

/** What every page needs, and the nets for faces: fetched before this version is used. */
const NEEDED = "likeness:needed";
/** What only some visitors need: kept once it was used, or on request. */
const WANTED = "likeness:wanted";
const FILES = { ...NEEDED, ...WANTED };

/** The folder of the page. Several sites of one host share their caches, so the names contain it. */
const SCOPE = self.registration.scope;
const SITE = `likeness-page ${new URL(SCOPE).pathname} `;
const CACHE = SITE + "likeness:version";
/** Where the worker keeps the nets (crates/worker/src/web/fetch.rs). */
const NETS = "likeness-models";
/** How many files are fetched at a time. */
const LANES = 4;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const name = kept(event.request);
  if (name) event.respondWith(answer(event, name));
});
addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data === "use") skipWaiting();
  if (event.data === "missing") event.waitUntil(missing().then((names) => port.postMessage(size(names))));
  if (event.data === "keep") event.waitUntil(keepAll(port));
});

/** Fetches this version beside the one in use. If one file does not come, it is not installed, and the old one stays. */
async function install() {
  try {
    const places = await open();
    await each(Object.keys(NEEDED), (name) => keep(name, places));
    for (const name of Object.keys(WANTED)) {
      if (!isNet(name) && (await caches.match(key(name)))) await keep(name, places);
    }
    // "Delete everything" came in between.
    if (!(await caches.has(CACHE))) throw new Error("deleted");
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Removes what other versions kept. */
async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(SITE) && name !== CACHE) await caches.delete(name);
  }
  if (await caches.has(NETS)) {
    const nets = await caches.open(NETS);
    const ours = new Set(Object.keys(FILES).map(key));
    for (const { url } of await nets.keys()) {
      if (url.startsWith(`${SCOPE}models/`) && !ours.has(url)) await nets.delete(url);
    }
  }
  // The first visit, too, goes on when the connection breaks off.
  await clients.claim();
}

/** The name of the file that a request is for, if this worker answers it. The nets are the business of the page's own worker. */
function kept({ method, mode, cache, headers, url }) {
  if (method !== "GET" || headers.has("range")) return undefined;
  // Who asks for the server's file gets it: the script in index.html that finds out what is wrong.
  if (mode !== "navigate" && (cache === "reload" || cache === "no-store")) return undefined;
  const address = url.split(/[?#]/)[0];
  if (!address.startsWith(SCOPE)) return undefined;
  const name = decodeURI(address.slice(SCOPE.length)) || "index.html";
  return Object.hasOwn(FILES, name) && !isNet(name) ? name : undefined;
}

async function answer(event, name) {
  const found = await caches.match(key(name)).catch(() => undefined);
  if (found) return found;
  const response = await fetch(event.request);
  if (Object.hasOwn(WANTED, name)) event.waitUntil(store(name, response.clone()).catch(() => {}));
  return response;
}

/** Keeps a file that was used, unless everything was deleted or there is no room. */
async function store(name, response) {
  const file = await checked(name, response);
  if (await caches.has(CACHE)) await (await caches.open(CACHE)).put(key(name), file);
}

/** The caches of this version's files. Those that are deleted later keep nothing more. */
async function open() {
  return { page: await caches.open(CACHE), nets: await caches.open(NETS) };
}

/** Keeps a file: from the cache of another version, or from the server. */
async function keep(name, places) {
  const place = isNet(name) ? places.nets : places.page;
  if (await place.match(key(name))) return;
  await place.put(key(name), (await caches.match(key(name))) ?? (await download(name)));
}

async function download(name) {
  const ask = async (cache) => checked(name, await fetch(address(name), { cache }));
  // What was kept on the way may be of another version, or damaged.
  return ask("no-cache").catch(() => ask("reload"));
}

/** The response, whole, if it is the file of this version. */
async function checked(name, response) {
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (response.status !== 200 || hash !== FILES[name][1]) throw new Error(`${name} is not that of this version`);
  return new Response(bytes, { headers: response.headers });
}

/** The names of the files that are not kept yet. */
async function missing() {
  const names = [];
  for (const name of Object.keys(FILES)) {
    if (!(await caches.match(key(name)))) names.push(name);
  }
  return names;
}

/** Keeps all the rest; tells after each file how many bytes are still missing, and a negative number if one did not come. */
async function keepAll(port) {
  try {
    const [names, places] = [await missing(), await open()];
    let left = size(names);
    await each(names, async (name) => {
      await keep(name, places);
      left -= size([name]);
      port.postMessage(left);
    });
    port.postMessage(0);
  } catch {
    port.postMessage(-1);
  }
}

/** Some at a time; after the first that fails no other is begun. */
async function each(names, act) {
  const waiting = [...names];
  const lane = async () => {
    while (waiting.length) await act(waiting.shift());
  };
  const lanes = Array.from({ length: LANES }, lane);
  await Promise.all(lanes).catch((error) => {
    waiting.length = 0;
    throw error;
  });
}

function size(names) {
  return names.reduce((bytes, name) => bytes + FILES[name][0], 0);
}

/** Hosts send index.html for the folder, and some redirect from its own name. */
function address(name) {
  return name === "index.html" ? SCOPE : SCOPE + encodeURI(name);
}

function key(name) {
  return `${address(name)}?sha256=${FILES[name][1]}`;
}

function isNet(name) {
  return name.endsWith(".safetensors");
}
