// Firefox by WebDriver BiDi, which it speaks itself: Debian has no geckodriver.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Find, type Launch, locate, told, type Visitor } from "./browser";
import { found, Program } from "./program";
// The WebSocket of the pinned Playwright; Node.js has one of its own from version 22 on.
const { ws: WebSocket } = require("playwright-core/lib/utilsBundle");

export const launchFirefox: Launch = (downloads, visitor) =>
  Firefox.launch(found("firefox-esr", "LIKENESS_FIREFOX", "firefox-esr", "firefox"), preferences(downloads, visitor));

/** No calls home, no first-run pages; downloads are saved without a question. */
const preferences = (downloads: string, { isPrivate = false, blocksSiteData = false }: Visitor): Record<string, unknown> => ({
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.download.dir": downloads,
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.privatebrowsing.autostart": isPrivate,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  // 2 blocks the data of every site, 5 is the default.
  "network.cookie.cookieBehavior": blocksSiteData ? 2 : 5,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
});

class Firefox implements Browser {
  private asked = 0;
  private readonly waiting = new Map<number, (answer: any) => void>();
  private context = "";

  private constructor(private readonly socket: any, private readonly program: Program, private readonly profile: string) {
    socket.on("message", (text: Buffer) => {
      const answer = JSON.parse(String(text));
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  static async launch(path: string, preferences: Record<string, unknown>): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), "likeness-firefox-"));
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(profile, "user.js"), lines.join("\n"));
    const program = Program.start(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"]);
    const address = await program.prints(/WebDriver BiDi listening on (ws:\S+)/);
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
    const firefox = new Firefox(socket, program, profile);
    await firefox.ask("session.new", { capabilities: {} });
    const { contexts } = await firefox.ask("browsingContext.getTree", {});
    firefox.context = contexts[0].context;
    await firefox.resize(1280, 900);
    return firefox;
  }

  async goto(url: string): Promise<void> {
    await this.ask("browsingContext.navigate", { context: this.context, url, wait: "complete" });
  }

  async run<A extends unknown[], R>(work: (...given: A) => R | Promise<R>, ...given: A): Promise<R> {
    const { value } = await this.call(`async (given) => JSON.stringify(await (${work})(...JSON.parse(given)) ?? null)`, [
      { type: "string", value: JSON.stringify(given) },
    ]);
    return JSON.parse(value);
  }

  async click(find: Find): Promise<void> {
    const origin = { type: "element", element: await this.element(find) };
    const actions = [
      { type: "pointerMove", x: 0, y: 0, origin },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    await this.act({ type: "pointer", id: "mouse", actions });
  }

  async type(find: Find, text: string): Promise<void> {
    await this.call("(field) => { field.focus(); field.select(); }", [await this.element(find)]);
    const BACKSPACE = "\ue003";
    const actions = [BACKSPACE, ...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.act({ type: "key", id: "keyboard", actions });
    // Without a window the document has no focus, and whoever leaves the field changes nothing.
    await this.call("(field) => document.hasFocus() || field.dispatchEvent(new Event('change', { bubbles: true }))", [await this.element(find)]);
  }

  async control(find: Find, letter: string): Promise<void> {
    await this.call("(field) => field.focus()", [await this.element(find)]);
    const CONTROL = "\ue009";
    const [down, up] = ["keyDown", "keyUp"];
    const actions = [[down, CONTROL], [down, letter], [up, letter], [up, CONTROL]].map(([type, value]) => ({ type, value }));
    await this.act({ type: "key", id: "keyboard", actions });
  }

  async choose(find: Find, files: string[]): Promise<void> {
    await this.ask("input.setFiles", { context: this.context, element: await this.element(find), files });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.ask("browsingContext.setViewport", { context: this.context, viewport: { width, height } });
  }

  async enterFrame(): Promise<void> {
    const { contexts } = await this.ask("browsingContext.getTree", { root: this.context });
    this.context = contexts[0].children[0].context;
  }

  async close(): Promise<void> {
    this.socket.close();
    await this.program.end();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async element(find: Find): Promise<{ sharedId: string }> {
    const value = JSON.stringify(find);
    const node = await this.call(`(find) => (${locate})(JSON.parse(find))`, [{ type: "string", value }]);
    if (!node.sharedId) throw new Error(`there is no ${told(find)}`);
    return { sharedId: node.sharedId };
  }

  private async act(source: object): Promise<void> {
    await this.ask("input.performActions", { context: this.context, actions: [source] });
  }

  private async call(functionDeclaration: string, given: object[]): Promise<any> {
    const target = { context: this.context };
    const answer = await this.ask("script.callFunction", { functionDeclaration, awaitPromise: true, target, arguments: given, userActivation: true });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  private ask(method: string, params: object): Promise<any> {
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, (answer) =>
        answer.type === "success" ? resolve(answer.result) : reject(new Error(`${method}: ${answer.error}: ${answer.message}`)),
      );
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }
}
