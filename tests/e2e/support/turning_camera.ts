// A fake camera before which a photo follows the page's arrow: bent round an upright cylinder, which swings like a head, or flat, turned
// and pushed sideways. A film cannot follow: nobody knows beforehand to which side the page asks to turn first.
import type { Page } from "@playwright/test";

export type Shape = "bent" | "flat";

/** Grace Hopper's eyes in the sample (tests/fixtures/golden.json): the point midway between them, and their distance. */
const EYES = { x: 263.6, y: 187.1, apart: 84.9 };

/** Replaces the camera of every page that is opened from now on. */
export async function useTurningCamera(page: Page, shape: Shape): Promise<void> {
  await page.addInitScript(install, { shape, eyes: EYES });
}

function install({ shape, eyes }: { shape: Shape; eyes: { x: number; y: number; apart: number } }): void {
  // In distances between the eyes; the frame as in `crates/lab/src/evaluate/liveness/held_photo.rs`.
  const [width, height, focal, distance, radius] = [640, 480, 640, 8, 1.1];
  const [steps, reach, slide] = [8, shape === "bent" ? 0.65 : 0.8, 1.2];

  /** The place of the photo that a ray meets. */
  function hit(u: number, v: number, turn: number): [number, number] | undefined {
    const yaw = turn * reach;
    if (shape === "flat") {
      const [sin, cos] = [Math.sin(yaw), Math.cos(yaw)];
      const offset = turn * slide;
      const along = (offset * sin + distance * cos) / (u * sin + cos);
      return [(u * along - offset) * cos - (along - distance) * sin, v * along - 0.6];
    }
    const [a, b, c] = [u * u + 1, distance + radius, (distance + radius) ** 2 - radius ** 2];
    const root = b * b - a * c;
    if (root < 0) return undefined;
    const along = (b - Math.sqrt(root)) / a;
    return [radius * (Math.atan2(u * along, distance + radius - along) - yaw), v * along - 0.6];
  }

  function draw(photo: ImageData, turn: number): ImageData {
    const frame = new ImageData(width, height);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const to = 4 * (row * width + column);
        frame.data.fill(128, to, to + 3);
        frame.data[to + 3] = 255;
        const place = hit((column + 0.5 - width / 2) / focal, (row + 0.5 - height / 2) / focal, turn);
        if (!place) continue;
        const [x, y] = [eyes.x + place[0] * eyes.apart, eyes.y + place[1] * eyes.apart];
        const [left, top] = [Math.floor(x), Math.floor(y)];
        if (left < 0 || top < 0 || left >= photo.width - 1 || top >= photo.height - 1) continue;
        const from = 4 * (top * photo.width + left);
        for (let channel = 0; channel < 3; channel++) {
          const value = (offset: number) => photo.data[from + offset + channel];
          const upper = value(0) + (value(4) - value(0)) * (x - left);
          const next = 4 * photo.width;
          const lower = value(next) + (value(next + 4) - value(next)) * (x - left);
          frame.data[to + channel] = upper + (lower - upper) * (y - top);
        }
      }
    }
    return frame;
  }

  async function photo(): Promise<ImageData> {
    const image = new Image();
    image.src = new URL("samples/grace_hopper.jpg", document.baseURI).href;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }

  MediaDevices.prototype.getUserMedia = async () => {
    const picture = await photo();
    const frames = Array.from({ length: 2 * steps + 1 }, (_, i) => draw(picture, (i - steps) / steps));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d")!;
    let [at, tick] = [steps, 0];
    setInterval(() => {
      // To the person's left is to the right of the picture, which is not mirrored.
      const side = document.querySelector(".turn-arrow")?.getAttribute("data-side");
      const target = side === "left" ? 2 * steps : side === "right" ? 0 : steps;
      at += Math.sign(target - at);
      // Like a hand-held camera, so that no two frames are the same.
      context.putImageData(frames[at], tick++ % 2, 0);
    }, 66);
    return canvas.captureStream(15);
  };
}
