// What the stories about a death in mid-write have in common: a gallery of made-up people, and who is in it afterwards.
import { expect } from "@playwright/test";
import { syntheticPeople, exportFile } from "./synthetic_people";
import type { WorkerPage } from "./worker";

/** What opens the export files. */
export const FILE_SECRET = "the file's own words";
/** The lock that asks for nothing. */
export const BROWSER = "ThisBrowser";
/** Most thumbnails that the worker gives in one answer. */
const AT_ONCE = 200;
/** The request that brings such a file. */
export const importRequest = (mode: string) => ({ Import: { passphrase: FILE_SECRET, mode } });

/** Who is in a gallery, by name. */
export type People = { name: string; pictures: number }[];
/** The same of a crowd, or of the worker's answer. */
export const summaries = (people: { name: string; pictures: unknown[] }[]): People => people.map(({ name, pictures }) => ({ name, pictures: pictures.length })).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Opens the gallery in a fresh worker, which opens every record for that, and every thumbnail; tells who is in it. */
export async function readGallery(testWorker: WorkerPage, secret?: string): Promise<People> {
  await testWorker.open();
  const { Status } = await testWorker.askOk({ Unlock: { passphrase: secret ?? null } });
  expect(Status.state).toBe("Unlocked");
  const { People: people } = await testWorker.askOk("People");
  const stored = people.flatMap((person: any) => person.pictures);
  const marked = stored.filter((picture: any) => picture.thumbnail).map((picture: any) => picture.id);
  expect(Status).toMatchObject({ people: people.length, pictures: stored.length });
  for (let from = 0; from < marked.length; from += AT_ONCE) {
    const pictures = marked.slice(from, from + AT_ONCE);
    const { Thumbnails } = await testWorker.askOk({ Thumbnails: { pictures } });
    expect(Thumbnails.pictures, "a thumbnail that is marked is there, and opens").toEqual(pictures);
  }
  return summaries(people);
}

/** A gallery of made-up people who have thumbnails. */
export async function createGallery(testWorker: WorkerPage, lock: unknown, people: number, secret?: string): Promise<void> {
  await testWorker.open();
  await testWorker.askOk({ Create: { lock } });
  const known = syntheticPeople(people, { thumbnails: true });
  await testWorker.askOk(importRequest("Merge"), { file: exportFile(known, FILE_SECRET) });
  expect(await readGallery(testWorker, secret)).toEqual(summaries(known));
}
