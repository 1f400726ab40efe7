// Are two pictures of the same person? The first story, by samples, files, drop and keyboard.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";
import { ASTRONAUT, ASTRONAUT_AGAIN, CARTOON, HOPPER, sideBySide } from "./support/pictures";

test("two pictures of one person are the same person", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(ASTRONAUT_AGAIN);
  await verify.says(/Same person/);
});

test("pictures of two people are different people", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(HOPPER);
  await verify.says(/Different people/);
});

test("a drawn face gets a remark, and no sure verdict", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(CARTOON);
  await verify.probe.choose(ASTRONAUT);
  await verify.says(/Not sure/);
  await verify.claim.says(/it may be drawn/);
});

test("the samples need neither camera nor file, and the details show distance and timings", async ({ verify, page }) => {
  await verify.open();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
  await page.getByText(/numbers behind|details/i).first().click();
  await expect(page.getByText(/find faces/).first()).toBeVisible();
  await expect(page.getByText(/tau|τ/).first()).toBeVisible();
});

test("replacing one picture changes the verdict, and clearing it takes the verdict away", async ({ verify }) => {
  await verify.open();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
  await verify.probe.sample("Astronaut, another picture");
  await verify.says(/Same person/);
  await verify.probe.button("Clear").click();
  await expect(verify.verdict).not.toContainText(/Same person|Different people|Not sure/);
});

test("of several faces the one that somebody chooses is compared, by mouse and by keyboard", async ({ verify, page }) => {
  await verify.open();
  const group = await sideBySide([ASTRONAUT, HOPPER]);
  await verify.claim.choose({ name: "group.png", mimeType: "image/png", buffer: group });
  await verify.claim.says(/2 faces found; the marked one is used/);
  await verify.probe.choose(HOPPER);
  await verify.says(/Same person|Different people/);
  const first = await verify.verdict.textContent();
  const opposite = /Same person/.test(first!) ? /Different people/ : /Same person/;
  await verify.claim.region.getByRole("button", { name: "Compare face 2" }).click();
  await verify.says(opposite);
  const other = verify.claim.region.getByRole("button", { name: "Compare face 2" });
  await other.focus();
  await page.keyboard.press("Enter");
  await verify.says(/Same person/.test(first!) ? /Same person/ : /Different people/);
});

test("a picture can be dropped on a side", async ({ verify, page }) => {
  await verify.open();
  await verify.claim.drop(page, readFileSync(ASTRONAUT), "astronaut.jpg", "image/jpeg");
  await verify.probe.drop(page, readFileSync(HOPPER), "hopper.jpg", "image/jpeg");
  await verify.says(/Different people/);
});

test("the whole story works by keyboard alone", async ({ verify, page }) => {
  await verify.open();
  for (const button of [verify.claim.button("Use sample: Astronaut"), verify.probe.button("Use sample: Grace Hopper")]) {
    await expect(button).toBeVisible();
    for (let i = 0; i < 60 && !(await button.evaluate((e) => e === document.activeElement)); i++) {
      await page.keyboard.press("Tab");
    }
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await verify.says(/Different people/);
});
