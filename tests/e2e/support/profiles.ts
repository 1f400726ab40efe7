// Browser profiles that are kept over several visits, each with a different person in front of the camera.
import { chromium, type BrowserContext } from "@playwright/test";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PeoplePage } from "../pages/people_page";
import { executablePath, QUIET } from "./chromium";
import { emptyPage, type WorkerPage } from "./worker";

/** Research pictures that may be neither committed nor shipped; tests that need them are skipped if they are absent. */
export const FACES = join(process.env.LIKENESS_DATA ?? join(__dirname, "../../../../shared/data"), "faces/lfw_dev");
export const HAS_FACES = existsSync(FACES);
export const WITHOUT_FACES = "the research pictures are not here; LIKENESS_DATA names their folder";

/** A folder for a browser profile, removed at the end. */
export async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "likeness-profile-"));
  try {
    await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export type Visit = { profile: string; baseURL: string; film?: string; foreign: string[] };

/** One visit: the browser opens with this profile and film, and is closed at the end. Requests that leave the origin are
 * added to `foreign`. */
export async function visit(to: Visit, work: (people: PeoplePage, context: BrowserContext) => Promise<void>): Promise<void> {
  const camera = to.film ? ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", `--use-file-for-fake-video-capture=${to.film}`] : [];
  const context = await chromium.launchPersistentContext(to.profile, {
    executablePath: executablePath(),
    args: [...QUIET, ...camera],
    baseURL: to.baseURL,
    acceptDownloads: true,
    serviceWorkers: "block",
  });
  const origin = new URL(to.baseURL).origin;
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== origin) to.foreign.push(url);
  });
  try {
    await work(new PeoplePage(context.pages()[0] ?? (await context.newPage())), context);
  } finally {
    await context.close();
  }
}

/** A visit that speaks to the worker alone, without the page. The browser may be dead at its end. */
export async function visitWorker(profile: string, baseURL: string, work: (testWorker: WorkerPage, context: BrowserContext) => Promise<void>): Promise<void> {
  const options = { executablePath: executablePath(), args: QUIET, baseURL, serviceWorkers: "block" as const };
  const context = await chromium.launchPersistentContext(profile, options);
  try {
    await work(await emptyPage(context), context);
  } finally {
    await context.close().catch(() => {});
  }
}
