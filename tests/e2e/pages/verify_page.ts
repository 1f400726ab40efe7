// The Verify page: two sides and a verdict, by role and label.
import { expect, type Locator, type Page } from "@playwright/test";

export type SideName = "claim" | "probe";

export class SidePanel {
  readonly region: Locator;

  constructor(page: Page, name: SideName) {
    const label = name === "claim" ? "Who should it be?" : "Who is it?";
    this.region = page.getByRole("region", { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.region.getByRole("button", { name, exact: true });
  }

  async choose(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.region.locator('input[type="file"]').setInputFiles(file);
  }

  async sample(name: "Astronaut" | "Astronaut, another picture" | "Grace Hopper"): Promise<void> {
    await this.button(`Use sample: ${name}`).click();
  }

  async useCamera(): Promise<void> {
    await this.button("Use camera").click();
  }

  async says(words: RegExp): Promise<void> {
    await expect(this.region).toContainText(words, { timeout: 120_000 });
  }

  async drop(page: Page, bytes: Buffer, name: string, type: string): Promise<void> {
    const transfer = await page.evaluateHandle(
      ([data, name, type]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], name, { type }));
        return transfer;
      },
      [bytes.toString("base64"), name, type] as const,
    );
    await this.region.dispatchEvent("drop", { dataTransfer: transfer });
  }
}

export class VerifyPage {
  readonly claim: SidePanel;
  readonly probe: SidePanel;
  readonly verdict: Locator;
  readonly engine: Locator;

  constructor(readonly page: Page) {
    this.claim = new SidePanel(page, "claim");
    this.probe = new SidePanel(page, "probe");
    this.verdict = page.getByRole("status", { name: "Verdict" });
    this.engine = page.getByRole("link", { name: /^Engine:/ });
  }

  async open(query = ""): Promise<void> {
    await this.page.goto(`./${query}`);
  }

  async engineIs(name: RegExp): Promise<void> {
    await expect(this.engine).toHaveText(name, { timeout: 180_000 });
  }

  async says(words: RegExp, timeout = 120_000): Promise<void> {
    await expect(this.verdict).toContainText(words, { timeout });
  }
}
