// What goes wrong in front of a person: each gets a sentence and a next step, and the page goes on.
import { expect, test } from "./support/test";
import { corruptJpeg, greyPng, ASTRONAUT, HOPPER } from "./support/pictures";

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

test("a corrupt photo is told apart from no photo, and the next one works", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(file("broken.jpg", "image/jpeg", corruptJpeg()));
  await expect(verify.claim.region).toContainText(/damaged/);
  await verify.claim.choose(file("notes.jpg", "image/jpeg", Buffer.from("just some words, no picture at all")));
  await expect(verify.claim.region).toContainText(/not a picture/);
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(HOPPER);
  await verify.says(/Different people/);
});

test("a HEIC photo is named as such", async ({ verify }) => {
  await verify.open();
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(64)]);
  await verify.claim.choose(file("phone.heic", "image/heic", heic));
  await expect(verify.claim.region).toContainText(/HEIC/);
});

test("a picture without a face says so", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(file("grey.png", "image/png", greyPng(640, 480)));
  await expect(verify.claim.region).toContainText(/No face found/, { timeout: 60_000 });
});

test("a one-pixel picture is too small", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(file("dot.png", "image/png", greyPng(1, 1)));
  await expect(verify.claim.region).toContainText(/too small/);
});

test("a picture of 100 megapixels is shrunk or refused, never a crash", async ({ verify }) => {
  await verify.open();
  await verify.claim.choose(file("vast.png", "image/png", greyPng(10_000, 10_000)));
  await expect(verify.claim.region).toContainText(/No face found|more pixels|damaged/, { timeout: 120_000 });
  await verify.claim.choose(file("beyond.png", "image/png", greyPng(40_000, 4_000)));
  await expect(verify.claim.region).toContainText(/more pixels/, { timeout: 60_000 });
});

test("damaged weights are refused with a sentence, not used", async ({ verify, page }) => {
  await page.context().route(/face-encoder\.safetensors/, async (route) => {
    const response = await route.fetch();
    const bytes = await response.body();
    bytes[bytes.length - 1000] ^= 1;
    await route.fulfill({ response, body: bytes });
  });
  await verify.open();
  await expect(page.getByText(/not the one that was published/).first()).toBeVisible({ timeout: 60_000 });
});

test("a missing model file is a sentence, and trying again works", async ({ verify, page }) => {
  let broken = true;
  await page.context().route(/face-landmarks\.safetensors/, (route) =>
    broken ? route.fulfill({ status: 404, body: "" }) : route.continue(),
  );
  await verify.open();
  await expect(page.getByText(/could not be downloaded/).first()).toBeVisible({ timeout: 60_000 });
  broken = false;
  await page.getByRole("button", { name: "Try again" }).first().click();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
});

test("a worker that crashes is replaced, and the pictures are analysed again", async ({ verify, page, errors }) => {
  await verify.open();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
  const first = page.workers()[0];
  const closed = first.waitForEvent("close");
  await first.evaluate(() => void setTimeout(() => void Promise.reject(new Error("no memory")), 0));
  await closed;
  await verify.says(/Different people/);
  await verify.engine.click();
  await expect(page.getByText(/rejected unheard: .*no memory/)).toBeVisible();
  // The test's own error, and no other.
  expect(errors.splice(0)).toEqual(["Error: no memory"]);
});

test("without WebGPU the CPU computes, and the page says why", async ({ verify, page }) => {
  await verify.open();
  await verify.engineIs(/CPU/);
  await verify.engine.click();
  await expect(page.getByText(/so the CPU computes/).first()).toBeVisible();
});
