// Two small servers: the built page on a host that sends no headers of its own, and a foreign host that answers everybody.
import { createServer, type RequestListener, type Server } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { CONTROL, PROBE } from "./policy_probe";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../../dist");

/** A server that runs: its address, and its end. */
export interface Host {
  url: string;
  close(): Promise<void>;
}

/** The built page, without `_headers`: its only policy is the one in its `<meta>`. Its worker carries the probe. `control.html` is a
 * page without any policy. */
export async function plainHost(): Promise<PlainHost> {
  const host: Faults = {};
  // A module, which this file is not once it is compiled.
  const { fileOf, mediaType } = await import("../../bench/server.mjs");
  return listen((request, respond) => {
    if (request.url === "/control.html") return void respond.writeHead(200, { "Content-Type": mediaType("control.html") }).end(CONTROL);
    const file = fileOf({ "/": dist }, request.url!);
    if (host.down?.test(request.url!)) return void request.socket.destroy();
    if (!file || host.missing?.test(request.url!)) return void respond.writeHead(404).end();
    const bytes = readFileSync(file);
    const body = file.endsWith("worker_loader.js") ? PROBE + bytes : bytes;
    const type = host.mistyped?.test(request.url!) ? { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" } : { "Content-Type": mediaType(file) };
    respond.writeHead(200, { ...type, "Content-Length": Buffer.byteLength(body) });
    if (!host.cut?.test(request.url!)) return void respond.end(body);
    respond.write(body.slice(0, body.length / 2), () => respond.destroy());
  }).then((listening) => Object.assign(host, listening));
}

/** What is wrong with the files whose addresses match. */
interface Faults {
  /** They break off in the middle, as if the network went away. */
  cut?: RegExp;
  /** The connection breaks when they are asked for. */
  down?: RegExp;
  /** They are not there. */
  missing?: RegExp;
  /** They are called plain text. */
  mistyped?: RegExp;
}

export type PlainHost = Host & Faults;

/** A host that any page may ask, and what it was asked. */
export async function foreignHost(): Promise<Host & { asked: string[] }> {
  const asked: string[] = [];
  const listener: RequestListener = (request, respond) => {
    asked.push(request.url!);
    respond.writeHead(200, { "Access-Control-Allow-Origin": "*", "Content-Type": "text/javascript" }).end("export default 1;");
  };
  const host = await listen(listener, (server) =>
    server.on("upgrade", (request, socket) => {
      asked.push(request.url!);
      socket.destroy();
    }),
  );
  return { ...host, asked };
}

async function listen(listener: RequestListener, prepare: (server: Server) => void = () => {}): Promise<Host> {
  const server = createServer(listener);
  prepare(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
