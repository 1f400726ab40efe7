// The built page in any engine, as a person uses it: what is not there yet is waited for.
import { expect } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type Find, locate } from "./browser";

/** The engine's start and a key's derivation are slow on a busy machine. */
const PATIENT = 180_000;

export class EnginePage {
  constructor(readonly browser: Browser, private readonly base: string, private readonly downloads: string) {}

  /** By its address; `fresh` loads everything anew, as a later visit does. */
  async open(hash: string, fresh = false): Promise<void> {
    await this.browser.goto(`${this.base}${fresh ? `?visit=${Date.now()}` : ""}${hash}`);
  }

  /** Waits until it says so, anywhere or in a region. */
  async says(words: string | RegExp, within?: string): Promise<void> {
    const poll = expect.poll(() => this.words(within), { timeout: PATIENT, message: within });
    await (typeof words === "string" ? poll.toContain(words) : poll.toMatch(words));
  }

  /** What it says now, anywhere or in a region. */
  words(within?: string): Promise<string> {
    return this.browser.run(WORDS, within ? { role: "region", name: within } : null);
  }

  /** The text of an element, once it is there. */
  async text(find: Find): Promise<string> {
    await this.is(find, "there");
    return this.look(find).then(({ text }) => text);
  }

  /** What is in a field. */
  async value(find: Find): Promise<string> {
    await this.is(find, "there");
    return this.look(find).then(({ value }) => value);
  }

  async click(find: Find): Promise<void> {
    await this.is(find, "enabled");
    await this.browser.click(find);
  }

  async press(name: string, within?: string): Promise<void> {
    await this.click({ role: "button", name, within });
  }

  async type(find: Find, text: string): Promise<void> {
    await this.is(find, "enabled");
    await this.browser.type(find, text);
  }

  async write(name: string, text: string): Promise<void> {
    await this.type({ role: "textbox", name }, text);
  }

  async choose(find: Find, ...paths: string[]): Promise<void> {
    await this.is(find, "there");
    await this.browser.choose(find, paths);
  }

  /** Waits until an element is there, or enabled, or checked. */
  async is(find: Find, state: "there" | "enabled" | "checked"): Promise<void> {
    await expect.poll(async () => (await this.look(find))[state], { timeout: PATIENT, message: `${JSON.stringify(find)} is ${state}` }).toBe(true);
  }

  /** The file that was saved under such a name, once it is whole. */
  async saved(name: RegExp): Promise<Buffer> {
    let [path, size] = ["", -1];
    await expect
      .poll(() => {
        const found = readdirSync(this.downloads).filter((file) => name.test(file));
        if (!found.length) return false;
        path = join(this.downloads, found[0]);
        const before = size;
        size = readFileSync(path).length;
        return size > 0 && size === before;
      }, { timeout: PATIENT, message: `a saved file ${name}`, intervals: [250] })
      .toBe(true);
    return readFileSync(path);
  }

  private look(find: Find): Promise<Look> {
    return this.browser.run(LOOK, find);
  }
}

/** In the page: what a person reads in an element, or in all of it. */
const WORDS = {
  toString: () => `(find) => ((find ? (${locate})(find) : document.body)?.innerText ?? "").replace(/\\s+/g, " ")`,
} as unknown as (find: Find | null) => string;

type Look = { there: boolean; enabled: boolean; checked: boolean; text: string; value: string };

/** In the page, where a function comes as its text: so the text holds the finder too. What still moves is not enabled yet. */
const LOOK = {
  toString: () => `async (find) => {
    const found = (${locate})(find);
    const control = found?.control ?? found;
    const place = () => found && JSON.stringify(found.getBoundingClientRect());
    const before = place();
    await new Promise((done) => setTimeout(done, 50));
    const enabled = !!found && !control.disabled && place() === before;
    return { there: !!found, enabled, checked: !!control?.checked, text: found?.textContent ?? "", value: found?.value ?? "" };
  }`,
} as unknown as (find: Find) => Look;
