// The built page in a folder of a host that opens it with or without the slash at its end, and does not redirect.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Host } from "./plain_host";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../../dist");

/** The host; its address is that of the folder, without the slash. */
export async function slashlessHost(folder: string): Promise<Host> {
  // A module, which this file is not once it is compiled.
  const { mediaType } = (await import("../../bench/server.mjs" as string)) as { mediaType(file: string): string };
  const server = createServer((request, respond) => {
    const path = request.url!.split("?")[0];
    const inside = path === folder || path === `${folder}/` ? "index.html" : path.slice(folder.length + 1);
    const file = join(dist, inside);
    if (path.startsWith(folder) && existsSync(file) && !inside.startsWith("/")) {
      return void respond.writeHead(200, { "Content-Type": mediaType(file) }).end(readFileSync(file));
    }
    respond.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
