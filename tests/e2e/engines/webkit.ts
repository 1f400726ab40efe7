// WebKitGTK's MiniBrowser by WebDriver, on a screen in memory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type Find, type Launch, locate, told } from "./browser";
import { found, Program } from "./program";

/** Its windows are always private: what WebDriver starts forgets everything at the end. */
export const launchWebKit: Launch = (downloads) => WebKit.launch(downloads);

/** The key under which WebDriver passes elements. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

class WebKit implements Browser {
  private session = "";

  private constructor(private readonly address: string, private readonly programs: Program[], private readonly home: string) {}

  static async launch(downloads: string): Promise<WebKit> {
    const home = mkdtempSync(join(tmpdir(), "likeness-webkit-"));
    const xvfb = Program.start(found("xvfb", "LIKENESS_XVFB", "Xvfb"), ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    const display = `:${await xvfb.prints(/^(\d+)\n/m)}`;
    const port = 20_000 + (process.pid % 20_000);
    // MiniBrowser saves downloads in the user's folder for them.
    mkdirSync(join(home, ".config"));
    writeFileSync(join(home, ".config/user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const environment = {
      DISPLAY: display,
      GDK_BACKEND: "x11",
      HOME: home,
      LIBGL_ALWAYS_SOFTWARE: "1",
      XDG_CONFIG_HOME: join(home, ".config"),
    };
    const program = Program.start(found("webkit2gtk-driver", "LIKENESS_WEBKIT_DRIVER", "WebKitWebDriver"), [`--port=${port}`], environment);
    const webkit = new WebKit(`http://127.0.0.1:${port}`, [program, xvfb], home);
    await webkit.listening();
    const { sessionId } = await webkit.post("/session", { capabilities: { alwaysMatch: {} } });
    webkit.session = `/session/${sessionId}`;
    await webkit.post(`${webkit.session}/timeouts`, { script: 300_000, pageLoad: 60_000 });
    return webkit;
  }

  async goto(url: string): Promise<void> {
    await this.post(`${this.session}/url`, { url });
  }

  async run<A extends unknown[], R>(work: (...given: A) => R | Promise<R>, ...given: A): Promise<R> {
    const script = `
      const [given, done] = arguments;
      (async () => (${work})(...JSON.parse(given)))().then(
        (value) => done({ value: JSON.stringify(value ?? null) }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await this.post(`${this.session}/execute/async`, { script, args: [JSON.stringify(given)] });
    if (answer.error) throw new Error(answer.error);
    return JSON.parse(answer.value);
  }

  async click(find: Find): Promise<void> {
    await this.post(`${this.session}/element/${await this.element(find)}/click`, {});
  }

  async type(find: Find, text: string): Promise<void> {
    const element = await this.element(find);
    // Not by WebDriver's `clear`, which also leaves the field: the page would fill in its default.
    const script = "arguments[0].focus(); arguments[0].select();";
    await this.post(`${this.session}/execute/sync`, { script, args: [{ [ELEMENT]: element }] });
    const BACKSPACE = "\ue003";
    await this.post(`${this.session}/element/${element}/value`, { text: BACKSPACE + text });
  }

  async control(find: Find, letter: string): Promise<void> {
    const CONTROL = "\ue009";
    await this.post(`${this.session}/element/${await this.element(find)}/value`, { text: CONTROL + letter });
  }

  async choose(find: Find, paths: string[]): Promise<void> {
    await this.post(`${this.session}/element/${await this.element(find)}/value`, { text: paths.join("\n") });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.post(`${this.session}/window/rect`, { width, height });
  }

  async enterFrame(): Promise<void> {
    await this.post(`${this.session}/frame`, { id: 0 });
  }

  async close(): Promise<void> {
    await this.ask("DELETE", this.session).catch(() => {});
    for (const program of this.programs) await program.end();
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  private async element(find: Find): Promise<string> {
    const script = `return (${locate})(JSON.parse(arguments[0]));`;
    const found = await this.post(`${this.session}/execute/sync`, { script, args: [JSON.stringify(find)] });
    if (!found) throw new Error(`there is no ${told(find)}`);
    return found[ELEMENT];
  }

  private async listening(): Promise<void> {
    for (let waited = 0; waited < 30_000; waited += 50) {
      if (await this.ask("GET", "/status").then(() => true, () => false)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error("WebKitWebDriver does not answer");
  }

  private post(path: string, body: object): Promise<any> {
    return this.ask("POST", path, JSON.stringify(body));
  }

  private async ask(method: string, path: string, body?: string): Promise<any> {
    const response = await fetch(this.address + path, { method, body });
    const { value } = (await response.json()) as { value: any };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}
