// A gallery that was enrolled with another encoder than the one in use: it still names its people, and a picture renews them.
import { expect, type Page } from "@playwright/test";
import { PeoplePage } from "./pages/people_page";
import { ASTRONAUT, ASTRONAUT_AGAIN, HOPPER } from "./support/pictures";
import { test } from "./support/test";

const DLIB = "dlib\u2019s ResNet (CC0)";
const MOBILE = /^MobileFaceNet/;

/** Chooses an encoder on the Models page and waits until the engine runs with it. */
async function chooseEncoder(page: Page, name: string | RegExp): Promise<void> {
  await page.goto("./#/models");
  const choice = page.getByRole("radio", { name });
  await choice.click({ timeout: 180_000 });
  await expect(page.getByRole("region", { name: "Table of the nets for faces" })).toBeVisible({ timeout: 180_000 });
  await expect(choice).toBeChecked({ timeout: 180_000 });
}

/** Shows a photo on the Recognise page until the earlier encoder is loaded and the answer is this one. */
async function recognise(people: PeoplePage, picture: string, answer: string): Promise<void> {
  await people.open("#/recognise");
  await people.button("Photos").click();
  await expect(async () => {
    await people.choosePhotos(picture);
    await people.says("1 photo done.");
    await expect(people.page.getByRole("status", { name: "Who it is" })).toHaveText(answer, { timeout: 5_000 });
  }).toPass({ timeout: 180_000 });
}

test("a gallery enrolled with the earlier net still names people, and renews them", async ({ page }) => {
  const people = new PeoplePage(page);
  await chooseEncoder(page, DLIB);
  await people.open("#/people");
  await people.createForThisBrowser();
  await people.enrol("Eileen", ASTRONAUT_AGAIN);

  await chooseEncoder(page, MOBILE);
  await people.open("#/people");
  await people.button("Unlock the gallery").click({ timeout: 180_000 });
  await people.says("1 person is enrolled with an earlier net, which still recognises them.");
  await expect(page.locator(".person summary")).toContainText("earlier net");

  await recognise(people, ASTRONAUT, "Eileen");
  await people.says("Eileen: enrolled with an earlier net. Add a new picture to renew.");
  await people.button("Renew Eileen with this picture").click();
  await people.says("Eileen is renewed.");
  await recognise(people, HOPPER, "Unknown");
  await recognise(people, ASTRONAUT_AGAIN, "Eileen");
  await expect(people.button(/^Renew Eileen/)).toHaveCount(0);

  await people.open("#/people");
  await page.locator(".person summary").click();
  await people.says("1 picture of an earlier net is kept, but no longer compared.");
  await people.button("Delete what the earlier net made").click();
  await people.says("Eileen stays enrolled with the new ones.");
  await page.getByRole("alert").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.locator(".person summary")).toContainText("1 picture");
  await recognise(people, ASTRONAUT, "Eileen");
});

test("a picture that is not theirs renews nobody without a question", async ({ page }) => {
  const people = new PeoplePage(page);
  await chooseEncoder(page, DLIB);
  await people.open("#/people");
  await people.createForThisBrowser();
  await people.enrol("Eileen", ASTRONAUT);
  await chooseEncoder(page, MOBILE);
  await people.open("#/people");
  await people.button("Unlock the gallery").click({ timeout: 180_000 });
  await page.locator(".person summary").click();
  await people.says("Enrolled with an earlier net. Add a new picture to renew.");
  await page.locator('.person input[type="file"]').setInputFiles(HOPPER);
  await people.says(/Is it Eileen\?/);
  await page.getByRole("alert").getByRole("button", { name: "Cancel", exact: true }).click();
  await expect(page.locator(".person summary")).toContainText("earlier net");
});

test("Verify answers with either encoder, each by its own thresholds", async ({ page, verify }) => {
  for (const name of [DLIB, MOBILE]) {
    await chooseEncoder(page, name);
    await verify.open("#/");
    // The choice is stored; the two sides start empty again.
    await page.reload();
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Astronaut, another picture");
    await verify.says(/Same person/);
    await verify.open("#/");
    await page.reload();
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Grace Hopper");
    await verify.says(/Different people/);
  }
});
