// Steps of stories about people.
import type { EnginePage } from "./engine_page";

export const PASSPHRASE = "correct horse battery";

/** Creates a gallery with a passphrase. */
export async function createGallery(page: EnginePage): Promise<void> {
  await page.open("#/people");
  await page.write("Passphrase", PASSPHRASE);
  await page.write("Repeat passphrase", PASSPHRASE);
  await page.press("Create the gallery");
  await page.is({ role: "heading", name: "Enrol somebody" }, "there");
}

/** Creates a gallery that this browser opens by itself. */
export async function createGalleryForThisBrowser(page: EnginePage): Promise<void> {
  await page.open("#/people");
  await page.click({ role: "radio", part: "This browser" });
  await page.press("Create the gallery");
  await page.is({ role: "heading", name: "Enrol somebody" }, "there");
}

/** Enrols somebody from one photo. */
export async function enrol(page: EnginePage, name: string, photo: string): Promise<void> {
  await page.choose({ role: "photo" }, photo);
  await page.is({ role: "checkbox", part: "Use: Face from" }, "checked");
  await page.write("Name", name);
  await page.click({ role: "checkbox", part: "agrees" });
  await page.press("Enrol");
  // The page keeps one way of writing a name.
  await page.says(`${name.normalize("NFC")} is enrolled with 1 picture.`);
}
