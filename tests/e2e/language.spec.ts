// The language: chosen in the footer, kept for the next visit, and a failure where it cannot be fetched.
import { expect, test } from "./support/test";

test("a chosen language is used at once, and on the next visit", async ({ verify, page }) => {
  await verify.open("#/privacy");
  await page.getByLabel("Language").selectOption({ label: "Deutsch" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datenschutz");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect(page).toHaveTitle(/Datenschutz/);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datenschutz");
  await page.getByLabel("Sprache").selectOption({ label: "English" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
});

test("the browser's language is used on the first visit", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL!, locale: "de-AT" });
  const page = await context.newPage();
  await page.goto("./#/privacy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Datenschutz");
  await context.close();
});

test("a language that cannot be fetched is a sentence, and the page keeps its language", async ({ verify, page }) => {
  await page.context().route(/words\/de-/, (route) => route.abort());
  await verify.open("#/privacy");
  await page.getByLabel("Language").selectOption({ label: "Deutsch" });
  await expect(page.getByRole("alert")).toContainText("This language could not be loaded.");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
});
