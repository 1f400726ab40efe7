// What every story in another engine has: a host that sends no headers, and a fresh browser.
import { test as base, type TestInfo } from "@playwright/test";
import { mkdirSync, writeFileSync } from "node:fs";
import { type PlainHost, plainHost } from "../support/plain_host";
import type { Launch, Visitor } from "./browser";
import { EnginePage } from "./engine_page";
import { launchFirefox } from "./firefox";
import { launchWebKit } from "./webkit";

/** By the names of Playwright's projects. */
const LAUNCH: Record<string, Launch> = { firefox: launchFirefox, webkitgtk: launchWebKit };

/** The two sides of the first page. */
export const region = { claim: "Who should it be?", probe: "Who is it?" };

/** The path of a file of this name with these bytes. */
export function fileOf(info: TestInfo, name: string, bytes: Buffer): string {
  const path = info.outputPath(name);
  writeFileSync(path, bytes);
  return path;
}

export const test = base.extend<{ host: PlainHost; visitor: Visitor; page: EnginePage }>({
  visitor: [{}, { option: true }],
  host: async ({}, use) => {
    const host = await plainHost();
    await use(host);
    await host.close();
  },
  page: async ({ host, visitor }, use, info) => {
    const downloads = info.outputPath("downloads");
    mkdirSync(downloads, { recursive: true });
    const browser = await LAUNCH[info.project.name](downloads, visitor);
    try {
      const page = new EnginePage(browser, host.url, downloads);
      await use(page);
      if (info.status !== info.expectedStatus) {
        writeFileSync(info.outputPath("page.txt"), await browser.run(() => document.body.innerText));
      }
    } finally {
      await browser.close();
    }
  },
});
