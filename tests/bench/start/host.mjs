// A static host at the other end of a line. It counts what it sends.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { fileOf, mediaType } from "../server.mjs";
import { cacheControl, compresses, unchanged } from "./caching.mjs";

/** The bytes that are handed to the line at a time, so that connections share it. */
const PIECE = 4096;
/** About the size of a response's head. */
const HEAD = 300;

/** The host of several folders, as in `server.mjs`. */
export class Host {
  #folders;
  #files = new Map();
  #sockets = new Map();
  #bytes = 0;
  #log = [];
  #line;
  #server = createServer((request, response) => this.#answer(request, response).catch(() => response.destroy()));

  constructor(folders, line) {
    this.#folders = folders;
    this.#line = line;
    this.#server.on("connection", (socket) => this.#count(socket));
  }

  /** Starts it on a free port; resolves to its address. */
  async open() {
    await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** From now on everything goes over this line. */
  use(line) {
    this.#line = line;
  }

  /** The bytes that it has sent so far, with the heads. */
  sent() {
    let bytes = this.#bytes;
    for (const socket of this.#sockets.keys()) bytes += socket.bytesWritten;
    return bytes;
  }

  /** The requests from the one of this number on: path, bytes, and the milliseconds from `since` to its arrival and to the last byte. */
  log(from = 0, since = 0) {
    return this.#log.slice(from).map(({ path, bytes, begun, done }) => ({ path, bytes, begun: begun - since, done: done && done - since }));
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #count(socket) {
    this.#sockets.set(socket, true);
    socket.on("close", () => {
      this.#sockets.delete(socket);
      this.#bytes += socket.bytesWritten;
    });
  }

  async #answer(request, response) {
    const line = this.#line;
    const entry = { path: request.url, bytes: 0, begun: performance.now() };
    this.#log.push(entry);
    response.on("close", () => (entry.done = performance.now()));
    const isNew = this.#sockets.get(request.socket);
    this.#sockets.set(request.socket, false);
    await line.roundTrip(isNew);
    const path = fileOf(this.#folders, request.url);
    if (!path) return response.writeHead(404).end();
    const file = this.#file(path);
    const heads = { "Cache-Control": cacheControl(request.url.split("?")[0]), ETag: file.tag, Vary: "Accept-Encoding" };
    const arrival = await line.carry(HEAD);
    if (unchanged(request.headers["if-none-match"], file.tag)) return response.writeHead(304, heads).end();
    const zipped = file.zipped && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    if (zipped) heads["Content-Encoding"] = "gzip";
    const body = zipped ? file.zipped : file.plain;
    entry.bytes = body.length;
    response.writeHead(200, { ...heads, "Content-Type": file.media, "Content-Length": body.length });
    await pour(body, response, line, arrival);
  }

  /** A file, read and compressed once. */
  #file(path) {
    const known = this.#files.get(path);
    if (known) return known;
    const plain = readFileSync(path);
    const media = mediaType(path);
    const tag = `"${createHash("sha256").update(plain).digest("hex").slice(0, 16)}"`;
    const file = { plain, media, tag, zipped: compresses(media) ? gzipSync(plain) : undefined };
    this.#files.set(path, file);
    return file;
  }
}

async function pour(body, response, line, begun) {
  let arrival = begun;
  for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
    const piece = body.subarray(at, at + PIECE);
    arrival = await line.carry(piece.length, arrival);
    response.write(piece);
  }
  response.end();
}
