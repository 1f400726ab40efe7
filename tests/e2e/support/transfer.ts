// Things that are dropped or pasted, as a browser hands them over.
import type { Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** What is handed over: pictures by their path, and text. */
export type Given = { files?: string[]; text?: string; address?: string };

/** Drops things on an element. Returns whether the page took them. */
export async function drop(target: Locator, given: Given): Promise<boolean> {
  return hand(target, given, "drop");
}

/** Pastes things into an element. Returns whether the page took them from it. */
export async function paste(target: Locator, given: Given): Promise<boolean> {
  return hand(target, given, "paste");
}

async function hand(target: Locator, given: Given, kind: "drop" | "paste"): Promise<boolean> {
  return target.evaluate(handOver, handed(given, kind));
}

/** What a page needs to make it anew. */
export interface Handed {
  parts: { name: string; base64: string }[];
  text?: string;
  address?: string;
  kind: "drop" | "paste";
}

/** Reads the files. */
export function handed({ files = [], text, address }: Given, kind: "drop" | "paste"): Handed {
  return { parts: files.map((path) => ({ name: basename(path), base64: readFileSync(path).toString("base64") })), text, address, kind };
}

/** In the page: returns whether it took what was handed over. An engine may make the event without what it carries; then that is added. */
export function handOver(target: Element, { parts, text, address, kind }: Handed): boolean {
  const transfer = new DataTransfer();
  for (const { name, base64 } of parts) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type: name.endsWith(".jpg") ? "image/jpeg" : "text/plain" }));
  }
  if (text) transfer.setData("text/plain", text);
  if (address) transfer.setData("text/uri-list", address);
  const settings = { bubbles: true, cancelable: true };
  const [event, carrier] = kind === "drop"
    ? [new DragEvent("drop", { dataTransfer: transfer, ...settings }), "dataTransfer"]
    : [new ClipboardEvent("paste", { clipboardData: transfer, ...settings }), "clipboardData"];
  if (Reflect.get(event, carrier) !== transfer) Object.defineProperty(event, carrier, { value: transfer });
  return !target.dispatchEvent(event);
}

/** From now on, a dropped file of the name `folder` is a folder that holds this picture and a text. */
export async function folderOf(page: Page, folder: string, picture: string): Promise<void> {
  await page.addInitScript(asFolder, inFolder(folder, picture));
}

/** What a page needs to know of it. */
export function inFolder(folder: string, picture: string): { folder: string; base64: string } {
  return { folder, base64: readFileSync(picture).toString("base64") };
}

/** In the page. */
export function asFolder({ folder, base64 }: { folder: string; base64: string }): null {
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
}
