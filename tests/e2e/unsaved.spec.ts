// Work that would be lost with the page: the browser asks first, and what was chosen comes back.
import { ASTRONAUT } from "./support/pictures";
import { StylePage } from "./pages/style_page";
import { PeoplePage } from "./pages/people_page";
import { expect, test } from "./support/test";
import type { Page } from "@playwright/test";

/** Whether the browser asks before the page is left; it stays. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  const asked = page.waitForEvent("dialog", { timeout: 5_000 }).then((dialog) => {
    expect(dialog.type()).toBe("beforeunload");
    return dialog.dismiss().then(() => true);
  }, () => false);
  await page.close({ runBeforeUnload: true });
  return asked;
}

test("while a result is made and until it is saved, the page asks before it is left", async ({ page }) => {
  const style = new StylePage(page);
  await style.open();
  await style.samples(300);
  await style.stylise();
  expect(await asksBeforeLeaving(page), "while it paints").toBe(true);
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await style.button("Stop").click();
  await expect(style.status).toContainText("the result was kept");
  expect(await asksBeforeLeaving(page), "with a result that was not saved").toBe(true);
  await style.button("100 more").click();
  await expect(style.bar.getByText(/^iteration \d+ of \d+ /)).toBeVisible();
  const line = await style.bar.getByText(/^iteration/).textContent();
  const [, done, planned] = /iteration (\d+) of (\d+)/.exec(line!)!;
  expect(Number(planned), `a hundred more, not what was left as well: ${line}`).toBeLessThan(300);
  expect(Number(done)).toBeLessThanOrEqual(Number(planned));
  await expect(style.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  const saved = page.waitForEvent("download");
  await style.button("Save PNG").click();
  await saved;
  // The result before it is still only in this tab.
  expect(await asksBeforeLeaving(page), "the stopped result was not saved").toBe(true);
  await page.getByRole("button", { name: /^Show result/ }).last().click();
  const older = page.waitForEvent("download");
  await style.button("Save PNG").click();
  await older;
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("faces that wait to be enrolled are asked about", async ({ page }) => {
  const people = new PeoplePage(page);
  await people.open("#/people");
  await people.create("correct horse battery");
  await people.choosePhotos(ASTRONAUT);
  await expect(people.faces()).toHaveCount(1);
  expect(await asksBeforeLeaving(page)).toBe(true);
  await people.enrolAs("Eileen");
  await people.says("Eileen is enrolled");
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});

test("after a reload the photo, the style and the settings are back, and deleting everything deletes them", async ({ page }) => {
  const style = new StylePage(page);
  await style.open();
  await style.choose(style.photo, ASTRONAUT);
  await expect(style.photo).toContainText("astronaut.jpg");
  await style.style.getByRole("button", { name: "Mosaic" }).click();
  await style.set("iterations", 77);
  await expect(style.style).toContainText("Mosaic, ");
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(3);
  await page.reload();
  await expect(style.photo).toContainText("astronaut.jpg, 512 × 512");
  await expect(style.style.getByRole("button", { name: "Mosaic", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(style.status).toContainText("are back");
  await style.advancedView();
  await expect(page.getByLabel("iterations", { exact: true })).toHaveValue("77");
  await page.goto("./#/privacy");
  await expect(page.getByText("This tab: 3 values of the Style page")).toBeVisible();
  await page.getByRole("button", { name: /Delete everything/ }).click();
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
});
