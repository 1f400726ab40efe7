// The visitor's own sound and film on the See page: from a file, from the microphone, from the camera.
import { chromium, type Page } from "@playwright/test";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { executablePath, QUIET } from "./support/chromium";
import { fits, isAccessible, longTasks, watchTasks } from "./support/page_checks";
import { movingBar, wav } from "./support/recordings";
import { expect, test } from "./support/test";

const FAKE_DEVICES = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/** The middle of the band of filter 31, so that its response is the tone's amplitude. */
const TONE = 984.375;

async function open(page: Page, chapter: string): Promise<void> {
  await page.goto(`./?backend=cpu#/see/${chapter}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** How much the chosen filter answers at most. */
async function loudest(page: Page, filter: number): Promise<number> {
  await page.getByRole("slider", { name: "Filter for" }).fill(String(filter));
  const said = page.getByText(/^The response at .* At its loudest it is \d/).last();
  await expect(said).toBeVisible({ timeout: 60_000 });
  return Number(((await said.textContent()) ?? "").match(/is (\d\.\d+)/)![1]);
}

test("a sound file becomes a spectrogram, and what is no sound leaves it as it was", async ({ errors, foreign, page }) => {
  await watchTasks(page);
  await open(page, "one-dimension");
  const file = page.locator('input[type="file"][accept="audio/*"]');
  const said = page.getByRole("alert");
  const own = page.getByRole("img", { name: "Spectrogram of your own sound" });
  await file.setInputFiles({ name: "tone.wav", mimeType: "audio/wav", buffer: wav(TONE, 0.2, 2) });
  await expect(own).toBeVisible();
  await expect(page.getByText("From left to right: 2.0 s")).toBeVisible();
  await expect(page.getByText("/ 64 + 1 = 247")).toBeVisible();
  await expect.poll(() => loudest(page, 31), { message: "as loud as possible" }).toBeGreaterThan(0.85);
  expect(await loudest(page, 31)).toBeLessThan(0.95);
  expect(await loudest(page, 60), "nothing at 1,891 Hz").toBeLessThan(0.05);
  console.log(`long tasks, own sound: ${await longTasks(page)} ms`);
  await page.getByRole("button", { name: "Play the sound" }).click();
  for (const [name, buffer, sentence] of [
    ["notes.wav", Buffer.from("no sound at all"), /cannot be read as a sound/],
    ["silent.wav", wav(TONE, 0, 1), /This sound is silent/],
    ["click.wav", wav(TONE, 0.5, 0.02), /shorter than one filter/],
  ] as const) {
    await file.setInputFiles({ name, mimeType: "audio/wav", buffer });
    await expect(said.filter({ hasText: sentence })).toBeVisible();
    await expect(own, `${name} leaves the sound before`).toBeVisible();
  }
  await file.setInputFiles({ name: "long.wav", mimeType: "audio/wav", buffer: wav(TONE, 0.5, 11) });
  await expect(page.getByText("Only its first ten seconds are shown.")).toBeVisible();
  await expect(page.getByText("From left to right: 10.0 s")).toBeVisible();
  await isAccessible(page);
  await fits(page);
  await page.getByRole("button", { name: "The drawn sound" }).click();
  await expect(page.getByRole("img", { name: /^Spectrogram: four level notes/ })).toBeVisible();
  expect([errors, foreign]).toEqual([[], []]);
});

test("the microphone records four seconds, and is closed afterwards", async ({ baseURL }) => {
  const recording = join(__dirname, "test-results/recorded/tone.wav");
  mkdirSync(dirname(recording), { recursive: true });
  writeFileSync(recording, wav(TONE, 0.5, 6));
  const args = [...QUIET, ...FAKE_DEVICES, `--use-file-for-fake-audio-capture=${recording}`];
  const browser = await chromium.launch({ executablePath: executablePath(), args });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await page.addInitScript(() => {
      const media = navigator.mediaDevices;
      const ask = media.getUserMedia.bind(media);
      media.getUserMedia = async (constraints) => {
        const stream = await ask(constraints);
        Object.assign(window, { tracks: stream.getTracks() });
        return stream;
      };
    });
    await open(page, "one-dimension");
    await page.getByRole("button", { name: "Record four seconds" }).click();
    await expect(page.getByText("Recording. Speak, sing or whistle.")).toBeVisible();
    await expect(page.getByRole("img", { name: "Spectrogram of your own sound" })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(/From left to right: (3\.[5-9]|4\.\d) s/)).toBeVisible();
    await expect.poll(() => loudest(page, 31), { message: "the tone" }).toBeGreaterThan(0.5);
    expect(await loudest(page, 60), "nothing at 1,891 Hz").toBeLessThan(0.1);
    const states = () => page.evaluate(() => (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState));
    expect(await states(), "closed").toEqual(["ended"]);
    await page.getByRole("button", { name: "Record four seconds" }).click();
    await page.getByRole("button", { name: "Finish recording" }).click();
    await expect(page.getByText(/Recording\. Speak|Reading the sound/)).toHaveCount(0);
    await page.getByRole("button", { name: "Record four seconds" }).click();
    await expect(page.getByText("Recording. Speak, sing or whistle.")).toBeVisible();
    await page.getByRole("link", { name: "Next: In two dimensions" }).click();
    await expect.poll(states, { message: "closed with the chapter" }).toEqual(["ended"]);
  } finally {
    await browser.close();
  }
});

test("a microphone that is denied, or a prompt left open, says so and leaves the drawn sound", async ({ errors, page }) => {
  await page.addInitScript(() => {
    const answers = [() => Promise.reject(new DOMException("denied", "NotAllowedError")), () => new Promise<never>(() => {})];
    navigator.mediaDevices.getUserMedia = () => answers.shift()!();
  });
  await open(page, "one-dimension");
  const record = page.getByRole("button", { name: "Record four seconds" });
  await record.click();
  await expect(page.getByRole("alert").filter({ hasText: "The microphone is not allowed." })).toBeVisible();
  await record.click();
  await expect(page.getByText("Waiting for your permission to use the microphone…")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel" }), "the focus stays").toBeFocused();
  await page.keyboard.press("Enter");
  await expect(record).toBeFocused();
  await expect(page.getByRole("img", { name: /^Spectrogram: four level notes/ })).toBeVisible();
  expect(errors).toEqual([]);
});

test("a film of the camera goes under the kernels: in a mirror, what moves to the right moves to the left", async ({ baseURL }) => {
  const film = join(__dirname, "test-results/recorded/bar.y4m");
  movingBar(film);
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...QUIET, ...FAKE_DEVICES, `--use-file-for-fake-video-capture=${film}`] });
  try {
    const page = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await watchTasks(page);
    await open(page, "three-dimensions");
    await page.getByRole("button", { name: "Film with the camera" }).click();
    const take = page.getByRole("button", { name: "Take 24 frames" });
    await expect(take).toBeEnabled({ timeout: 20_000 });
    await isAccessible(page);
    await take.click();
    await expect(page.getByText(/^Your own film, 24 frames/)).toBeVisible({ timeout: 30_000 });
    await expect(page.locator("video"), "the camera is off").toHaveCount(0);
    const strongest = async (name: string) => Number(await page.getByRole("row", { name }).getByRole("cell").textContent());
    await expect(page.getByRole("row", { name: /what changes/ })).toContainText(/0\.[1-9]/);
    await expect.poll(() => strongest("to the left"), { message: "mirrored" }).toBeGreaterThan(await strongest("to the right"));
    console.log(`left ${await strongest("to the left")}, right ${await strongest("to the right")}; long tasks ${await longTasks(page)} ms`);
    await page.getByRole("button", { name: "Run the film" }).click();
    await isAccessible(page);
    await fits(page);
    await page.getByRole("button", { name: "The drawn film" }).click();
    await expect(page.getByRole("radio", { name: "to the right" }).first()).toBeChecked();
    await expect(page.getByRole("columnheader", { name: "Near the standing square" })).toBeVisible();
  } finally {
    await browser.close();
  }
});
