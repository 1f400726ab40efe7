// Files of kinds that no canvas makes, from the committed pictures: turned by a note, moving, old, rare, vast.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { greyPng } from "./pictures";

const KINDS = join(__dirname, "../../fixtures/pictures");

/** A portrait of 320 x 375 pixels. */
export const WEBP = join(KINDS, "hopper.webp");
/** The same. */
export const AVIF = join(KINDS, "hopper.avif");
/** A portrait in JPEG XL, which some browsers open. */
export const JPEG_XL = join(KINDS, "portrait.jxl");

/** The JPEG of this path with a note of its camera that says how it lay: Exif's orientation, 1 to 8. */
export function turnedJpeg(path: string, orientation: number): Buffer {
  return noted(readFileSync(path), orientation);
}

/** The WebP of this path, of this size, with the same note: an extended header, the picture's own chunk, then Exif. */
export function turnedWebp(path: string, width: number, height: number, orientation: number): Buffer {
  const picture = readFileSync(path).subarray(12);
  const size = (side: number) => little(side - 1, 3);
  const header = Buffer.concat([Buffer.from("VP8X"), little(10, 4), Buffer.from([8, 0, 0, 0]), size(width), size(height)]);
  const exif = tiff(orientation);
  const parts = [Buffer.from("WEBP"), header, picture, Buffer.from("EXIF"), little(exif.length, 4), exif];
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from("RIFF"), little(body.length, 4), body]);
}

/** A GIF of two frames: white, then black at the left and white at the right. Its codes have eight bits: the table is cleared before
 * it needs nine. */
export function blankFirstGif(width: number, height: number): Buffer {
  const palette = Buffer.alloc(128 * 3);
  palette.fill(255, 0, 3);
  const frame = (colour: (x: number) => number) => {
    const codes: number[] = [];
    for (let i = 0; i < width * height; i++) {
      if (i % 100 === 0) codes.push(128);
      codes.push(colour(i % width));
    }
    codes.push(129);
    const blocks: number[] = [];
    for (let i = 0; i < codes.length; i += 255) blocks.push(Math.min(255, codes.length - i), ...codes.slice(i, i + 255));
    const control = [0x21, 0xf9, 4, 4, ...little(50, 2), 0, 0];
    return [...control, 0x2c, 0, 0, 0, 0, ...little(width, 2), ...little(height, 2), 0, 7, ...blocks, 0];
  };
  const head = [...Buffer.from("GIF89a"), ...little(width, 2), ...little(height, 2), 0xf6, 0, 0, ...palette];
  return Buffer.from([...head, ...frame(() => 0), ...frame((x) => (x < width / 2 ? 1 : 0)), 0x3b]);
}

/** A bitmap of OS/2, of one grey: a header of twelve bytes with sides of 16 bits. */
export function os2Bitmap(width: number, height: number): Buffer {
  const row = (width * 3 + 3) & ~3;
  const bytes = Buffer.alloc(26 + row * height, 90);
  bytes.fill(0, 0, 26);
  bytes.write("BM");
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(26, 10);
  bytes.writeUInt32LE(12, 14);
  [width, height, 1, 24].forEach((number, i) => bytes.writeUInt16LE(number, 18 + 2 * i));
  return bytes;
}

/** An icon that holds a grey PNG. */
export function icon(side: number): Buffer {
  const png = greyPng(side, side);
  return Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0, side, side, 0, 0, 1, 0, 32, 0]), little(png.length, 4), little(22, 4), png]);
}

/** A TIFF's first bytes, and nothing in it. */
export const TIFF = Buffer.from("II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1");

/** A HEIC's first bytes. */
export const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(64)]);

/** A JPEG without loss, of 600 x 512 pixels, as far as its header goes. */
export const LOSSLESS_JPEG = Buffer.from("\xff\xd8\xff\xc3\0\x0b\x08\x02\x58\x02\0\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\x01\0\0", "latin1");

/** A grey JPEG of any size, of few bytes, with a note of its camera. Its blocks are all alike: no difference from the one before, and nothing
 * else; of both codes every bit is zero. */
export function greyJpeg(width: number, height: number, orientation: number): Buffer {
  const segment = (marker: number, data: number[]) => Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255, ...data]);
  const big = (number: number) => [number >> 8, number & 255];
  const counts = (...lengths: number[]) => Array.from({ length: 16 }, (_, i) => lengths[i] ?? 0);
  const head = [
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...new Array(64).fill(16)]),
    segment(0xc0, [8, ...big(height), ...big(width), 1, 1, 0x11, 0]),
    // One code of two bits for direct current, 00; for the rest one of four, the first there is.
    segment(0xc4, [0x00, ...counts(0, 1), 0]),
    segment(0xc4, [0x10, ...counts(0, 0, 0, 1), 0]),
    segment(0xda, [1, 1, 0x00, 0, 63, 0]),
  ];
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  // Six zeros a block; what is left of the last byte is ones.
  const bits = blocks * 6;
  const data = Buffer.alloc(Math.ceil(bits / 8));
  if (bits % 8) data[data.length - 1] = 255 >> (bits % 8);
  return noted(Buffer.concat([...head, data, Buffer.from([0xff, 0xd9])]), orientation);
}

/** A JPEG with a note behind its first marker. */
function noted(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), tiff(orientation)]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** One entry: the tag of the orientation, a short. */
function tiff(orientation: number): Buffer {
  const parts = [Buffer.from("II*\0"), little(8, 4), little(1, 2), little(0x0112, 2), little(3, 2), little(1, 4), little(orientation, 4), little(0, 4)];
  return Buffer.concat(parts);
}

function little(number: number, bytes: number): Buffer {
  return Buffer.from(Array.from({ length: bytes }, (_, i) => (number >>> (8 * i)) & 255));
}
