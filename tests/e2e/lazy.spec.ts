// Pages whose code is fetched when they are opened: what the first page fetches, each chunk once, and what happens without one.
import type { Page } from "@playwright/test";
import { StylePage } from "./pages/style_page";
import { ASTRONAUT } from "./support/pictures";
import { expect, test } from "./support/test";
import { drop } from "./support/transfer";

const CHUNK = /likeness-\w+_(split|chunk)_\w+\.wasm$/;

/** The chunks that a page has fetched, without the build's hash. */
function fetched(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = CHUNK.exec(new URL(request.url()).pathname)?.[0];
    if (name) names.push(name.replace(/^likeness-[0-9a-f]+_/, ""));
  });
  return names;
}

const heading = (page: Page) => page.getByRole("main").getByRole("heading", { level: 1 });

for (const [where, baseURL] of [["at the root", undefined], ["under a sub-path", process.env.LIKENESS_SUB_URL]] as const) {
  test.describe(where, () => {
    if (baseURL) test.use({ baseURL });

    test("a page's code is fetched when it is opened, and only once", async ({ verify, page }) => {
      const chunks = fetched(page);
      await verify.open();
      await expect(heading(page)).toHaveText("Is it the same person?");
      expect(chunks, "the first page needs none").toEqual([]);
      await page.getByRole("link", { name: "Style" }).click();
      await expect(heading(page)).toHaveText("Stylise a photo");
      expect(chunks).toContain("split_style.wasm");
      expect(chunks.filter((name) => name.startsWith("split_")), "of one page, not of the others").toHaveLength(1);
      await page.goBack();
      await expect(heading(page)).toHaveText("Is it the same person?");
      await page.goForward();
      await expect(heading(page)).toHaveText("Stylise a photo");
      await page.getByRole("link", { name: "People" }).click();
      await expect(heading(page)).toHaveText("People you know");
      expect(new Set(chunks).size, `each once: ${chunks}`).toBe(chunks.length);
    });

    test("an address leads to a page of a chunk directly", async ({ verify, page }) => {
      await verify.open("#/about");
      await expect(heading(page)).toHaveText("About Likeness");
    });
  });
}

test("without a connection the page says so, and comes when there is one again", async ({ verify, page, context }) => {
  await verify.open();
  await context.setOffline(true);
  await page.getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The program of this page could not be loaded.");
  await expect(heading(page)).toHaveText("People");
  await context.setOffline(false);
  await page.getByRole("main").getByRole("button", { name: "Try again" }).click();
  await expect(heading(page)).toHaveText("People you know");
});

test("on a host that has another build by now, reloading helps", async ({ verify, page, context }) => {
  await verify.open();
  await context.route(CHUNK, (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<h1>Not found</h1>" }));
  await page.getByRole("link", { name: "Style" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("there may be a newer version");
  await context.unroute(CHUNK);
  await page.getByRole("main").getByRole("button", { name: "Reload" }).click();
  await expect(heading(page)).toHaveText("Stylise a photo");
});

test("a host that sends chunks as another kind of file is no obstacle", async ({ verify, page, context }) => {
  await context.route(CHUNK, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await verify.open("#/similarity");
  await expect(heading(page)).toHaveText("How similar are they?");
});

test("a photo that is dropped while a page's code is on its way waits for the page", async ({ verify, page, context }) => {
  await verify.open();
  let arrive = () => {};
  const slow = new Promise<void>((resolve) => (arrive = resolve));
  await context.route(CHUNK, async (route) => {
    await slow;
    await route.continue();
  });
  await page.getByRole("link", { name: "Style" }).click();
  await expect(page.getByRole("main").getByRole("status")).toHaveText("Loading…");
  await drop(page.locator("main"), { files: [ASTRONAUT] });
  arrive();
  await expect(heading(page)).toHaveText("Stylise a photo");
  await expect(new StylePage(page).photo).toContainText("astronaut.jpg");
});
