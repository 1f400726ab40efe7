// The same files under a sub-path, the content security policy, and nothing leaving the origin.
import { foreignHost, plainHost } from "./support/plain_host";
import { tryHere, tryInWorker } from "./support/policy_probe";
import { expect, test } from "./support/test";
import { VerifyPage } from "./pages/verify_page";

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

test("where the host sends no headers, the worker reaches no foreign address in any way", async ({ page }) => {
  const [host, foreign] = [await plainHost(), await foreignHost()];
  try {
    const verify = new VerifyPage(page);
    await page.goto(host.url);
    await verify.engineIs(/CPU/);
    const came = await page.evaluate(tryInWorker, foreign.url);
    expect(foreign.asked, "what left the worker").toEqual([]);
    expect([...new Set(Object.values(came))], JSON.stringify(came)).toEqual(["blocked"]);
    // The page computes under the policy all the same.
    await verify.claim.sample("Astronaut");
    await verify.probe.sample("Astronaut, another picture");
    await verify.says(/Same person/);
    // The control: a page without a policy reaches the foreign host in each of these ways.
    await page.goto(`${host.url}control.html`);
    const free = await page.evaluate(tryHere, foreign.url);
    const reached = new Set(foreign.asked.map((path) => path.slice(1)));
    expect([...reached].sort(), JSON.stringify(free)).toEqual(Object.keys(came).sort());
  } finally {
    await host.close();
    await foreign.close();
  }
});

test("the address of the worker's first line is closed once the worker has started, also that of a replaced one", async ({ verify, page, errors }) => {
  await page.addInitScript(() => {
    const open = new Set<string>();
    let count = 0;
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (object: Blob) => {
      const address = createObjectURL(object);
      if (object.type === "text/javascript") open.add(address), count++;
      return address;
    };
    URL.revokeObjectURL = (address) => (open.delete(address), revokeObjectURL(address));
    Object.assign(window, { scripts: () => ({ opened: count, open: open.size }) });
  });
  const scripts = () => page.evaluate(() => (window as unknown as { scripts(): object }).scripts());
  await verify.open();
  await verify.engineIs(/CPU/);
  expect(await scripts()).toEqual({ opened: 1, open: 0 });
  const first = page.workers()[0];
  const closed = first.waitForEvent("close");
  await first.evaluate(() => void setTimeout(() => void Promise.reject(new Error("no memory")), 0));
  await closed;
  await expect.poll(scripts).toEqual({ opened: 2, open: 0 });
  errors.splice(0);
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
