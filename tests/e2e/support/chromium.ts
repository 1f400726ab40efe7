// The Chromium for the tests: Debian's, or the one in LIKENESS_CHROMIUM.
import { existsSync } from "node:fs";

export function executablePath(): string {
  const named = process.env.LIKENESS_CHROMIUM;
  const found = [named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    (path) => path && existsSync(path),
  );
  if (!found) throw new Error("no Chromium found: install Debian's `chromium`, or set LIKENESS_CHROMIUM");
  return found;
}

/** Flags for every run: no sandbox in containers, no background requests. */
export const QUIET = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** WebGPU on SwiftShader, slow and exact. */
export const SOFTWARE_WEBGPU = ["--enable-unsafe-webgpu"];
