// The worker is ended while it writes, at every write of a change: what was stored before is complete afterwards, and the
// change is made either completely or not at all.
import { syntheticPeople, exportFile, hex } from "./support/synthetic_people";
import { BROWSER, FILE_SECRET, createGallery, importRequest, summaries, readGallery, type People } from "./support/gallery_writes";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { expect, test } from "./support/test";
import { emptyPage, type Outcome, type WorkerPage } from "./support/worker";

const SECRET = "four plain words here";

/** A request that changes the gallery, and who is in it afterwards. */
type Change = { request: unknown; file?: Buffer; people: People; secret?: string };

/** Ends a worker at each of these writes of a change, including the last. Nothing of it may be left; then the change is made, and stays. */
async function endedAtEach(testWorker: WorkerPage, writes: number[], change: Change, secret?: string): Promise<void> {
  const [before, people] = [await testWorker.records(), await readGallery(testWorker, secret)];
  for (const write of writes) {
    await testWorker.open(write);
    await testWorker.askOk({ Access: { Unlock: { passphrase: secret ?? null } } });
    const { answer } = await testWorker.ask(change.request, { file: change.file });
    expect(answer, `it stopped at write ${write}`).toBeNull();
    expect(await testWorker.records(), `byte for byte as before write ${write}`).toEqual(before);
  }
  expect(await readGallery(testWorker, secret)).toEqual(people);
  const made = await testWorker.ask(change.request, { file: change.file });
  expect(made.writes, "it was ended at its last write too").toBe(writes.at(-1));
  await testWorker.end();
  expect(await readGallery(testWorker, change.secret ?? secret)).toEqual(change.people);
}

// Some eighty workers are opened, one after the other.
test.describe.configure({ timeout: 900_000 });

test("a worker that ends at any write of a change of people leaves what was there before", async ({ context }) => {
  const testWorker = await emptyPage(context);
  await createGallery(testWorker, BROWSER, 40);
  const known = syntheticPeople(40, { thumbnails: true });
  const [one, two] = known;
  const renamed = [{ ...one, name: "Zoe" }, ...known.slice(1)];
  await endedAtEach(testWorker, [1, 2, 3, 4], { request: { People: { Rename: { person: hex(one.id), name: "Zoe" } } }, people: summaries(renamed) });
  const merged = [{ ...renamed[0], pictures: [...one.pictures, ...two.pictures] }, ...known.slice(2)];
  await endedAtEach(testWorker, [1, 2, 3, 4, 5], { request: { People: { Merge: { from: hex(two.id), into: hex(one.id) } } }, people: summaries(merged) });
  const fewer = merged.filter(({ id }) => id !== known[4].id);
  await endedAtEach(testWorker, [1, 2, 6, 7, 8, 9], { request: { People: { DeletePerson: { person: hex(known[4].id) } } }, people: summaries(fewer) });
  const others = syntheticPeople(60, { first: 1001, thumbnails: true });
  const file = exportFile(others, FILE_SECRET);
  await endedAtEach(testWorker, [1, 2, 60, 61, 120, 121, 122, 123], { request: importRequest("Merge"), file, people: summaries([...fewer, ...others]) });
  await endedAtEach(testWorker, [1, 300, 500, 593, 594, 595, 596], { request: importRequest("Replace"), file, people: summaries(others) });
});

test("a worker that ends while the lock is made or changed leaves a lock that opens", async ({ context }) => {
  const testWorker = await emptyPage(context);
  const passphrase = (words: string) => ({ Passphrase: words });
  for (const write of [1, 2, 3, 4, 5]) {
    await testWorker.open(write);
    expect((await testWorker.ask({ Access: { Create: { lock: passphrase(SECRET) } } })).answer, `it stopped at write ${write}`).toBeNull();
    expect(await testWorker.records(), "no gallery, and no part of one").toEqual({});
  }
  await createGallery(testWorker, passphrase(SECRET), 5, SECRET);
  const people = summaries(syntheticPeople(5));
  const rewrap = { request: { Access: { ChangeLock: { current: SECRET, lock: passphrase("quite other words") } } }, people, secret: "quite other words" };
  await endedAtEach(testWorker, [1, 2, 3, 4, 5], rewrap, SECRET);
  const kept = { request: { Access: { ChangeLock: { current: rewrap.secret, lock: BROWSER } } }, people };
  await endedAtEach(testWorker, [1, 2, 3, 4, 5], kept, rewrap.secret);
});

test("a worker that ends while somebody is enrolled has enrolled them or has not", async ({ context }) => {
  const testWorker = await emptyPage(context);
  await testWorker.open();
  await testWorker.askOk({ Access: { Create: { lock: BROWSER } } });
  const enrol = async (name: string, photo: string, thumbnail: boolean, endAfterMs?: number): Promise<Outcome> => {
    await testWorker.start();
    await testWorker.askOk({ Access: { Unlock: { passphrase: null } } });
    const { Examined } = await testWorker.askOk({ Analysis: { Examine: { source: "Photo" } } }, { photo });
    const { draft } = Examined.faces[0];
    const enrolment = { draft, target: { New: { name } }, consented_at: 1_700_000_000_000, keep_thumbnail: thumbnail, allow_duplicate: false };
    return testWorker.ask({ Drafts: { Enrol: enrolment } }, { endAfterMs });
  };
  await testWorker.open();
  expect((await enrol("Eileen", ASTRONAUT, true)).answer.Enrolled).toBeTruthy();
  const before = await testWorker.records();
  for (const write of [1, 2, 3, 4, 5]) {
    await testWorker.open(write);
    expect((await enrol("Grace", HOPPER, true)).answer, `it stopped at write ${write}`).toBeNull();
    expect(await testWorker.records(), "byte for byte as before").toEqual(before);
  }
  expect(await readGallery(testWorker)).toEqual([{ name: "Eileen", pictures: 1 }]);
  await testWorker.open();
  expect(await enrol("Grace", HOPPER, true)).toMatchObject({ writes: 5 });
  await testWorker.end();
  expect(await readGallery(testWorker)).toEqual([{ name: "Eileen", pictures: 1 }, { name: "Grace", pictures: 1 }]);
});

/** Ends workers at these times after the first write of a change, a different one each time. Returns how many changes were made. */
async function endedAfter(testWorker: WorkerPage, delays: number[], change: (n: number, now: People) => Change): Promise<number> {
  let [people, made] = [await readGallery(testWorker), 0];
  for (const [n, endAfterMs] of delays.entries()) {
    const before = await testWorker.records();
    const next = change(n, people);
    const { answer } = await testWorker.ask(next.request, { file: next.file, endAfterMs });
    const after = await testWorker.records();
    const found = await readGallery(testWorker);
    const is = (wanted: People) => JSON.stringify(found) === JSON.stringify(wanted);
    expect(is(people) || is(next.people), `${endAfterMs} ms after the first write: before or after, nothing else`).toBe(true);
    if (answer) expect(found, "what was reported as stored is stored").toEqual(next.people);
    if (is(people)) expect(after, "byte for byte as before").toEqual(before);
    else made += 1;
    people = found;
  }
  return made;
}

test("whenever a worker ends, a change was made whole or not at all", async ({ context }) => {
  const testWorker = await emptyPage(context);
  await createGallery(testWorker, BROWSER, 40);
  const sorted = (people: People) => [...people].sort((a, b) => (a.name < b.name ? -1 : 1));
  const person = syntheticPeople(1)[0];
  const rename = (n: number, now: People): Change => {
    const another = `Zoe ${n}`;
    const people = sorted(now.map((entry) => (entry.name === person.name || /^Zoe/.test(entry.name) ? { ...entry, name: another } : entry)));
    return { request: { People: { Rename: { person: hex(person.id), name: another } } }, people };
  };
  const short = [0, 0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40, 300];
  const renamed = await endedAfter(testWorker, short, rename);
  const more = (n: number, now: People): Change => {
    const others = syntheticPeople(200, { first: 1000 * (n + 1) });
    return { request: importRequest("Merge"), file: exportFile(others, FILE_SECRET), people: sorted([...now, ...summaries(others)]) };
  };
  const long = [0, 2, 5, 10, 15, 20, 30, 40, 60, 80, 120, 180, 300, 1000];
  const grown = await endedAfter(testWorker, long, more);
  console.log(`ended in mid-write: ${renamed} of ${short.length} renamings and ${grown} of ${long.length} imports had been made`);
});
