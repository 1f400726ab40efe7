// The browser loses its database, as Chromium does after it was killed in mid-write: the gallery comes back from its second copy, and
// the page says so. Without a second copy it says what happened and what to do.
import { PeoplePage } from "./pages/people_page";
import { BROWSER, FILE_SECRET, createGallery, importRequest, readGallery, summaries } from "./support/gallery_writes";
import { visit, visitWorker, withProfile } from "./support/profiles";
import { exportFile, syntheticPeople } from "./support/synthetic_people";
import { expect, test } from "./support/test";
import { tearLog } from "./support/torn_log";
import type { WorkerPage } from "./support/worker";

const SECRET = "correct horse battery";
const COPY = "likeness-gallery-copy";

test.describe.configure({ timeout: 300_000 });

/** Until the second copy has caught up with the last change. */
async function copied(testWorker: WorkerPage): Promise<void> {
  await expect.poll(async () => (await testWorker.askOk({ Access: "Status" })).Status.copied, { timeout: 60_000 }).toBe(true);
}

for (const [name, lock, secret] of [["a passphrase", { Passphrase: SECRET }, SECRET], ["this browser", BROWSER, undefined]] as const) {
  test(`a database that the browser deleted after a torn write is restored; what opens it: ${name}`, async ({ baseURL }) => {
    const known = syntheticPeople(40, { thumbnails: true });
    const others = syntheticPeople(3, { first: 5000, thumbnails: true });
    await withProfile(async (profile) => {
      await visitWorker(profile, baseURL!, async (testWorker) => {
        await createGallery(testWorker, lock, 40, secret);
        await copied(testWorker);
      });
      tearLog(profile);
      await visitWorker(profile, baseURL!, async (testWorker) => {
        expect(await readGallery(testWorker, secret), "the torn record is not noticed yet").toEqual(summaries(known));
        await testWorker.askOk(importRequest("Merge"), { file: exportFile(others, FILE_SECRET) });
        await copied(testWorker);
      });
      // The page of a person who returns: this visit meets the torn record.
      await visit({ profile, baseURL: baseURL!, foreign: [] }, async (people) => {
        await people.open("#/people");
        await people.says("The browser had lost the gallery. It was restored");
        await people.says("43 people inside, encrypted.");
      });
      await visitWorker(profile, baseURL!, async (testWorker) => {
        expect(await readGallery(testWorker, secret)).toEqual(summaries([...known, ...others]));
      });
    });
  });
}

test("a database lost without a second copy is reported with what to do, and not as if there had never been one", async ({ baseURL }) => {
  await withProfile(async (profile) => {
    await visitWorker(profile, baseURL!, (testWorker) => createGallery(testWorker, BROWSER, 40));
    tearLog(profile);
    await visitWorker(profile, baseURL!, async (testWorker) => {
      await testWorker.open();
      await testWorker.askOk({ Access: { Unlock: { passphrase: null } } });
      await testWorker.askOk({ Settings: { auto_lock_minutes: 5, false_alarm: 0.001 } });
      await testWorker.end();
      await testWorker.page.evaluate((name) => caches.delete(name), COPY);
    });
    await visit({ profile, baseURL: baseURL!, foreign: [] }, async (people) => {
      await people.open("#/people");
      await people.says("The browser found its storage damaged and deleted it");
      await people.says("Create a gallery");
      await people.button("OK").click();
      await expect(people.page.getByText("storage damaged")).toHaveCount(0);
    });
  });
});

test("the second copy goes with the person, and with everything", async ({ page }) => {
  const people = new PeoplePage(page);
  const names = () =>
    page.evaluate(async (name) => {
      if (!(await caches.has(name))) return [];
      return (await (await caches.open(name)).keys()).map((request) => request.url.split(`/${name}/`)[1]!);
    }, COPY);
  const records = async () => (await names()).filter((name) => name.startsWith("people/")).length;
  await people.open("#/people");
  await people.createForThisBrowser();
  const imported = { name: "gallery.likeness", mimeType: "application/octet-stream", buffer: exportFile(syntheticPeople(3), FILE_SECRET) };
  await people.importFile(await people.openSetting("Import a file"), imported, FILE_SECRET);
  await people.says("3 people");
  await expect.poll(records).toBe(3);
  await page.locator("details.person summary").first().click();
  await people.button(/^Delete (?!picture)/).first().click();
  await people.button("Delete").click();
  await people.says("2 people");
  await expect.poll(records, "the deleted person's record is gone from the copy").toBe(2);
  await people.open("#/privacy");
  await people.button(/Delete everything/).click();
  await people.says("Deleted and verified: nothing is left.");
  expect(await names()).toEqual([]);
});
