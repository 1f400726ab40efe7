// A start that fails, a connection that is lost, and what is asked before it goes, in engines other than Chromium's; docs/TESTING.md has the rows.
import { expect } from "@playwright/test";
import { join } from "node:path";
import { slashlessHost } from "../support/slashless_host";
import { ASTRONAUT } from "../support/pictures";
import { createGalleryForThisBrowser } from "./gallery_steps";
import { region, test } from "./test";

const dist = process.env.LIKENESS_DIST ?? join(__dirname, "../../../dist");
const { claim } = region;

/** The page's program: its script and its WebAssembly. */
const PROGRAM = [/likeness-\w+\.js$/, /likeness-\w+_bg\.wasm$/];

test("row 23: a program that is missing, cut off, of a wrong kind or out of reach is called so", async ({ page, host }) => {
  for (const [fault, files, words] of [
    ["missing", PROGRAM, "A part of this page is missing on its server."],
    ["cut", PROGRAM, "The program of this page arrived incomplete."],
    ["mistyped", PROGRAM.slice(0, 1), "sends its program as another kind of file."],
    ["down", PROGRAM, "There is no connection to the server of this page."],
  ] as const) {
    for (const file of files) {
      host[fault] = file;
      await page.open("#/about", true);
      await page.says(words);
      host[fault] = undefined;
    }
  }
  // Both languages are in it, one of them hidden.
  await page.click({ role: "button", part: "Try again" });
  await page.says("About Likeness");
});

test("row 23: a page that is opened as a file, or without its slash, starts or says why not", async ({ page }, info) => {
  // Firefox lets files open files while it is driven (`security.fileuri.strict_origin_policy`), so that the page starts.
  if (info.project.name !== "firefox") {
    await page.browser.goto(`file://${join(dist, "index.html")}`);
    await page.says("This page was opened as a file");
  }
  const host = await slashlessHost("/any/sub");
  try {
    await page.browser.goto(`${host.url}#/about`);
    await page.says("About Likeness");
    expect(await page.browser.run(() => location.pathname)).toBe("/any/sub/");
  } finally {
    await host.close();
  }
});

test("row 24: without a connection a sample says so, and what was there stays", async ({ page, host }) => {
  await page.open("");
  await page.press("Use sample: Astronaut", claim);
  await page.says("One face found.", claim);
  host.down = /samples\/grace_hopper/;
  await page.press("Use sample: Grace Hopper", claim);
  await page.says("There is no connection to the server of this page.", claim);
  await page.says("One face found.", claim);
  host.down = undefined;
  host.missing = /samples\/grace_hopper/;
  await page.press("Use sample: Grace Hopper", claim);
  await page.says("This file is missing on the server of this page.", claim);
});

/** Whether the page wants to be asked about before it is left: engines ask if the event that they send is prevented. */
const ASKS = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

test("row 19: before work is lost the page asks, and photo, style and settings come back", async ({ page }, info) => {
  const { browser } = page;
  await page.open("#/style");
  await page.choose({ role: "photo", within: "Photo" }, ASTRONAUT);
  await page.press("Mosaic", "Style");
  await page.click({ role: "radio", name: "128" });
  await page.click({ role: "summary", part: "Advanced" });
  await page.type({ role: "spinbutton", name: "iterations" }, "77");
  await expect.poll(() => page.value({ role: "spinbutton", name: "iterations" }), "typed").toBe("77");
  await page.says("Mosaic, ", "Style");
  await page.says("Ready to stylise");
  expect(await browser.run(ASKS), "nothing was made yet").toBe(false);
  await page.press("Stylise");
  await page.says("Stylising");
  expect(await browser.run(ASKS), "while it paints").toBe(true);
  await page.press("Cancel");
  await page.says("Cancelled");
  await expect.poll(() => browser.run(() => sessionStorage.length)).toBe(3);
  await page.open("#/style", true);
  await page.says("astronaut.jpg, 512 × 512", "Photo");
  await page.says("are back");
  await page.click({ role: "summary", part: "Advanced" });
  await expect.poll(() => page.value({ role: "spinbutton", name: "iterations" })).toBe("77");
  // After a painting WebKitGTK's storage at times never answers: docs/TESTING.md, "Known to fail at times".
  if (info.project.name === "webkitgtk") return;
  await createGalleryForThisBrowser(page);
  await page.choose({ role: "photo" }, ASTRONAUT);
  await page.is({ role: "checkbox", part: "Use: Face from" }, "checked");
  expect(await browser.run(ASKS), "faces wait to be enrolled").toBe(true);
});
