// The strength of a new passphrase, estimated by zxcvbn-ts while it is typed.
import { expect, type Page } from "@playwright/test";
import { PeoplePage } from "./pages/people_page";
import { test } from "./support/test";

/** Starting the engine is slow on a busy machine. */
const PATIENT = { timeout: 180_000 };
const SCRIPTS = /\/zxcvbn\/(core|dictionaries)\.js$/;

/** Opens the form that creates a gallery. */
async function openForm(page: Page): Promise<PeoplePage> {
  const people = new PeoplePage(page);
  await people.open("#/people");
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible(PATIENT);
  return people;
}

test("the meter follows the passphrase, and the estimator is loaded on the first character", async ({ page, foreign }) => {
  const loaded: string[] = [];
  page.on("request", (request) => SCRIPTS.test(request.url()) && loaded.push(request.url()));
  const people = await openForm(page);
  const [field, meter] = [page.getByLabel("Passphrase", { exact: true }), page.getByRole("meter", { name: "Strength" })];
  await expect(meter).toBeHidden();
  expect(loaded, "nothing is loaded before it is needed").toEqual([]);

  await field.fill("password");
  await people.says(/Very weak\. At 10,000 guesses a second, guessing it takes about: less than a second\./);
  await expect(meter).toHaveJSProperty("value", 1);
  expect(loaded.length, "both scripts, once").toBe(2);

  await field.fill("correct horse battery staple");
  await people.says(/Very strong\. .* centuries\./);
  await expect(meter).toHaveJSProperty("value", 5);
  expect(loaded.length, "not loaded again").toBe(2);

  await field.fill("");
  await expect(meter).toBeHidden();
  expect(foreign, "the passphrase stays in the page").toEqual([]);
});

test("a gallery can be created if the estimator cannot be loaded", async ({ page }) => {
  await page.route(SCRIPTS, (route) => route.abort());
  const people = await openForm(page);
  await page.getByLabel("Passphrase", { exact: true }).fill("correct horse battery");
  await people.says("The strength estimate could not be loaded.");
  await people.create("correct horse battery");
});
