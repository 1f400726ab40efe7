// The same files under a sub-path, the content security policy, and nothing leaving the origin.
import { expect, test } from "./support/test";

test.describe("under a sub-path", () => {
  test.use({ baseURL: process.env.LIKENESS_SUB_URL });

  test("the page works, and its own pages survive a reload", async ({ verify, page }) => {
    await verify.open();
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Astronaut, another picture");
    await verify.says(/Same person/);
    await verify.open("#/privacy");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(/Privacy|stays/);
  });
});

test("the policy forbids foreign addresses, and the page never tries one", async ({ verify, page, foreign }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  await verify.open();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Grace Hopper");
  await verify.says(/Different people/);
  expect(foreign).toEqual([]);
  expect(violations, "the page must not trip over its own policy").toEqual([]);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  const blocked = await page.evaluate(() => fetch("https://example.invalid/").then(() => "went out", () => "blocked"));
  expect(blocked).toBe("blocked");
});

test("after the models are there, a second visit downloads none of them", async ({ verify, page }) => {
  await verify.open();
  await verify.engineIs(/CPU|WebGPU/);
  const fetched: string[] = [];
  page.context().on("request", (request) => {
    if (request.url().includes(".safetensors")) fetched.push(request.url());
  });
  await page.reload();
  await verify.engineIs(/CPU|WebGPU/);
  expect(fetched).toEqual([]);
});

test("delete everything leaves nothing behind", async ({ verify, page }) => {
  await verify.open();
  await verify.engineIs(/CPU|WebGPU/);
  expect(await page.evaluate(() => caches.keys())).not.toEqual([]);
  await page.goto("./#/privacy");
  await page.getByRole("button", { name: /Delete everything/ }).click();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
