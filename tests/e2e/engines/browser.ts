// What a story needs of a browser, whichever engine it has. Nothing here is Playwright's: it drives neither Debian's Firefox
// nor WebKitGTK.

/** An element by its role and accessible name, as a person finds it. A `within` names the region that it must lie in. */
export interface Find {
  role: "button" | "checkbox" | "heading" | "link" | "radio" | "row" | "spinbutton" | "status" | "summary" | "textbox" | "file" | "photo" | "region";
  /** The whole name, or with `part` a part of it. */
  name?: string;
  part?: string;
  within?: string;
}

/** A running browser with one tab. */
export interface Browser {
  goto(url: string): Promise<void>;
  /** Runs a function in the page. Arguments and result are JSON; a promise is awaited. */
  run<A extends unknown[], R>(work: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  /** Clicks the middle of an element, as a person does. */
  click(find: Find): Promise<void>;
  /** Empties a field and types, key by key. */
  type(find: Find, text: string): Promise<void>;
  /** Presses a letter with the control key in a field. */
  control(find: Find, letter: string): Promise<void>;
  /** Chooses files in a file input, which may be hidden. */
  choose(find: Find, paths: string[]): Promise<void>;
  /** Makes the window so wide and high, in pixels of the page, or about so. */
  resize(width: number, height: number): Promise<void>;
  /** From now on, the page is the first frame in it. */
  enterFrame(): Promise<void>;
  close(): Promise<void>;
}

/** Who uses a browser, and how. */
export interface Visitor {
  /** In a private window. */
  isPrivate?: boolean;
  /** Lets no page store anything. */
  blocksSiteData?: boolean;
}

/** Starts a browser for somebody; what it downloads goes to the folder. */
export type Launch = (downloads: string, visitor: Visitor) => Promise<Browser>;

/** In the page: the first element that fits and can be seen; hidden file inputs count. Scrolled into view. */
export function locate({ role, name, part, within }: Find): Element | null {
  const selectors: Record<Find["role"], string> = {
    button: "button",
    checkbox: "input[type=checkbox]",
    heading: "h1, h2, h3",
    link: "a[href]",
    radio: "input[type=radio]",
    row: "tr",
    spinbutton: "input[type=number]",
    status: "[role=status], output",
    summary: "summary",
    textbox: "input:not([type]), input[type=text], input[type=password], input[type=search], textarea",
    file: "input[type=file]",
    region: "section, [role=region]",
    photo: 'input[type=file][accept="image/*"]',
  };
  const words = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const named = (element: Element): string => {
    const by = element.getAttribute("aria-labelledby");
    if (by) return words(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
    const label = element.getAttribute("aria-label");
    if (label) return words(label);
    const labels = (element as HTMLInputElement).labels;
    return words(labels?.length ? [...labels].map((label) => label.textContent).join(" ") : element.textContent);
  };
  const hidden = role === "file" || role === "photo";
  const seen = (element: Element) => hidden || element.getClientRects().length > 0;
  const inside = (element: Element) => {
    if (!within) return true;
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (at.matches("section, fieldset, details, form, [role=region], [role=group]")) {
        const heading = at.querySelector("h1, h2, h3, legend, summary");
        if ([named(at), words(heading?.textContent)].includes(within)) return true;
      }
    }
    return false;
  };
  const fits = (element: Element) => {
    const text = named(element);
    return (name === undefined || text === name) && (part === undefined || text.includes(part));
  };
  const found = [...document.querySelectorAll(selectors[role])].find((e) => seen(e) && inside(e) && fits(e)) ?? null;
  if (!found || hidden) return found;
  // A person clicks the words beside a box that is drawn in another's place.
  const drawn = getComputedStyle(found).opacity !== "0" && found.getBoundingClientRect().width > 2;
  const target = drawn ? found : ((found as HTMLInputElement).labels?.[0] ?? found);
  target.scrollIntoView({ block: "center", behavior: "instant" });
  return target;
}

/** As text, for a message. */
export function told({ role, name, part, within }: Find): string {
  return `${role} "${name ?? part ?? ""}"${within ? ` in "${within}"` : ""}`;
}
