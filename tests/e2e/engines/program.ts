// A program that a test starts and ends.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program of a Debian package lies: the one that the variable names, or the first of these on the path. */
export function found(packaged: string, variable: string, ...names: string[]): string {
  const named = process.env[variable];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = named ? [named] : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = candidates.find((path) => existsSync(path));
  if (!path) throw new Error(`no ${names[0]} found: install Debian's \`${packaged}\`, or name one in ${variable}`);
  return path;
}

/** A started program, and what it has printed so far. */
export class Program {
  private text = "";
  private readonly ended: Promise<void>;

  private constructor(private readonly child: ChildProcess, private readonly name: string) {
    for (const stream of child.stdio.slice(1)) stream?.on("data", (bytes) => (this.text += bytes));
    this.ended = new Promise((resolve) => child.once("exit", () => resolve()));
  }

  /** Its standard output, its errors and its file descriptor 3 are read. */
  static start(path: string, args: string[], environment: Record<string, string> = {}): Program {
    const child = spawn(path, args, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    child.on("error", () => {});
    // Where a test is broken off, nothing stays behind.
    const abandon = () => child.kill("SIGKILL");
    process.once("exit", abandon);
    child.once("exit", () => process.off("exit", abandon));
    return new Program(child, path);
  }

  /** Waits until it prints this; the first group of the match. */
  async prints(pattern: RegExp): Promise<string> {
    for (let waited = 0; waited < 60_000; waited += 50) {
      const match = pattern.exec(this.text);
      if (match) return match[1];
      if (this.child.exitCode !== null) break;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${this.name} did not start:\n${this.text}`);
  }

  /** Ends it, at once where it does not end by itself. */
  async end(): Promise<void> {
    this.child.kill("SIGTERM");
    const late = setTimeout(() => this.child.kill("SIGKILL"), 5_000);
    await this.ended;
    clearTimeout(late);
  }
}
