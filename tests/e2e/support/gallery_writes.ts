// Shared by the tests that end a worker or a browser while it writes: a gallery of synthetic people, and reading it afterwards.
import { expect } from "@playwright/test";
import { syntheticPeople, exportFile } from "./synthetic_people";
import type { WorkerPage } from "./worker";

/** The passphrase of the export files. */
export const FILE_SECRET = "the file's own words";
/** The lock without a passphrase. */
export const BROWSER = "ThisBrowser";
/** Maximum number of thumbnails in one request. */
const MAX_PER_REQUEST = 200;
/** The request that imports such a file. */
export const importRequest = (mode: string) => ({ Transfer: { Import: { passphrase: FILE_SECRET, mode } } });

/** The people in a gallery, by name. */
export type People = { name: string; pictures: number }[];
/** The same for synthetic people, or for the worker's answer. */
export const summaries = (people: { name: string; pictures: unknown[] }[]): People => people.map(({ name, pictures }) => ({ name, pictures: pictures.length })).sort((a, b) => (a.name < b.name ? -1 : 1));

/** Unlocks the gallery in a new worker, which decrypts every record, and reads every thumbnail; returns who is in it. */
export async function readGallery(testWorker: WorkerPage, secret?: string): Promise<People> {
  await testWorker.open();
  const { Status } = await testWorker.askOk({ Access: { Unlock: { passphrase: secret ?? null } } });
  expect(Status.state).toBe("Unlocked");
  const { People: people } = await testWorker.askOk({ People: "List" });
  const stored = people.flatMap((person: any) => person.pictures);
  const marked = stored.filter((picture: any) => picture.thumbnail).map((picture: any) => picture.id);
  expect(Status).toMatchObject({ people: people.length, pictures: stored.length });
  for (let from = 0; from < marked.length; from += MAX_PER_REQUEST) {
    const pictures = marked.slice(from, from + MAX_PER_REQUEST);
    const { Thumbnails } = await testWorker.askOk({ People: { Thumbnails: { pictures } } });
    expect(Thumbnails.pictures, "a thumbnail that is marked exists and can be decrypted").toEqual(pictures);
  }
  return summaries(people);
}

/** Creates a gallery of synthetic people with thumbnails. */
export async function createGallery(testWorker: WorkerPage, lock: unknown, people: number, secret?: string): Promise<void> {
  await testWorker.open();
  await testWorker.askOk({ Access: { Create: { lock } } });
  const known = syntheticPeople(people, { thumbnails: true });
  await testWorker.askOk(importRequest("Merge"), { file: exportFile(known, FILE_SECRET) });
  expect(await readGallery(testWorker, secret)).toEqual(summaries(known));
}
