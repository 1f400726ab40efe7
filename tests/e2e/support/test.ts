// `test` for these tests: every page is checked for uncaught errors and for requests that leave the origin.
import { test as base, expect } from "@playwright/test";
import { VerifyPage } from "../pages/verify_page";

type Watched = { verify: VerifyPage; foreign: string[]; errors: string[] };

export const test = base.extend<Watched>({
  errors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await use(errors);
  },
  foreign: async ({ context, baseURL }, use) => {
    const origin = new URL(baseURL ?? "").origin;
    const foreign: string[] = [];
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith("data:") && !url.startsWith("blob:") && new URL(url).origin !== origin) foreign.push(url);
    });
    context.on("page", (page) => page.on("websocket", (socket) => foreign.push(socket.url())));
    await use(foreign);
  },
  verify: async ({ page, errors, foreign }, use) => {
    await use(new VerifyPage(page));
    expect(errors, "uncaught errors in the page").toEqual([]);
    expect(foreign, "requests that left the origin").toEqual([]);
  },
});

export { expect };
