// Pictures that are pasted or dropped: every page takes them, or says why not, and nothing good is lost to a request that fails.
import { writeFileSync } from "node:fs";
import { ASTRONAUT, ASTRONAUT_AGAIN, HOPPER, SWIRLS } from "./support/pictures";
import { drop, folderOf, paste } from "./support/transfer";
import { PeoplePage } from "./pages/people_page";
import { StylePage } from "./pages/style_page";
import { expect, test } from "./support/test";

test("what is no picture changes nothing where there was one", async ({ verify, page }, info) => {
  await verify.open();
  await verify.claim.choose(ASTRONAUT);
  await verify.probe.choose(HOPPER);
  await verify.says(/Different people/);
  const note = page.getByRole("status", { name: "What was pasted or dropped" });
  await paste(page.locator("body"), { text: "just words" });
  await expect(note).toContainText("contained no picture");
  await drop(verify.claim.region, { text: "just words" });
  await expect(verify.claim.region).toContainText("contained no picture");
  await drop(verify.claim.region, { address: "https://example.com/a.jpg", text: "https://example.com/a.jpg" });
  await expect(verify.claim.region).toContainText("an address, not a picture");
  const broken = info.outputPath("broken.jpg");
  writeFileSync(broken, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await verify.claim.choose(broken);
  await expect(verify.claim.region.getByRole("alert")).not.toContainText("address");
  await expect(verify.claim.region.getByRole("alert")).toHaveCount(1);
  await expect(verify.claim.region.getByRole("img", { name: "astronaut.jpg" })).toBeVisible();
  await expect(verify.claim.region).toContainText("One face found.");
  await verify.says(/Different people/);
  await verify.claim.sample("Grace Hopper");
  await verify.says(/Same person/);
  await expect(verify.claim.region.getByRole("alert"), "the next good one clears the reason").toHaveCount(0);
});

test("text is pasted into the field that has the focus", async ({ verify, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const style = new StylePage(page);
  await style.open();
  await style.photo.getByRole("button", { name: "Use sample: Astronaut" }).click();
  await style.advancedView();
  const field = page.getByLabel("iterations", { exact: true });
  await page.evaluate(() => navigator.clipboard.writeText("250"));
  await field.click();
  await field.press("Control+a");
  await field.press("Control+v");
  await expect(field).toHaveValue("250");
  expect(await paste(field, { files: [HOPPER] }), "the field keeps what is pasted into it").toBe(false);
  await expect(style.photo).toContainText("Astronaut");
  await expect(style.photo.getByRole("alert")).toHaveCount(0);
  await verify.open();
});

test("two photos at once fill both sides, and of more the rest is named", async ({ verify, page }) => {
  await verify.open();
  await drop(verify.probe.region, { files: [ASTRONAUT, ASTRONAUT_AGAIN] });
  await verify.says(/Same person/);
  await expect(verify.probe.region.getByRole("img", { name: "astronaut.jpg" })).toBeVisible();
  const note = page.getByRole("status", { name: "What was pasted or dropped" });
  await expect(note).toBeEmpty();
  await drop(verify.probe.region, { files: [HOPPER, ASTRONAUT_AGAIN] });
  await verify.says(/Different people/);
  await expect(note).toContainText("1 picture was taken; 1 file was left out");
  await expect(verify.claim.region.getByRole("img", { name: "astronaut_2.jpg" })).toBeVisible();
});

test("a folder is called one where there is room for one picture, and opened where there is room for all", async ({ verify, page }, info) => {
  await folderOf(page, "holiday", ASTRONAUT);
  const holiday = info.outputPath("holiday");
  writeFileSync(holiday, "");
  await verify.open();
  await drop(verify.claim.region, { files: [holiday] });
  await expect(verify.claim.region).toContainText("That is a folder.");
  const people = new PeoplePage(page);
  await people.open("#/people");
  await people.create("correct horse battery");
  await drop(page.locator("main"), { files: [holiday] });
  await expect(people.faces()).toHaveCount(1);
  await people.enrolAs("Eileen");
  await people.says("Eileen is enrolled");
  await people.open("#/recognise");
  await drop(page.locator("main"), { files: [holiday, HOPPER] });
  await expect(page.getByRole("region", { name: "All photos" })).toContainText("inside.jpg");
  await expect(page.getByRole("region", { name: "All photos" })).toContainText("Eileen");
  await expect(page.getByRole("region", { name: "All photos" })).not.toContainText("notes.txt");
});

test("every page takes a photo that is dropped or pasted, or says why not", async ({ verify, page }) => {
  await verify.open();
  const note = page.getByRole("status", { name: "What was pasted or dropped" });
  for (const hash of ["#/similarity", "#/models", "#/bench", "#/privacy", "#/about"]) {
    for (const hand of [drop, paste]) {
      await page.goto(`./${hash}`);
      await expect(note).toBeEmpty();
      await hand(page.locator("main"), { files: [ASTRONAUT] });
      await expect(note, hash).toContainText("takes no pictures");
      await page.getByRole("button", { name: "Close", exact: true }).click();
    }
  }
  await page.goto("./#/claim");
  await drop(page.locator("main"), { files: [ASTRONAUT] });
  await expect(note).toContainText("with the camera only");
  for (const hash of ["#/recognise", "#/people"]) {
    await page.goto(`./${hash}`);
    await drop(page.locator("main"), { files: [ASTRONAUT] });
    await expect(note, hash).toContainText("not unlocked yet");
  }
  const style = new StylePage(page);
  await style.open();
  await paste(page.locator("main"), { files: [ASTRONAUT, SWIRLS] });
  await expect(style.photo).toContainText("astronaut.jpg");
  await expect(style.style).toContainText("swirls.jpg");
});

test("every bad file at enrolment is named with its own reason", async ({ verify, page }) => {
  const people = new PeoplePage(page);
  await people.open("#/people");
  await people.create("correct horse battery");
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "image/jpeg", buffer });
  const cut = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
  await people.choosePhotos([file("notes.jpg", Buffer.from("just some words, no picture at all")), file("cut.jpg", cut)]);
  const refused = page.getByRole("status", { name: "Files that could not be used" });
  await expect(refused.getByRole("listitem")).toHaveCount(2);
  await expect(refused).toContainText(/notes\.jpg: .*cut\.jpg: /);
  await verify.open();
});

test("names of any length stay inside the page", async ({ verify, page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const name = `${"w".repeat(236)}.jpg`;
  const { readFileSync } = await import("node:fs");
  const file = { name, mimeType: "image/jpeg", buffer: readFileSync(ASTRONAUT) };
  const fits = async (what: string) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, what).toBeLessThanOrEqual(0);
    // Nothing sticks out of its card, except what scrolls inside it.
    const out = await page.evaluate(() => [...document.querySelectorAll(".card, .side")].flatMap((card) =>
      [...card.querySelectorAll("p, h2, li, td, th, button, label")].filter((part) => part.getClientRects().length > 0 && !part.closest("table, .visually-hidden")
        && ![...card.querySelectorAll("*")].some((box) => box !== part && box.contains(part) && /auto|scroll/.test(getComputedStyle(box).overflowX))
        && part.getBoundingClientRect().right > card.getBoundingClientRect().right + 1).map((part) => part.textContent)));
    expect(out, what).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${what}.png`), fullPage: true });
  };
  await verify.open();
  await verify.claim.choose(file);
  await expect(verify.claim.region).toContainText("www");
  await fits("verify");
  const style = new StylePage(page);
  await style.open();
  await style.choose(style.photo, file);
  await expect(style.photo).toContainText("www");
  await style.choose(style.style, file);
  await expect(style.style).toContainText("www");
  await fits("style");
  const people = new PeoplePage(page);
  await people.open("#/people");
  await people.create("correct horse battery");
  await people.choosePhotos(file);
  await expect(people.faces()).toHaveCount(1);
  await fits("enrol");
  const person = "M".repeat(80);
  await people.enrolAs(person);
  await people.says(`${person} is enrolled`);
  await fits("enrolled");
  await people.open("#/recognise");
  await people.button("Photos").click();
  await people.choosePhotos([file, { ...file, name: `x${name}` }] as never);
  await people.who(person);
  await fits("recognise");
  await people.open("#/claim");
  await page.getByLabel("I am").fill(person);
  await fits("claim");
  await people.open("#/people");
  await fits("people");
});
