// axe-core finds nothing serious on any page, light or dark, and the layout holds on a phone.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/test";

const ROUTES = ["", "#/style", "#/learn", "#/see", "#/learn/feel", "#/learn/train", "#/learn/triplets", "#/claim", "#/recognise", "#/people", "#/similarity", "#/models", "#/bench", "#/privacy", "#/about"];

for (const colorScheme of ["light", "dark"] as const) {
  test(`no serious accessibility violation in ${colorScheme} colours`, async ({ verify, page }) => {
    await page.emulateMedia({ colorScheme });
    for (const route of ROUTES) {
      await verify.open(route);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
      const serious = violations.filter((v) => v.impact === "serious" || v.impact === "critical");
      expect(serious.map((v) => `${route}: ${v.id}: ${v.nodes.map((n) => n.target).join("; ")}`)).toEqual([]);
    }
  });
}

test("a verdict with two pictures has no serious violation either", async ({ verify, page }) => {
  await verify.open();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => v.id)).toEqual([]);
});

for (const width of [390, 1280]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ verify, page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const route of ROUTES) {
      await verify.open(route);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, route).toBeLessThanOrEqual(0);
    }
  });
}

test("another page begins at its top, with the focus at its beginning", async ({ verify, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await verify.open("#/about");
  // At the foot of a long page.
  await page.getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Privacy" })).toBeVisible();
  await expect(page.locator("main")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
