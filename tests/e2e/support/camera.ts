// A fake camera: a still picture on a 640x480 grey frame, as a Y4M film that Chromium plays in a loop.
import { chromium } from "@playwright/test";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { executablePath } from "./chromium";

const WIDTH = 640;
const HEIGHT = 480;

/** Writes `film` from the picture at `picture` with this frame rate. Two frames differ by a shift of one pixel, like those of a
 * hand-held camera. */
export async function filmOf(picture: string, film: string, rate = 15): Promise<void> {
  const browser = await chromium.launch({ executablePath: executablePath(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const source = `data:image/jpeg;base64,${readFileSync(picture).toString("base64")}`;
  const frames: Buffer[] = [];
  for (const shift of [0, 1, 2, 1]) {
    const rgba = await page.evaluate(draw, { source, width: WIDTH, height: HEIGHT, shift });
    frames.push(Buffer.from("FRAME\n"), yuv420(Buffer.from(rgba, "base64")));
  }
  await browser.close();
  mkdirSync(dirname(film), { recursive: true });
  writeFileSync(film, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${rate}:1 Ip A1:1 C420jpeg\n`), ...frames]));
}

async function draw(ask: { source: string; width: number; height: number; shift: number }): Promise<string> {
  const image = new Image();
  image.src = ask.source;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [ask.width, ask.height];
  const context = canvas.getContext("2d")!;
  context.fillStyle = "#808080";
  context.fillRect(0, 0, ask.width, ask.height);
  const scale = ask.height / image.height;
  const width = image.width * scale;
  context.drawImage(image, (ask.width - width) / 2 + ask.shift, 0, width, ask.height);
  const data = context.getImageData(0, 0, ask.width, ask.height).data;
  let text = "";
  for (let i = 0; i < data.length; i += 32768) text += String.fromCharCode(...data.subarray(i, i + 32768));
  return btoa(text);
}

/** Full-range BT.601, chroma averaged over 2x2 pixels. */
function yuv420(rgba: Buffer): Buffer {
  const [luma, chroma] = [WIDTH * HEIGHT, (WIDTH * HEIGHT) / 4];
  const out = Buffer.alloc(luma + 2 * chroma);
  const clamp = (v: number) => Math.max(0, Math.min(255, Math.round(v)));
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const i = 4 * (y * WIDTH + x);
      out[y * WIDTH + x] = clamp(0.299 * rgba[i] + 0.587 * rgba[i + 1] + 0.114 * rgba[i + 2]);
    }
  }
  for (let y = 0; y < HEIGHT; y += 2) {
    for (let x = 0; x < WIDTH; x += 2) {
      let [r, g, b] = [0, 0, 0];
      for (const [dx, dy] of [[0, 0], [1, 0], [0, 1], [1, 1]]) {
        const i = 4 * ((y + dy) * WIDTH + x + dx);
        r += rgba[i] / 4;
        g += rgba[i + 1] / 4;
        b += rgba[i + 2] / 4;
      }
      const at = luma + (y / 2) * (WIDTH / 2) + x / 2;
      out[at] = clamp(128 - 0.168736 * r - 0.331264 * g + 0.5 * b);
      out[at + chroma] = clamp(128 + 0.5 * r - 0.418688 * g - 0.081312 * b);
    }
  }
  return out;
}
