// Synthetic people in an export file, written as docs/GALLERY.md specifies, without the product's code: a thousand of them need
// no pictures, and the document is tested against the product.
import { createCipheriv, createHash, pbkdf2Sync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROUNDS = 600_000;
const THUMBNAIL_BYTES = 96 * 96 * 3;

export type MadeUp = { id: number; name: string; pictures: { id: number; thumbnail: boolean }[] };

/** People with five pictures each, with ids from `first` on; the first picture of each has a thumbnail if requested. */
export function syntheticPeople(people: number, { first = 1, thumbnails = false, pictures = 5 } = {}): MadeUp[] {
  return Array.from({ length: people }, (_, n) => {
    const id = first + n;
    const own = Array.from({ length: pictures }, (_, k) => ({ id: 100 * id + k, thumbnail: thumbnails && k === 0 }));
    return { id, name: `${FIRST[id % FIRST.length]} ${LAST[Math.floor(id / FIRST.length) % LAST.length]} ${id}`, pictures: own };
  });
}

const FIRST = ["Ada", "Bo", "Chidi", "Dara", "Elif", "Femi", "Goran", "Hana", "Ivo", "Jun", "Kira", "Lars", "Mei", "Nadia", "Omar", "Pia"];
const LAST = ["Adeyemi", "Bauer", "Castro", "Dubois", "Eriksen", "Fontana", "Garcia", "Haddad", "Ito", "Jansen"];

/** Their export file. */
export function exportFile(people: MadeUp[], passphrase: string): Buffer {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const open = Buffer.concat([Buffer.from("LIKENESS"), u32(1), u32(ROUNDS), salt, nonce]);
  const cipher = createCipheriv("aes-256-gcm", pbkdf2Sync(passphrase, salt, ROUNDS, 32, "sha256"), nonce);
  cipher.setAAD(open);
  const sealed = Buffer.concat([cipher.update(contents(people)), cipher.final()]);
  return Buffer.concat([open, sealed, cipher.getAuthTag()]);
}

function contents(people: MadeUp[]): Buffer {
  const header = Buffer.from(JSON.stringify({ version: 1, people: people.map(inHeader) }));
  const pictures = people.flatMap((person) => person.pictures);
  const block = Buffer.concat([u32(header.length), header, ...pictures.map((picture) => encoding(picture.id))]);
  const thumbnails = pictures.filter((p) => p.thumbnail).flatMap((p) => [u64(p.id), Buffer.alloc(THUMBNAIL_BYTES, p.id % 251)]);
  return Buffer.concat([u32(block.length), block, ...thumbnails]);
}

function inHeader({ id, name, pictures }: MadeUp): object {
  const tag = { encoder: encoderInUse(), preprocessing: 2, backend: "Cpu" };
  const at = 1_700_000_000_000;
  return { id: hex(id), name, consented_at: at, pictures: pictures.map((p) => ({ id: hex(p.id), at, thumbnail: p.thumbnail, tag })) };
}

/** 128 numbers of unit length, as far apart as those of different people. */
function encoding(picture: number): Buffer {
  const random = createHash("shake256", { outputLength: 512 }).update(`picture ${picture}`).digest();
  const numbers = Array.from({ length: 128 }, (_, i) => random.readUInt32LE(4 * i) / 2 ** 32 - 0.5);
  const norm = Math.hypot(...numbers);
  numbers.forEach((value, i) => random.writeFloatLE(value / norm, 4 * i));
  return random;
}

/** Embeddings of other weights are not compared. */
export function encoderInUse(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, "../../../models/manifest.json"), "utf8"));
  return manifest.models.find((model: { id: string }) => model.id === "face-encoder").sha256;
}

/** An id as in stored records and in messages. */
export const hex = (id: number) => id.toString(16).padStart(16, "0");

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** The same as a file for a file chooser. */
export function chosenFile(people: MadeUp[], passphrase: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name: "crowd.likeness", mimeType: "application/octet-stream", buffer: exportFile(people, passphrase) };
}
