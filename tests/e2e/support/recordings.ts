// Sounds and films of known contents: a tone as a WAV file, a bar that moves as a Y4M film.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A WAV file of 16 bits at 44.1 kHz in stereo: a tone, or silence. */
export function wav(hertz: number, amplitude: number, seconds: number): Buffer {
  const [rate, frames] = [44_100, Math.round(44_100 * seconds)];
  const data = Buffer.alloc(4 * frames);
  for (let n = 0; n < frames; n++) {
    const sample = Math.round(32_767 * amplitude * Math.sin((2 * Math.PI * hertz * n) / rate));
    data.writeInt16LE(sample, 4 * n);
    data.writeInt16LE(sample, 4 * n + 2);
  }
  const header = Buffer.alloc(44);
  header.write("RIFF", 0);
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(4 * rate, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

/** Writes a film of 320x240 pixels, 20 frames a second, in which a white bar moves to the right by a 48th of the height a frame. */
export function movingBar(film: string): void {
  const [width, height, step] = [320, 240, 5];
  const frames: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F20:1 Ip A1:1 C420jpeg\n`)];
  for (let left = 0; left < width; left += step) {
    const luma = Buffer.alloc(width * height, 40);
    for (let y = 0; y < height; y++) {
      for (let x = left; x < left + 45; x++) luma[y * width + (x % width)] = 230;
    }
    frames.push(Buffer.from("FRAME\n"), luma, Buffer.alloc((width * height) / 2, 128));
  }
  mkdirSync(dirname(film), { recursive: true });
  writeFileSync(film, Buffer.concat(frames));
}
