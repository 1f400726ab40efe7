// The picture that a region shows, as the engine draws it.
import { readFileSync } from "node:fs";
import { type Browser, type Find, locate } from "./browser";

/** Its size, and how bright each of 8 by 8 parts is. */
export interface Shown {
  width: number;
  height: number;
  parts: number[];
}

/** What a region shows; `null` without a picture. */
export function shown(browser: Browser, region: string): Promise<Shown | null> {
  return browser.run(SHOWN, { role: "region", name: region });
}

/** The JPEG of a path, turned clockwise by so many quarters, as the engine would show it. */
export function turned(browser: Browser, path: string, quarters: number): Promise<Shown> {
  return browser.run(TURNED, readFileSync(path).toString("base64"), quarters);
}

/** How far two pictures are apart: the mean over their parts, of 0..=255. */
export function apart(one: Shown, other: Shown): number {
  return one.parts.reduce((sum, part, i) => sum + Math.abs(part - other.parts[i]), 0) / one.parts.length;
}

/** In the page: a picture drawn at 8 by 8. */
const PARTS = `(picture, width, height, quarters) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 64 });
  const context = canvas.getContext("2d");
  context.translate(32, 32);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -32, -32, 64, 64);
  const { data } = context.getImageData(0, 0, 64, 64);
  const parts = Array.from({ length: 64 }, (_, part) => {
    let sum = 0;
    for (let i = 0; i < 64; i++) sum += data[4 * ((8 * (part >> 3) + (i >> 3)) * 64 + 8 * (part & 7) + (i & 7)) + 1];
    return sum / 64;
  });
  return quarters % 2 ? { width: height, height: width, parts } : { width, height, parts };
}`;

const SHOWN = {
  toString: () => `async (find) => {
    const picture = (${locate})(find)?.querySelector("img[src^=blob]");
    if (!picture) return null;
    await picture.decode();
    return (${PARTS})(picture, picture.naturalWidth, picture.naturalHeight, 0);
  }`,
} as unknown as (find: Find) => Shown | null;

const TURNED = {
  toString: () => `async (base64, quarters) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/jpeg" }));
    return (${PARTS})(picture, picture.width, picture.height, quarters);
  }`,
} as unknown as (base64: string, quarters: number) => Shown;
