// Addresses that can be sent: samples and settings come from the address, the address follows them, and what cannot be shared is never in it.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { StylePage } from "./pages/style_page";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";

const PAIR = "#/?claim=astronaut&probe=astronaut_2";

/** The address from its fragment on. */
const hash = (page: Page) => expect.poll(() => page.evaluate(() => location.hash), { timeout: 60_000 });

/** Follows a link within the page, as one that somebody sent and that was pasted into the address bar. */
const follow = (page: Page, to: string) => page.evaluate((to) => void (location.hash = to), to);

const description = (page: Page) => page.locator('meta[name="description"]');

test("an address opens its samples, and the answer is there", async ({ verify, page }) => {
  await verify.open(PAIR);
  await verify.says(/Same person/);
  await expect(verify.claim.region.getByRole("img", { name: "Astronaut", exact: true })).toBeVisible();
  await expect(verify.probe.region.getByRole("img", { name: "Astronaut, another picture" })).toBeVisible();
  await hash(page).toBe(PAIR);
});

test("the address follows the samples without new entries in the history, and never names what cannot be shared", async ({ verify, page }) => {
  await verify.open(PAIR);
  await verify.says(/Same person/);
  const entries = await page.evaluate(() => history.length);
  await verify.probe.sample("Grace Hopper");
  await hash(page).toBe("#/?claim=astronaut&probe=grace_hopper");
  await verify.says(/Different people/);
  await verify.probe.choose(HOPPER);
  await hash(page).toBe("#/?claim=astronaut");
  await verify.claim.button("Clear").click();
  await hash(page).toMatch(/^(#\/)?$/);
  await verify.claim.sample("Grace Hopper");
  await hash(page).toBe("#/?claim=grace_hopper");
  // A file that is called as a sample is.
  await verify.claim.choose({ name: "Astronaut", mimeType: "image/jpeg", buffer: readFileSync(ASTRONAUT) });
  await hash(page).toMatch(/^(#\/)?$/);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test("the camera is not in the address", async ({ verify, page }) => {
  await verify.open(PAIR);
  await verify.says(/Same person/);
  await verify.probe.useCamera();
  await hash(page).toBe("#/?claim=astronaut");
});

test("unknown names are ignored", async ({ verify, page }) => {
  await verify.open("#/?claim=nobody&probe=grace_hopper");
  await expect(verify.probe.region.getByRole("img", { name: "Grace Hopper" })).toBeVisible();
  await hash(page).toBe("#/?probe=grace_hopper");
  await expect(verify.claim.region).toContainText("Drop or paste a picture here");
});

test("an address that is opened in the running page shows its samples, and a page in between loses none", async ({ verify, page }) => {
  await verify.open();
  await verify.claim.sample("Grace Hopper");
  await hash(page).toBe("#/?claim=grace_hopper");
  await follow(page, PAIR);
  await verify.says(/Same person/);
  await page.getByRole("link", { name: "Privacy" }).first().click();
  await hash(page).toBe("#/privacy");
  await page.getByRole("link", { name: "Verify", exact: true }).click();
  await verify.says(/Same person/);
  await hash(page).toBe(PAIR);
});

test("a style address fills the page without starting, and is followed", async ({ errors, page }) => {
  const style = new StylePage(page);
  await page.goto("./#/style?photo=canyon&style=swirls&preset=large-strokes");
  await expect(style.photo).toContainText("Canyon, ");
  await expect(style.style.getByRole("button", { name: "Brush swirls", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(style.settings.getByRole("button", { name: "Large strokes" })).toHaveAttribute("aria-pressed", "true");
  await expect(style.status).toContainText("Ready to stylise", { timeout: 180_000 });
  await expect(style.button("Stylise"), "nothing was started").toBeEnabled();
  await hash(page).toBe("#/style?photo=canyon&style=swirls&preset=large-strokes");
  await style.settings.getByRole("button", { name: "Default", exact: true }).click();
  await hash(page).toBe("#/style?photo=canyon&style=swirls&preset=default");
  await style.settings.getByRole("slider", { name: "Strength" }).press("End");
  await hash(page).toBe("#/style?photo=canyon&style=swirls&preset=default&strength=100");
  await style.size(128);
  await hash(page).toBe("#/style?photo=canyon&style=swirls&preset=default&strength=100&size=128");
  await style.style.getByRole("button", { name: "Mosaic", exact: true }).click();
  await hash(page).toContain("&style=mosaic&");
  await style.choose(style.photo, ASTRONAUT);
  await hash(page).toBe("#/style?style=mosaic&preset=default&strength=100&size=128");
  expect(errors).toEqual([]);
});

test("what a tab has kept of the Style page gives way to the address, and only to what it names", async ({ page }) => {
  const style = new StylePage(page);
  await style.open();
  await style.photo.getByRole("button", { name: "Use sample: Castle" }).click();
  await style.style.getByRole("button", { name: "Mosaic", exact: true }).click();
  await style.set("iterations", 77);
  await hash(page).toBe("#/style?photo=castle&style=mosaic&preset=default");
  await page.goto("about:blank");
  await page.goto("./#/style?style=waves&style=dots&preset=strong");
  await expect(style.photo).toContainText("Castle, ");
  for (const [name, pressed] of [["Woodblock waves", "true"], ["Colour dots", "true"], ["Mosaic", "false"]]) {
    await expect(style.style.getByRole("button", { name, exact: true }), name).toHaveAttribute("aria-pressed", pressed);
  }
  await expect(style.settings.getByRole("button", { name: "Strong", exact: true })).toHaveAttribute("aria-pressed", "true");
  await style.advancedView();
  await expect(page.getByLabel("iterations", { exact: true })).toHaveValue("77");
  await hash(page).toBe("#/style?photo=castle&style=waves&style=dots&preset=strong");
});

test("an address leaves a painting that is under way alone", async ({ page }) => {
  const style = new StylePage(page);
  await style.open();
  await style.samples(2000);
  await style.stylise();
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(2);
  await follow(page, "#/style?photo=canyon&style=waves&preset=strong");
  await hash(page).toMatch(/^#\/style\?photo=astronaut&style=swirls&/);
  await expect(style.photo).toContainText("Astronaut, ");
  const before = await style.iteration();
  await expect.poll(() => style.iteration(), { timeout: 60_000 }).toBeGreaterThan(before);
  await style.button("Cancel").click();
});

test("settings of the See and the Learn page have addresses", async ({ errors, page }) => {
  const chosen = (name: string) => expect(page.getByRole("radio", { name, exact: true })).toBeChecked({ timeout: 60_000 });
  const pressed = (name: string) => expect(page.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
  await page.goto("./?backend=cpu#/see/two-dimensions?kernel=blur&side=5");
  await pressed("Blur");
  await chosen("5 × 5");
  await page.getByRole("button", { name: "Sharpen", exact: true }).click();
  await hash(page).toBe("#/see/two-dimensions?kernel=sharpen&side=5");
  await follow(page, "#/see/receptive-field?layer=conv4_2");
  await chosen("conv4_2");
  await follow(page, "#/see/your-picture?layer=conv5_1");
  await chosen("conv5_1");
  await follow(page, "#/see/nine-patches?layer=conv2_1&unit=7");
  await chosen("conv2_1");
  await expect(page.getByRole("spinbutton").first()).toHaveValue("7");
  await page.getByRole("radio", { name: "conv3_1" }).check({ force: true });
  await hash(page).toMatch(/^#\/see\/nine-patches\?layer=conv3_1&unit=\d+$/);
  await follow(page, "#/learn/triplets?a=hardest&b=all");
  await expect(page.getByLabel("Triplets of run A")).toHaveValue("hardest");
  await expect(page.getByLabel("Triplets of run B")).toHaveValue("all");
  await page.getByLabel("Triplets of run B").selectOption("course");
  await hash(page).toBe("#/learn/triplets?a=hardest&b=course");
  expect(errors).toEqual([]);
});

test("title and description change with the page and with the language", async ({ verify, page }) => {
  await verify.open();
  await expect(page).toHaveTitle("Likeness: the same person?");
  await expect(description(page)).toHaveAttribute("content", "Verification (1:1): do two pictures show the same person?");
  await page.getByRole("link", { name: "Style", exact: true }).click();
  await expect(page).toHaveTitle("Style · Likeness");
  await expect(description(page)).toHaveAttribute("content", /^Choose a photo and a style/);
  await follow(page, "#/see/two-dimensions");
  await expect(description(page)).toHaveAttribute("content", "Your picture under a kernel that you change cell by cell.");
  await follow(page, PAIR);
  await verify.says(/Same person/);
  await page.locator("#language").selectOption({ label: "Deutsch" });
  await expect(description(page)).toHaveAttribute("content", /Zeigen zwei Bilder dieselbe Person\?$/);
  await hash(page).toBe(PAIR);
});
