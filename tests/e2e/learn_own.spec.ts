// The chapter about a layer that is learned from the visitor's own gallery.
import { PeoplePage } from "./pages/people_page";
import { fits, isAccessible } from "./support/page_checks";
import { chosenFile, syntheticPeople } from "./support/synthetic_people";
import { expect, test } from "./support/test";

const SECRET = "the file's own words";

/** A gallery of these made-up people, open. */
async function gallery(people: PeoplePage, count: number): Promise<void> {
  await people.open("#/people");
  await people.createForThisBrowser();
  const importing = await people.openSetting("Import a file");
  await people.importFile(importing, chosenFile(syntheticPeople(count), SECRET), SECRET);
  await people.says(count === 1 ? "1 person" : `${count} people`);
}

test("without a gallery the chapter says where to open one", async ({ page, verify }) => {
  await verify.open("#/learn/own-gallery");
  await expect(page.getByText(/works on your own gallery, which is not open/)).toBeVisible({ timeout: 180_000 });
  await isAccessible(page);
  await page.getByRole("link", { name: "To the page “People”" }).click();
  await expect(page).toHaveURL(/#\/people$/);
});

test("a layer learns from the open gallery, and names the pictures that it never saw beside the plain rule", async ({ errors, foreign, page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await gallery(people, 3);
  await people.open("#/learn/own-gallery");
  await people.button("Train and compare").click();
  await expect(page.getByText(/^Step [\d,]+ of 400\. Loss \d\.\d\d; \d+ % of the triplets/)).toBeVisible();
  await people.button("Stop").click();
  await people.says("Stopped. Nothing was kept.");

  await people.button("Train and compare").click();
  await expect(page.getByRole("heading", { name: "15 pictures of 3 people, each named by what was learned from the others" })).toBeVisible({ timeout: 120_000 });
  const row = async (name: RegExp) => (await page.getByRole("row", { name }).getByRole("cell").allTextContents()).map(Number);
  const [right, wrong, refused] = [await row(/^Named rightly/), await row(/^Named wrongly/), await row(/^Not named/)];
  for (const way of [0, 1]) expect(right[way] + wrong[way] + refused[way], "every picture").toBe(15);
  // Nothing makes these people's pictures alike, so nobody can name one that was left out.
  expect(right[0], "by chance at most").toBeLessThan(5);
  const loss = (await page.getByText(/^On the pictures that W learned from/).textContent())!.match(/\d\.\d\d/g)!.map(Number);
  expect(loss[1], "it has learned its pictures").toBeLessThan(loss[0]);
  await isAccessible(page);
  await fits(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const hidden = await page.getByRole("region", { name: "The trial" }).locator("table").evaluate((table) => table.scrollWidth - table.parentElement!.clientWidth);
  expect(hidden, "both columns are seen on a phone").toBeLessThanOrEqual(0);
  await fits(page);

  await people.open("#/people");
  await people.button("Lock").first().click();
  await people.open("#/learn/own-gallery");
  await people.says(/works on your own gallery, which is not open/);
  expect([errors, foreign]).toEqual([[], []]);
});

test("a gallery that is too small is told what it lacks", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await gallery(people, 1);
  await people.open("#/learn/own-gallery");
  await people.button("Train and compare").click();
  await people.says(/It takes two people with three pictures each.*One person in your gallery has three pictures/);
});
