// A static server for several folders, each under its own path. It sends only the headers of a plain host.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const MEDIA = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** The media type of a file. */
export const mediaType = (file) => MEDIA[extname(file)] ?? "application/octet-stream";

/** The file of an address, or nothing; `folders` maps a path such as `/site/` to a folder. */
export function fileOf(folders, address) {
  const path = decodeURIComponent(new URL(address, "http://host").pathname);
  const prefix = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (!prefix) return undefined;
  const inside = normalize(path.slice(prefix.length) || "index.html");
  if (inside.startsWith("..")) return undefined;
  const file = join(folders[prefix], inside);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Starts the server; resolves to the server and its address. */
export async function serve(folders) {
  const server = createServer((request, response) => {
    const file = fileOf(folders, request.url);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": mediaType(file), "Content-Length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${server.address().port}` };
}
