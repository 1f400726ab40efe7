// Pictures for the tests: the built-in samples, and generated bad ones.
import { chromium, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { executablePath } from "./chromium";

const ROOT = join(__dirname, "../../..");

export const ASTRONAUT = join(ROOT, "static/samples/astronaut.jpg");
export const ASTRONAUT_AGAIN = join(ROOT, "static/samples/astronaut_2.jpg");
export const SWIRLS = join(ROOT, "static/samples/styles/swirls.jpg");
export const CARTOON = join(ROOT, "tests/fixtures/cartoon.png");
export const HOPPER = join(ROOT, "static/samples/grace_hopper.jpg");

/** These pictures side by side. */
export async function sideBySide(pictures: string[]): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: executablePath(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const sources = pictures.map((path) => `data:image/jpeg;base64,${readFileSync(path).toString("base64")}`);
  const png = await page.evaluate(async (sources) => {
    const images = await Promise.all(sources.map(async (src) => { const image = new Image(); image.src = src; await image.decode(); return image; }));
    const widths = images.map((image) => (image.width * 480) / image.height);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.round(widths.reduce((a, b) => a + b)), 480];
    const context = canvas.getContext("2d")!;
    let x = 0;
    images.forEach((image, i) => { context.drawImage(image, x, 0, widths[i], 480); x += widths[i]; });
    return canvas.toDataURL("image/png").split(",")[1];
  }, sources);
  await browser.close();
  return Buffer.from(png, "base64");
}

/** A band of a picture as a PNG of 128x32, with its upper edge at this fraction of the height; drawn in an open page. */
export async function bandOf(page: Page, picture: string, top: number): Promise<Buffer> {
  const source = `data:image/jpeg;base64,${readFileSync(picture).toString("base64")}`;
  const png = await page.evaluate(async ({ source, top }) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [128, 32];
    canvas.getContext("2d")!.drawImage(image, 0, image.height * top, image.width, image.width / 4, 0, 0, 128, 32);
    return canvas.toDataURL("image/png").split(",")[1];
  }, { source, top });
  return Buffer.from(png, "base64");
}

/** The first half of a JPEG: the header is valid, the data are incomplete. */
export function corruptJpeg(): Buffer {
  const whole = readFileSync(ASTRONAUT);
  const broken = Buffer.from(whole.subarray(0, 700));
  broken.fill(0, 200);
  return broken;
}

/** A PNG of one grey, of any size: few bytes even at 100 megapixels. */
export function greyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind), data]);
  const out = Buffer.alloc(8 + data.length + 4);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), 8 + data.length);
  return out;
}

function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
