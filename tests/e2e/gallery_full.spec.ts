// The browser's storage is full: a message with a next step, nothing lost, and it works once there is room again.
import { PeoplePage } from "./pages/people_page";
import { chosenFile, syntheticPeople } from "./support/synthetic_people";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";
import type { CDPSession, Page } from "@playwright/test";

const PASSPHRASE = "correct horse battery";
const SECRET = "the file's own words";
const FULL = /storage is full, so nothing was saved/;

/** So many bytes are left on the disk, as the browser sees it; `undefined`: as many as there are. Chromium goes on with what it knew for
 * up to half a minute as long as that is enough for a change, and asks anew where it is not. */
async function left(page: Page, devtools: CDPSession, bytes?: number): Promise<void> {
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage!);
  const quotaSize = bytes === undefined ? undefined : used + bytes;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize });
}

test("a full disk refuses enrolling and importing with a message, loses nothing, and both work again when there is room", async ({ page, context, verify }) => {
  const people = new PeoplePage(page);
  const devtools = await context.newCDPSession(page);
  const thousand = chosenFile(syntheticPeople(1000), SECRET);
  const importFile = async () => {
    const importing = await people.openSetting("Import a file");
    await people.importFile(importing, thousand, SECRET);
    return importing;
  };
  await verify.open("#/people");
  await left(page, devtools, 1e6);
  await people.create(PASSPHRASE);
  await people.enrol("Eileen", ASTRONAUT);
  await people.button("Back").click();

  await expect((await importFile()).getByRole("alert"), "the file is larger than what is left").toContainText(FULL);
  await people.says("1 person");
  await left(page, devtools, 0);
  await page.reload();
  await people.unlock(PASSPHRASE);
  await people.says("1 person");
  await expect((await importFile()).getByRole("alert")).toContainText(FULL);

  await people.button("Enrol somebody").click();
  await people.choosePhotos(HOPPER);
  await expect(people.faces().first()).toBeChecked({ timeout: 120_000 });
  await people.enrolAs("Grace");
  await people.says(FULL);
  await people.says("Free some space and try again.");
  await left(page, devtools);
  await people.button("Enrol").click();
  await people.says("Grace is enrolled with 1 picture.");
  await people.button("Back").click();
  await importFile();
  await people.says(/Added 1,000 people and 5,000 pictures/);
  await page.reload();
  await people.unlock(PASSPHRASE);
  await people.says("1,002 people");
});
