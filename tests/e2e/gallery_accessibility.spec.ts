// axe-core finds nothing serious on the gallery's pages, locked or unlocked, light or dark; nothing scrolls sideways on a phone.
import AxeBuilder from "@axe-core/playwright";
import { PeoplePage } from "./pages/people_page";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";

for (const colorScheme of ["light", "dark"] as const) {
  test(`the gallery's pages have no serious violation in ${colorScheme} colours`, async ({ page, verify }) => {
    await page.emulateMedia({ colorScheme });
    const people = new PeoplePage(page);
    const check = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
      const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
      expect(serious.map((v) => `${where}: ${v.id}: ${v.nodes.map((n) => n.target).join("; ")}`)).toEqual([]);
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, `${where} at ${width} px`).toBeLessThanOrEqual(0);
      }
    };
    await verify.open("#/people");
    await expect(page.getByRole("heading", { name: "Create a gallery" })).toBeVisible();
    await check("making a gallery");
    await people.create("correct horse battery");
    await check("enrolling");
    await people.choosePhotos([ASTRONAUT, HOPPER]);
    await expect(people.faces()).toHaveCount(2, { timeout: 120_000 });
    await check("choosing faces");
    await people.faces().first().check();
    await people.enrolAs("Eileen");
    await people.says("1 face left to enrol.");
    await people.faces().first().check();
    await people.enrolAs("Grace");
    await people.says("Grace is enrolled");
    await people.button("Back").click();
    await page.locator("details.person summary").first().click();
    for (const line of ["Lock", "Export to a file", "Import a file", "Delete everything"]) await people.openSetting(line);
    await check("the list");
    await people.open("#/recognise");
    await check("recognising");
    await people.button("Photos").click();
    await people.choosePhotos([ASTRONAUT, HOPPER]);
    await people.says("2 photos done.");
    await page.getByText("The numbers behind it").click();
    await check("photos");
    await people.open("#/claim");
    await page.getByLabel("I am").fill("Eileen");
    await check("a claim");
    await people.open("#/similarity");
    await people.says(/Most similar/);
    await check("similarity");
    await people.open("#/people");
    await people.button("Lock").first().click();
    await expect(page.getByRole("heading", { name: "The gallery is locked" })).toBeVisible();
    await check("locked");
  });
}
