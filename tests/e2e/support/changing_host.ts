// The built page on a host that can lose its connection, publish another version, and send a wrong file.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../../dist");
const LISTS = "service_worker.js";

export interface ChangingHost {
  readonly url: string;
  /** The names of the files that were asked for, in order, with `(down)` behind what got no answer. */
  readonly asked: string[];
  /** Whether there is no connection. */
  down: boolean;
  /** Files that arrive with another content than they were built with. */
  wrong?: RegExp;
  /** What the host has written into site.json after the build. */
  site: string;
  /** Publishes another version, in which these files have other contents. */
  publish(changes: Record<string, string>): void;
  /** The content of a file in the version that is published. */
  text(name: string): string;
  close(): Promise<void>;
}

/** The host, serving under a path that begins and ends with a slash. */
export async function changingHost(under: string): Promise<ChangingHost> {
  // A module, which this file is not once it is compiled.
  const { fileOf, mediaType } = await import("../../bench/server.mjs");
  const asked: string[] = [];
  let changed: Record<string, string> = {};
  const server = createServer((request, respond) => {
    const path = decodeURIComponent(new URL(request.url!, "http://host").pathname);
    const name = (path.startsWith(under) ? path.slice(under.length) : path) || "index.html";
    asked.push(host.down ? `${name} (down)` : name);
    if (host.down) return void request.socket.destroy();
    const file = fileOf({ [under]: dist }, request.url!);
    if (!file) return void respond.writeHead(404).end();
    let body = Buffer.from((name === "site.json" ? host.site : undefined) ?? changed[name] ?? readFileSync(file));
    if (host.wrong?.test(name)) body = Buffer.concat([body, Buffer.from(" ")]);
    const type = name.endsWith(".webmanifest") ? "application/manifest+json" : mediaType(file);
    respond.writeHead(200, { "Content-Type": type, "Content-Length": body.length }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const text = (name: string) => changed[name] ?? readFileSync(join(dist, name), "utf8");
  const host: ChangingHost = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`,
    asked,
    down: false,
    site: "{}",
    text,
    publish(changes) {
      // As `cargo xtask build` writes it: sizes, hashes, and a version that depends on them.
      let lists = text(LISTS);
      for (const [name, content] of Object.entries(changes)) {
        const hash = createHash("sha256").update(content).digest("hex");
        const line = new RegExp(`"${name}": \\[\\d+, "\\w{64}"\\]`);
        if (!line.test(lists)) throw new Error(`${LISTS} does not list ${name}`);
        lists = lists.replace(line, `"${name}": [${Buffer.byteLength(content)}, "${hash}"]`);
      }
      const version = createHash("sha256").update(lists).digest("hex").slice(0, 16);
      changed = { ...changed, ...changes, [LISTS]: lists.replace(/(const CACHE = SITE \+ )"\w+"/, `$1"${version}"`) };
    },
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return host;
}
