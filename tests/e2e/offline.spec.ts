// Visits without a connection, newer versions of the page, and deleting what is kept for them.
import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { PeoplePage } from "./pages/people_page";
import { StylePage } from "./pages/style_page";
import { VerifyPage } from "./pages/verify_page";
import { type ChangingHost, changingHost } from "./support/changing_host";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { expect, test as base } from "./support/test";

const test = base.extend<{ under: string; host: ChangingHost }>({
  under: ["/", { option: true }],
  host: async ({ under }, use) => {
    const host = await changingHost(under);
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.url),
});

// Everywhere else they are blocked, so that requests can be intercepted.
test.use({ serviceWorkers: "allow" });

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });
const note = (page: Page) => page.getByRole("status", { name: "New version" });
const READY = "A new version of this page is ready.";

/** Waits until a version is in charge of this page. */
async function isKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller), { timeout: 60_000 }).toBe(true);
}

/** The first visit, until the page is kept. */
async function visit(verify: VerifyPage): Promise<void> {
  await verify.open();
  await verify.engineIs(/CPU/);
  await isKept(verify.page);
}

async function compare(verify: VerifyPage): Promise<void> {
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Astronaut, another picture");
  await verify.says(/Same person/);
}

const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: (await caches.keys()).sort(),
    registrations: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));

/** The index with another title, as a newer version of the page. */
function publishTitle(host: ChangingHost, title: string): void {
  host.publish({ "index.html": host.text("index.html").replace(/(name="application-name" content=")[^"]*/, `$1${title}`) });
}

const version = (page: Page) => page.locator('meta[name="application-name"]').getAttribute("content");

for (const under of ["/", "/any/sub/path/"]) {
  test.describe(`under ${under}`, () => {
    test.use({ under });

    test("after one visit two pictures are compared without a connection, and pages open that were never opened", async ({ verify, page, host }) => {
      await visit(verify);
      const started = host.asked.findIndex((name) => name.startsWith("models/face-encoder"));
      expect(host.asked.indexOf("service_worker.js"), "the page starts first").toBeGreaterThan(started);
      host.down = true;
      // From the middle of the first visit on.
      await page.getByRole("link", { name: "People" }).click();
      await expect(heading(page)).toHaveText("People you know");
      await page.goto("about:blank");
      const before = host.asked.length;
      await verify.open();
      await verify.engineIs(/CPU/);
      await compare(verify);
      await page.getByRole("link", { name: "Style" }).click();
      await expect(heading(page)).toHaveText("Stylise a photo");
      await page.goto(`${host.url}index.html#/about`);
      await expect(heading(page)).toHaveText("About Likeness");
      // The styles on the Style page are kept once they were shown.
      const asked = host.asked.slice(before).filter((name) => !name.startsWith("samples/styles/"));
      expect(new Set(asked), "only a newer version and the host's settings are looked for").toEqual(new Set(["service_worker.js (down)", "site.json (down)"]));
    });

    test("everything that is stored is deleted, and nothing comes back", async ({ verify, page, host }) => {
      await visit(verify);
      // Its worker keeps nets when it starts: not later, when all is deleted.
      await page.getByRole("link", { name: "Style" }).click();
      await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBe(2);
      await verify.engineIs(/CPU/);
      const before = await kept(page);
      expect(before.registrations).toEqual([host.url]);
      expect(before.caches).toContainEqual(expect.stringMatching(`^likeness-page ${under} `));
      await page.goto("./#/privacy");
      await expect(page.getByText("Service worker: hands out the files")).toBeVisible();
      await page.getByRole("button", { name: "Delete everything" }).click();
      await expect(page.getByText("Deleted and verified: nothing is left.")).toBeVisible();
      // The page that is open is still served by the worker that goes: it keeps no more.
      await page.getByRole("link", { name: "Verify", exact: true }).click();
      await compare(verify);
      await page.getByRole("link", { name: "Style" }).click();
      await page.getByRole("button", { name: "Use sample: Canyon" }).click();
      await page.waitForTimeout(1_000);
      expect(await kept(page)).toEqual({ caches: [], registrations: [] });
      host.down = true;
      await expect(page.goto("about:blank").then(() => page.goto("./"))).rejects.toThrow(/ERR_/);
    });
  });
}

test("what the host has set after the build is asked for at every visit, and kept for those without a connection", async ({ verify, page, host }) => {
  const name = page.getByRole("banner").locator(".site-name");
  host.site = '{"name": "Faces of 4b"}';
  await visit(verify);
  await expect(name).toHaveText("Faces of 4b");
  host.down = true;
  await page.reload();
  await verify.engineIs(/CPU/);
  await expect(name, "the copy").toHaveText("Faces of 4b");
  host.down = false;
  host.site = '{"name": "Faces of 5b"}';
  await page.reload();
  await expect(name, "no copy is in the way").toHaveText("Faces of 5b");
  host.site = "{}";
  await page.reload();
  await verify.engineIs(/CPU/);
  await expect(name).toHaveText("Likeness");
  host.down = true;
  await page.reload();
  await verify.engineIs(/CPU/);
  await expect(name, "nothing is left of it").toHaveText("Likeness");
});

test("a newer version is offered and used when it is asked for, and not before", async ({ verify, page, host, context }) => {
  await visit(verify);
  publishTitle(host, "second");
  await page.reload();
  await expect(note(page)).toHaveText(READY);
  expect(await version(page), "the old one until then").toBe("Likeness");
  await page.reload();
  await expect(note(page)).toHaveText(READY);
  expect(await version(page), "reloading alone changes nothing").toBe("Likeness");
  await page.getByRole("button", { name: "Later" }).click();
  await expect(note(page)).toBeEmpty();
  await page.reload();
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expect.poll(() => version(page).catch(() => "")).toBe("second");
  await verify.engineIs(/CPU/);
  await expect(note(page)).toBeEmpty();
  const { caches } = await kept(page);
  expect(caches.filter((name) => name.startsWith("likeness-page")), "one version at a time").toHaveLength(1);
  // The new one is whole.
  host.down = true;
  const other = await context.newPage();
  await other.goto(host.url);
  expect(await version(other)).toBe("second");
  await new VerifyPage(other).engineIs(/CPU/);
});

test("a newer version is not offered in the midst of work", async ({ verify, page, host }) => {
  await visit(verify);
  publishTitle(host, "second");
  const people = new PeoplePage(page);
  await page.reload();
  await people.open("#/people");
  await people.create("correct horse battery");
  await people.choosePhotos(ASTRONAUT);
  await expect(people.faces()).toHaveCount(1);
  await expect.poll(() => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting)).toBe(true);
  await page.waitForTimeout(3_000);
  await expect(note(page), "a face waits to be enrolled").toBeEmpty();
  await people.enrolAs("Eileen");
  await people.says("Eileen is enrolled");
  await expect(note(page)).toHaveText(READY);
});

test("a newer version that does not come whole leaves the old one as it is", async ({ verify, page, host }) => {
  await visit(verify);
  const before = await kept(page);
  publishTitle(host, "second");
  // The host sends the new lists with a file that is not in them, as in the middle of an upload.
  host.wrong = /^index\.html$/;
  const asked = () => host.asked.filter((name) => name === "index.html").length;
  const first = asked();
  await page.reload();
  await expect.poll(asked, { message: "the new version is being fetched" }).toBeGreaterThan(first);
  const installing = () => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.installing);
  await expect.poll(installing).toBe(false);
  await expect(note(page)).toBeEmpty();
  expect(await kept(page), "nothing is left of it").toEqual(before);
  host.down = true;
  await page.reload();
  expect(await version(page)).toBe("Likeness");
  await verify.engineIs(/CPU/);
  await compare(verify);
  // The upload is through.
  host.down = false;
  host.wrong = undefined;
  await page.reload();
  await expect(note(page)).toHaveText(READY);
});

test("all the rest is kept on request, and a photo is painted without a connection", async ({ verify, page, host }) => {
  await visit(verify);
  await page.goto("./#/models");
  const keep = page.getByRole("button", { name: /^Make everything available offline \(\d+(\.\d+)? MB\)$/ });
  await keep.click();
  await expect(page.getByText("Everything is available offline.")).toBeVisible();
  expect(new Set(host.asked).has("models/vgg-light.safetensors"), "the nets of the Style page").toBe(true);
  host.down = true;
  await page.goto("about:blank");
  const style = new StylePage(page);
  await style.open();
  await style.samples(20);
  await style.stylise();
  await expect(style.button("Save PNG")).toBeVisible({ timeout: 200_000 });
  await page.goto("./#/models");
  await expect(page.getByText("Everything is available offline.")).toBeVisible();
});

test("a picture that was used is kept, and others are not", async ({ verify, page, host }) => {
  await visit(verify);
  await page.getByRole("link", { name: "Style" }).click();
  const use = (name: string) => page.getByRole("region", { name: "Photo", exact: true }).getByRole("button", { name: `Use sample: ${name}` }).click();
  await use("Canyon");
  const names = () => page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      found.push(...keys.map(({ url }) => new URL(url).pathname));
    }
    return found;
  });
  await expect.poll(names).toContain("/samples/canyon.jpg");
  expect(await names()).not.toContain("/samples/castle.jpg");
  expect(await names(), "no net twice").toHaveLength(new Set(await names()).size);
  // A newer version takes over what has not changed.
  publishTitle(host, "second");
  await page.reload();
  await page.getByRole("button", { name: "Reload", exact: true }).click();
  await expect.poll(() => version(page).catch(() => "")).toBe("second");
  expect(host.asked.filter((name) => name === "samples/canyon.jpg"), "fetched once").toHaveLength(1);
  await expect.poll(names).toContain("/samples/canyon.jpg");
});

test("photos that are opened with the installed page are taken on Verify, and on Style for whoever asks", async ({ verify, page, host }) => {
  // As a browser hands them over that has installed the page; the types are those of the manifest.
  const [{ action, accept }] = JSON.parse(host.text("likeness.webmanifest")).file_handlers;
  expect([action, Object.keys(accept)[0]]).toEqual(["./", "image/jpeg"]);
  const photo = readFileSync(HOPPER).toString("base64");
  await page.addInitScript((photo) => {
    const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
    const handle = { getFile: async () => new File([bytes], "grace_hopper.jpg", { type: "image/jpeg" }) };
    const setConsumer = (open: (launch: object) => void) => open({ files: [handle] });
    Object.defineProperty(window, "launchQueue", { value: { setConsumer } });
  }, photo);
  await verify.open();
  await verify.engineIs(/CPU/);
  const said = page.getByRole("status", { name: "What was pasted or dropped" });
  await expect(said).toHaveText("Photos that you open with this app come here.");
  await expect(verify.claim.region).toContainText("grace_hopper.jpg");
  await page.getByRole("link", { name: "Open in Style" }).click();
  await expect(page.getByRole("region", { name: "Photo", exact: true })).toContainText("grace_hopper.jpg", { timeout: 60_000 });
  await expect(said).toBeEmpty();
});

test("what is deleted while the page is still starting does not come back", async ({ verify, page, host }) => {
  host.site = '{"name": "Faces of 4b"}';
  await verify.open("#/privacy");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByText("Deleted and verified: nothing is left.")).toBeVisible({ timeout: 60_000 });
  await verify.engineIs(/CPU/);
  // The page would begin to keep itself three seconds after its engine.
  await page.waitForTimeout(6_000);
  expect(await kept(page)).toEqual({ caches: [], registrations: [] });
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the page can be installed under any path", async ({ verify, page, host, context }) => {
  await visit(verify);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const { url, errors } = await session.send("Page.getAppManifest");
  expect(url).toBe(`${host.url}likeness.webmanifest`);
  expect(errors).toEqual([]);
});

test.describe("on a host that sends the policy as a header", () => {
  test.use({ baseURL: process.env.LIKENESS_SUB_URL });

  test("the service worker keeps the page, and the policy with it", async ({ verify, page, context }) => {
    await visit(verify);
    await context.setOffline(true);
    const answer = await page.reload();
    expect(answer!.fromServiceWorker()).toBe(true);
    expect(await answer!.headerValue("content-security-policy")).toContain("frame-ancestors 'none'");
    await verify.engineIs(/CPU/);
    await compare(verify);
  });
});
