// What a browser leaves in its database when it is killed in the middle of a write.
import { appendFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes that the torn record announces; half of them follow. */
const ANNOUNCED = 200;

/**
 * Appends a torn record to the newest log of a profile's IndexedDB. On the next visit Chromium takes it for the end of the log and
 * writes behind it; the visit after that finds it in mid-file, where its checksum is wrong, and deletes all databases of the site
 * (https://github.com/google/leveldb/issues/1287).
 */
export function tearLog(profile: string): void {
  const root = join(profile, "Default", "IndexedDB");
  const folder = join(root, readdirSync(root).find((name) => name.endsWith(".leveldb"))!);
  const logs = readdirSync(folder).filter((name) => name.endsWith(".log")).map((name) => join(folder, name));
  const newest = logs.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]!;
  // LevelDB's log format: checksum (4 bytes), length (2 bytes, little-endian), type (1: a full record).
  const header = Buffer.from([1, 2, 3, 4, ANNOUNCED, 0, 1]);
  appendFileSync(newest, Buffer.concat([header, Buffer.alloc(ANNOUNCED / 2, 7)]));
}
