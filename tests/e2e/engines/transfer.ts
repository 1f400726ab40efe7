// Things that are dropped or pasted in any engine: its own event, with its own list of files.
import { asFolder, type Given, handed, type Handed, handOver, inFolder } from "../support/transfer";
import { type Browser, type Find, locate } from "./browser";

/** Drops things on an element, or on the page. */
export async function drop(browser: Browser, find: Find | null, given: Given): Promise<void> {
  await browser.run(HAND, find, handed(given, "drop"));
}

/** Pastes things into an element, or into the page. Returns whether the page took them from it. */
export function paste(browser: Browser, find: Find | null, given: Given): Promise<boolean> {
  return browser.run(HAND, find, handed(given, "paste"));
}

/** In the page, once there is the element. */
const HAND = {
  toString: () => `async (find, handed) => {
    const there = () => (find ? (${locate})(find) : document.querySelector("#main"));
    while (!there()) await new Promise((done) => setTimeout(done, 50));
    return (${handOver})(there(), handed);
  }`,
} as unknown as (find: Find | null, handed: Handed) => boolean;

/** From now on, until it is loaded anew, a dropped file of the name `folder` is a folder that holds this picture and a text. */
export function folderOf(browser: Browser, folder: string, picture: string): Promise<null> {
  return browser.run(asFolder, inFolder(folder, picture));
}
