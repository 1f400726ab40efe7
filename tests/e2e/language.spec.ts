// The language: chosen in the footer or named in the address, kept for the next visit, and a failure where it cannot be fetched.
import { fits, isAccessible } from "./support/page_checks";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

/** Every language with its own name and its word for privacy. */
const LANGUAGES = [
  ["ar", "العربية", "الخصوصية"],
  ["de", "Deutsch", "Datenschutz"],
  ["es", "Español", "Privacidad"],
  ["fr", "Français", "Vie privée"],
  ["ja", "日本語", "プライバシー"],
  ["zh", "简体中文", "隐私"],
];
const PAGES = ["", "claim", "recognise", "people", "style", "learn", "learn/train", "learn/own-gallery", "see", "see/one-dimension", "see/two-dimensions", "see/three-dimensions", "similarity", "models", "bench", "privacy", "about"];
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a chosen language is used at once, on the next visit, and by whoever is sent the address", async ({ verify, page, browser, baseURL }) => {
  await verify.open("#/privacy");
  for (const [code, name, privacy] of LANGUAGES) {
    await page.locator("#language").selectOption({ label: name });
    await expect(heading(page)).toHaveText(privacy);
    await expect(page).toHaveTitle(new RegExp(privacy));
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(page.locator("html")).toHaveAttribute("dir", code === "ar" ? "rtl" : "ltr");
    expect(new URL(page.url()).searchParams.get("lang")).toBe(code);
  }
  await page.getByRole("navigation").first().getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/lang=zh#\/recognise$/);
  const context = await browser.newContext({ baseURL: baseURL!, locale: "de-DE" });
  const other = await context.newPage();
  await other.goto(page.url().replace("recognise", "privacy"));
  await expect(heading(other)).toHaveText("隐私");
  await other.goto("./#/privacy");
  await expect(heading(other), "a language in the address is no choice").toHaveText("Datenschutz");
  await context.close();

  await page.goto("./#/privacy");
  await expect(heading(page), "the choice was kept").toHaveText("隐私");
  await page.locator("#language").selectOption({ label: "English" });
  await expect(heading(page)).toHaveText("Privacy");
});

test("the browser's language is used on the first visit", async ({ browser, baseURL }) => {
  for (const [locale, privacy] of [["de-AT", "Datenschutz"], ["fr-CA", "Vie privée"], ["zh-CN", "隐私"], ["nl", "Privacy"]]) {
    const context = await browser.newContext({ baseURL: baseURL!, locale });
    const page = await context.newPage();
    await page.goto("./#/privacy");
    await expect(heading(page)).toHaveText(privacy);
    await context.close();
  }
});

test("a language that cannot be fetched is a sentence, and the page keeps its language and direction", async ({ verify, page }) => {
  await page.context().route(/words\/ar-/, (route) => route.abort());
  await verify.open("#/privacy");
  await page.getByLabel("Language").selectOption({ label: "العربية" });
  await expect(page.getByRole("alert")).toContainText("This language could not be loaded.");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expect(heading(page)).toHaveText("Privacy");
  await page.goto("./?lang=ar#/privacy");
  await expect(heading(page)).toHaveText("Privacy");
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
});

for (const [code, name] of LANGUAGES) {
  test(`in ${name} every page fits a phone and a wide screen${code === "ar" ? ", and is accessible" : ""}`, async ({ errors, page }) => {
    test.setTimeout(300_000);
    await page.goto(`./?backend=cpu&lang=${code}`);
    for (const path of PAGES) {
      await page.evaluate((path) => (location.hash = `#/${path}`), path);
      await expect(page.locator("#main h1")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", code);
      await fits(page);
      await page.setViewportSize({ width: 390, height: 844 });
      if (process.env.LIKENESS_SHOTS) await page.screenshot({ path: `${process.env.LIKENESS_SHOTS}/${code}-${path.replace("/", "-") || "verify"}.png`, fullPage: true });
      if (code === "ar") await isAccessible(page);
    }
    expect(errors).toEqual([]);
  });
}
