// The gallery: enrolling once and being recognised later; wrong passphrases, export and import, two tabs, deleting everything.
import { expect } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PeoplePage } from "./pages/people_page";
import { filmOf } from "./support/camera";
import { chosenFile, syntheticPeople } from "./support/synthetic_people";
import { FACES, HAS_FACES, visit, withProfile, WITHOUT_FACES } from "./support/profiles";
import { ASTRONAUT, ASTRONAUT_AGAIN, sideBySide, greyPng, HOPPER } from "./support/pictures";
import { test } from "./support/test";

const PASSPHRASE = "correct horse battery";
const film = (name: string) => join(__dirname, `test-results/films/${name}.y4m`);

/** Records in every database of this page. Looking for what is left leaves an empty one behind. */
async function storedRecords(): Promise<number> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let records = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name!));
    for (const store of database.objectStoreNames) records += await result(database.transaction(store).objectStore(store).count());
    database.close();
  }
  return records;
}

test.beforeAll(async () => {
  await filmOf(ASTRONAUT, film("astronaut"));
  await filmOf(HOPPER, film("hopper"));
});

test("a person enrolled from one picture is recognised after the browser was closed, and a stranger is not", async ({ baseURL }) => {
  const foreign: string[] = [];
  await withProfile(async (profile) => {
    await visit({ profile, baseURL: baseURL!, foreign }, async (people) => {
      await people.open("#/people");
      await people.create(PASSPHRASE);
      await people.enrol("Eileen", ASTRONAUT_AGAIN);
    });
    await visit({ profile, baseURL: baseURL!, film: film("astronaut"), foreign }, async (people) => {
      await people.open("#/recognise");
      await people.says("1 person inside, encrypted.");
      await people.unlock(PASSPHRASE);
      await people.button("Start the camera").click();
      await people.who("Eileen");
      await expect(people.page.locator("svg.names text")).toHaveText("Eileen");
      await people.page.getByText("The numbers behind it").click();
      await people.says(/a face is named up to a distance of/);
      await people.open("#/claim");
      await people.page.getByLabel("I am").fill("Eileen");
      await people.button("Start the camera").click();
      await people.says("Yes, this is Eileen");
    });
    await visit({ profile, baseURL: baseURL!, film: film("hopper"), foreign }, async (people) => {
      await people.open("#/recognise");
      await people.unlock(PASSPHRASE);
      await people.button("Start the camera").click();
      await people.who("Unknown");
      await people.open("#/claim");
      await people.page.getByLabel("I am").fill("Eileen");
      await people.button("Start the camera").click();
      await people.says("No, this is not Eileen");
    });
  });
  expect(foreign, "requests that left the origin").toEqual([]);
});

test("three people are told apart, and a fourth is unknown", async ({ baseURL }) => {
  test.skip(!HAS_FACES, WITHOUT_FACES);
  const known = { Eileen: ASTRONAUT_AGAIN, Grace: HOPPER, Adel: join(FACES, "Adel_Al-Jubeir/Adel_Al-Jubeir_0001.jpg") };
  await filmOf(join(FACES, "Adel_Al-Jubeir/Adel_Al-Jubeir_0002.jpg"), film("adel"));
  await filmOf(join(FACES, "Abba_Eban/Abba_Eban_0001.jpg"), film("stranger"));
  const foreign: string[] = [];
  await withProfile(async (profile) => {
    await visit({ profile, baseURL: baseURL!, foreign }, async (people) => {
      await people.open("#/people");
      await people.create(PASSPHRASE);
      for (const [name, picture] of Object.entries(known)) await people.enrol(name, picture);
    });
    for (const [name, words] of [["astronaut", "Eileen"], ["hopper", "Grace"], ["adel", "Adel"], ["stranger", "Unknown"]]) {
      await visit({ profile, baseURL: baseURL!, film: film(name), foreign }, async (people) => {
        await people.open("#/recognise");
        await people.unlock(PASSPHRASE);
        await people.button("Start the camera").click();
        await people.who(words);
      });
    }
  });
  expect(foreign, "requests that left the origin").toEqual([]);
});

test("the camera enrols the best of a burst", async ({ baseURL }) => {
  await withProfile(async (profile) => {
    await visit({ profile, baseURL: baseURL!, film: film("astronaut"), foreign: [] }, async (people) => {
      await people.open("#/people");
      await people.createForThisBrowser();
      await people.button("Use camera").click();
      await expect(people.faces().first()).toBeChecked({ timeout: 120_000 });
      const live = () => people.page.evaluate(() => document.querySelectorAll("video").length);
      expect(await live(), "the camera goes off by itself").toBe(0);
      await people.enrolAs("Eileen", true);
      await people.says("Eileen is enrolled with 1 picture.");
      await people.button("Back").click();
      await expect(people.page.locator(".people .portrait canvas")).toBeVisible();
    });
  });
});

test("each face of a group photo can be enrolled, and nobody is enrolled twice by mistake", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.createForThisBrowser();
  await people.choosePhotos({ name: "group.png", mimeType: "image/png", buffer: await sideBySide([ASTRONAUT, HOPPER]) });
  await expect(people.faces()).toHaveCount(2, { timeout: 120_000 });
  await people.faces().first().check();
  await people.enrolAs("First");
  await people.says("1 face left to enrol.");
  await people.faces().first().check();
  await people.enrolAs("Second");
  await people.says("Second is enrolled with 1 picture.");
  await people.choosePhotos(ASTRONAUT_AGAIN);
  await expect(people.faces().first()).toBeChecked({ timeout: 120_000 });
  await people.enrolAs("Somebody new");
  await people.says(/This face looks like (First|Second), who is already enrolled/);
  await people.button(/^Yes, add it to/).click();
  await people.says(/(First|Second) is enrolled with 1 picture/);
  await people.button("Back").click();
  await people.says("2 people");
});

test("a photo without a usable face says why", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.createForThisBrowser();
  await people.choosePhotos({ name: "wall.png", mimeType: "image/png", buffer: greyPng(640, 480) });
  await people.says("wall.png: No face found.");
});

test("a wrong passphrase is reported, and the fifth makes wait", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.create(PASSPHRASE);
  await people.enrol("Eileen", ASTRONAUT);
  await people.button("Back").click();
  await people.button("Lock").first().click();
  for (const left of [/^4 more wrong/, /^3 more wrong/, /^2 more wrong/, /^One more wrong/, /^You have to wait before each further try/]) {
    await people.unlock("not the passphrase");
    await people.says(left);
    await people.says("Wrong passphrase.");
  }
  await expect(people.button(/^Wait \d+ s$/)).toBeDisabled();
  await expect(page.getByText("Eileen")).toHaveCount(0);
});

test("an exported gallery comes back after everything was deleted", async ({ page, verify }, info) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.create(PASSPHRASE);
  await people.enrol("Eileen", ASTRONAUT);
  await people.button("Back").click();
  const exporting = await people.openSetting("Export to a file");
  await exporting.getByLabel("Passphrase for the file", { exact: true }).fill("another passphrase");
  await exporting.getByLabel("Repeat the file\u2019s passphrase", { exact: true }).fill("another passphrase");
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Export", exact: true }).click();
  const file = info.outputPath("gallery.likeness");
  await (await download).saveAs(file);
  await people.says(/1 person with 1 picture in one encrypted file/);
  expect(readFileSync(file).includes(Buffer.from("Eileen")), "a name in the clear").toBe(false);

  const deleting = await people.openSetting("Delete everything");
  await deleting.getByRole("button", { name: "Delete everything" }).click();
  await deleting.getByRole("button", { name: "Delete it all" }).click();
  await people.says("Deleted and verified: nothing is left.");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await page.evaluate(storedRecords), "records of any kind, the key's included").toBe(0);

  await people.createForThisBrowser();
  await people.enrol("Grace", HOPPER);
  await people.button("Back").click();
  const importing = await people.openSetting("Import a file");
  const importFile = (path: string, passphrase: string) => people.importFile(importing, path, passphrase);
  await importFile(file, "not its passphrase");
  await people.says(/The passphrase does not open this file/);
  const broken = info.outputPath("broken.likeness");
  const bytes = readFileSync(file);
  bytes[bytes.length - 5] ^= 1;
  writeFileSync(broken, bytes);
  await importFile(broken, "another passphrase");
  await people.says(/does not open this file, or the file was changed/);
  await importFile(HOPPER, "another passphrase");
  await people.says(/not an exported gallery/);
  await people.says("1 person");
  await importFile(file, "another passphrase");
  await people.says(/Added 1 person and 1 picture/);
  await people.says("2 people");
});

test("a new gallery can start with an export from elsewhere", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.createForThisBrowser();
  await people.importFile(await people.openSetting("Import a file"), chosenFile(syntheticPeople(3), "the file's own words"), "the file's own words");
  await people.says("3 people");
  await expect(page.getByRole("heading", { name: "Enrol somebody" })).toHaveCount(0);
});

test("two tabs show the same gallery, and neither undoes changes of the other", async ({ page, verify, context }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.create(PASSPHRASE);
  await people.enrol("Eileen", ASTRONAUT);
  const other = new PeoplePage(await context.newPage());
  await other.open("#/people");
  await other.unlock(PASSPHRASE);
  await other.says("1 person");
  await people.enrol("Grace", HOPPER);
  await other.says("2 people");
  await other.page.locator("details.person summary").first().click();
  await other.page.getByRole("textbox", { name: "Name" }).fill("Eileen Collins");
  await other.button("Rename").click();
  await other.says("Eileen Collins");
  await people.button("Back").click();
  await people.says("Eileen Collins");
  await people.says("2 people");
});

test("photos are recognised with a table to save, and the similarity of people is shown", async ({ page, verify }) => {
  const people = new PeoplePage(page);
  await verify.open("#/people");
  await people.createForThisBrowser();
  await people.enrol("Eileen", ASTRONAUT);
  await people.enrol("Grace", HOPPER);
  await people.open("#/recognise");
  await people.button("Photos").click();
  await people.choosePhotos([ASTRONAUT_AGAIN, HOPPER]);
  await people.says("2 photos done.");
  await expect(page.getByRole("row", { name: /astronaut_2.jpg/ })).toContainText("Eileen");
  await expect(page.getByRole("row", { name: /grace_hopper.jpg/ })).toContainText("Grace");
  const download = page.waitForEvent("download");
  await people.button("Save as CSV").click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv.trim().split("\r\n")).toHaveLength(3);
  expect(csv).toContain("astronaut_2.jpg,1,");
  await people.open("#/similarity");
  await people.says(/Most similar: Eileen and Grace/);
  const tau = page.getByLabel(/τ =/);
  await tau.fill((await tau.getAttribute("max"))!);
  await people.says("1 of 1 pairs of two people would be confused.");
});
