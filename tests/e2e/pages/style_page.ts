// The Style page: the two cards, the settings, and the bar with status and actions.
import { expect, type Locator, type Page } from "@playwright/test";

export class StylePage {
  readonly photo: Locator;
  readonly style: Locator;
  readonly settings: Locator;
  readonly bar: Locator;
  readonly status: Locator;
  readonly result: Locator;

  constructor(readonly page: Page) {
    const region = (name: string) => page.getByRole("region", { name, exact: true });
    this.photo = region("Photo");
    this.style = region("Style");
    this.settings = region("Settings");
    this.bar = region("Style transfer");
    this.status = page.getByRole("status", { name: "Style transfer" });
    this.result = page.getByRole("img", { name: /^(The result so far|Result: )/ });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`./${query}#/style`);
    await expect(this.page.getByRole("heading", { level: 1 })).toContainText(/Stylise/);
  }

  button(name: string | RegExp): Locator {
    return this.bar.getByRole("button", { name, exact: typeof name === "string" });
  }

  async choose(card: Locator, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await card.locator('input[type="file"][accept="image/*"]').setInputFiles(file);
  }

  /** Stylises the astronaut with swirls, at the smallest size. */
  async samples(iterations: number, style = "Brush swirls"): Promise<void> {
    await this.photo.getByRole("button", { name: "Use sample: Astronaut" }).click();
    await this.style.getByRole("button", { name: style }).click();
    await this.size(128);
    await this.set("iterations", iterations);
    await expect(this.status).toContainText("Ready to stylise", { timeout: 180_000 });
  }

  async size(longer: number): Promise<void> {
    await this.settings.getByRole("radio", { name: String(longer), exact: true }).check({ timeout: 180_000, force: true });
  }

  async advancedView(): Promise<void> {
    const title = this.page.getByText(/^Advanced/);
    if (!(await title.evaluate((e) => e.parentElement!.hasAttribute("open")))) await title.click();
    await expect(this.page.getByRole("heading", { name: "All settings" })).toBeVisible();
  }

  async set(label: string, value: number): Promise<void> {
    await this.advancedView();
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(String(value));
    await field.press("Tab");
  }

  async stylise(): Promise<void> {
    await this.button("Stylise").click();
    await expect(this.status).toContainText("Stylising", { timeout: 180_000 });
  }

  /** Clicks Cancel; returns the milliseconds until the page shows the end, by the page's clock. */
  async cancelled(): Promise<number> {
    return this.bar.evaluate(async (bar) => {
      const button = [...bar.querySelectorAll("button")].find((button) => button.textContent === "Cancel")!;
      const start = performance.now();
      button.click();
      while (!bar.querySelector(".job-status")!.textContent!.startsWith("Cancelled")) await new Promise((done) => setTimeout(done, 2));
      return performance.now() - start;
    });
  }

  /** The iteration in the bar. */
  async iteration(): Promise<number> {
    const line = await this.bar.getByText(/^iteration [\d,]+ of/).textContent({ timeout: 60_000 });
    return Number(/iteration ([\d,]+)/.exec(line ?? "")?.[1].replaceAll(",", ""));
  }

  /** The colours of the picture that is shown, as one number that differs between pictures. */
  async fingerprint(): Promise<number> {
    return this.result.evaluate((element: Element) => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [16, 16];
      const context = canvas.getContext("2d")!;
      context.drawImage(element as CanvasImageSource, 0, 0, 16, 16);
      return context.getImageData(0, 0, 16, 16).data.reduce((sum, value, i) => (sum * 31 + value + i) % 1_000_003, 7);
    });
  }
}
