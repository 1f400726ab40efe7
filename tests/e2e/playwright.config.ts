// How the end-to-end tests run: on the built page, served as a static host would, in the machine's own Chromium.
//
// `cargo xtask test --e2e` sets LIKENESS_DIST, LIKENESS_XTASK and LIKENESS_CHROMIUM; without them `dist/`, `cargo xtask`
// and the browser on the path are used.
import { defineConfig } from "@playwright/test";
import { join } from "node:path";
import { executablePath, QUIET } from "./support/chromium";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../dist");
const xtask = process.env.LIKENESS_XTASK ? JSON.stringify(process.env.LIKENESS_XTASK) : "cargo xtask";

const root = "http://127.0.0.1:4173/";
// The same files, deep inside another host; the tests read the address from the environment.
const sub = (process.env.LIKENESS_SUB_URL ??= "http://127.0.0.1:4174/any/sub/path/");

/** The stories for engines other than Chromium's. */
const ENGINES = /[\\/]e2e[\\/]engines[\\/]\w+\.spec\.ts$/;

function host(url: string) {
  const { port, pathname } = new URL(url);
  const command = `${xtask} host ${JSON.stringify(dist)} --port ${port} --under ${pathname}`;
  return { command, url, reuseExistingServer: false, timeout: 60_000 };
}

export default defineConfig({
  testDir: ".",
  outputDir: "test-results",
  forbidOnly: true,
  // One page at a time: each computes on every core there is.
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["html", { open: "never" }]],
  // The engines' stories have a host of their own.
  webServer: process.env.LIKENESS_ENGINES ? [] : [host(root), host(sub)],
  use: {
    baseURL: root,
    // Headless Chromium offers no GPU by itself, so the page computes on the CPU unless a test brings its own browser.
    launchOptions: { executablePath: executablePath(), args: QUIET },
    serviceWorkers: "block",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "page", testIgnore: [/\.(soak|bench)\.spec\.ts$/, ENGINES] },
    // What Playwright runs and does not drive; each where it is installed.
    ...(process.env.LIKENESS_ENGINES ? [{ name: "firefox", testMatch: ENGINES }, { name: "webkitgtk", testMatch: ENGINES }] : []),
    // Only when asked for, by `cargo xtask test --soak`.
    ...(process.env.LIKENESS_SOAK ? [{ name: "soak", testMatch: /\.soak\.spec\.ts$/, timeout: 1_800_000 }] : []),
    // Only when asked for, by `cargo xtask bench --live`.
    ...(process.env.LIKENESS_LIVE ? [{ name: "live", testMatch: /\.bench\.spec\.ts$/, timeout: 1_800_000 }] : []),
  ],
});
