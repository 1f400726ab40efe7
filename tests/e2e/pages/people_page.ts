// The pages about people, by role and label.
import { expect, type Locator, type Page } from "@playwright/test";

type Picture = string | { name: string; mimeType: string; buffer: Buffer };

/** Starting the engine and deriving a key are slow on a busy machine. */
const PATIENT = { timeout: 180_000 };

export class PeoplePage {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** Opens a page by its address; within the site this only changes the fragment, as a link does. */
  async open(hash: string): Promise<void> {
    await this.page.goto(`./${hash}`);
  }

  async create(passphrase: string): Promise<void> {
    await this.page.getByLabel("Passphrase", { exact: true }).fill(passphrase, PATIENT);
    await this.page.getByLabel("Repeat passphrase", { exact: true }).fill(passphrase);
    await this.button("Create the gallery").click();
    await expect(this.page.getByRole("heading", { name: "Enrol somebody" })).toBeVisible(PATIENT);
  }

  async createForThisBrowser(): Promise<void> {
    await this.page.getByRole("radio", { name: /This browser/ }).check(PATIENT);
    await this.button("Create the gallery").click();
    await expect(this.page.getByRole("heading", { name: "Enrol somebody" })).toBeVisible(PATIENT);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.page.getByLabel("Passphrase", { exact: true }).fill(passphrase, PATIENT);
    await this.button("Unlock the gallery").click();
  }

  async choosePhotos(pictures: Picture | Picture[]): Promise<void> {
    await this.page.locator('input[type="file"][accept="image/*"]').first().setInputFiles(pictures as string[]);
  }

  /** Pending faces that can be enrolled. */
  faces(): Locator {
    return this.page.getByRole("checkbox", { name: /^Use: Face from/ });
  }

  /** Names the chosen face, ticks consent and enrols it. */
  async enrolAs(name: string, thumbnail = false): Promise<void> {
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByRole("checkbox", { name: /agrees/ }).check();
    if (thumbnail) await this.page.getByRole("checkbox", { name: /small picture/ }).check();
    await this.button("Enrol").click();
  }

  /** Enrols one person from one picture. */
  async enrol(name: string, picture: Picture): Promise<void> {
    await this.choosePhotos(picture);
    await expect(this.faces().first()).toBeChecked(PATIENT);
    await this.enrolAs(name);
    await this.says(`${name} is enrolled with 1 picture.`);
  }

  async says(words: string | RegExp, timeout = 120_000): Promise<void> {
    await expect(this.page.getByText(words).first()).toBeVisible({ timeout });
  }

  /** The heading of the recognition result. */
  async who(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("status", { name: "Who it is" })).toHaveText(words, { timeout: 120_000 });
  }

  /** Imports people from an exported file, in the open section "Import a file". */
  async importFile(importing: Locator, file: Picture, passphrase: string): Promise<void> {
    await importing.getByLabel("Exported file").setInputFiles(file as string);
    await importing.getByLabel("Passphrase of the file", { exact: true }).fill(passphrase);
    await importing.getByRole("button", { name: "Import", exact: true }).click();
  }

  /** Opens a section of the gallery's settings. */
  async openSetting(line: string): Promise<Locator> {
    const details = this.page.locator(".settings-panel details", { has: this.page.getByText(line, { exact: true }) });
    await details.locator("summary").click();
    return details;
  }
}
