// Things that are dropped or pasted in any engine: its own event, with its own list of files.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Browser, type Find, locate } from "./browser";

/** What is handed over: files by their paths, and text. */
export type Given = { files?: string[]; text?: string; address?: string };

/** Drops things on an element, or on the page. */
export async function drop(browser: Browser, find: Find | null, given: Given): Promise<void> {
  await hand(browser, find, given, "drop");
}

/** Pastes things into an element, or into the page. Returns whether the page took them from it. */
export function paste(browser: Browser, find: Find | null, given: Given): Promise<boolean> {
  return hand(browser, find, given, "paste");
}

function hand(browser: Browser, find: Find | null, { files = [], text, address }: Given, kind: "drop" | "paste"): Promise<boolean> {
  const parts = files.map((path) => ({ name: basename(path), base64: readFileSync(path).toString("base64") }));
  return browser.run(HAND, find, { parts, text, address, kind });
}

interface Handed {
  parts: { name: string; base64: string }[];
  text?: string;
  address?: string;
  kind: "drop" | "paste";
}

/** In the page, once there is the element. An engine may make the event without what it carries; then that is added. */
const HAND = {
  toString: () => `async (find, { parts, text, address, kind }) => {
    const there = () => (find ? (${locate})(find) : document.querySelector("main:not(#boot)"));
    while (!there()) await new Promise((done) => setTimeout(done, 50));
    const target = there();
    const transfer = new DataTransfer();
    for (const { name, base64 } of parts) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: name.endsWith(".jpg") ? "image/jpeg" : "text/plain" }));
    }
    if (text) transfer.setData("text/plain", text);
    if (address) transfer.setData("text/uri-list", address);
    const settings = { bubbles: true, cancelable: true };
    const carrier = kind === "drop" ? "dataTransfer" : "clipboardData";
    const event = kind === "drop" ? new DragEvent("drop", { ...settings, dataTransfer: transfer }) : new ClipboardEvent("paste", { ...settings, clipboardData: transfer });
    if (event[carrier] !== transfer) Object.defineProperty(event, carrier, { value: transfer });
    return !target.dispatchEvent(event);
  }`,
} as unknown as (find: Find | null, handed: Handed) => boolean;

/** From now on, until it is loaded anew, a dropped file of the name `folder` is a folder that holds this picture and a text. */
export function folderOf(browser: Browser, folder: string, picture: string): Promise<null> {
  return browser.run((folder, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const entry = (file: File) => ({ isDirectory: false, fullPath: `/${folder}/${file.name}`, file: (done: (file: File) => void) => done(file) });
    const inside = [entry(new File(["words"], "notes.txt", { type: "text/plain" })), entry(new File([bytes], "inside.jpg", { type: "image/jpeg" }))];
    DataTransferItem.prototype.webkitGetAsEntry = function (this: DataTransferItem) {
      if (this.getAsFile()?.name !== folder) return null;
      const parts = [inside, []];
      const readEntries = (done: (part: object[]) => void) => done(parts.shift()!);
      return { isDirectory: true, fullPath: `/${folder}`, createReader: () => ({ readEntries }) } as unknown as FileSystemEntry;
    };
    return null;
  }, folder, readFileSync(picture).toString("base64"));
}
