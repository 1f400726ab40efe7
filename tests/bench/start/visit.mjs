// A visit: from navigation to the verdict, by the page's own clock.

/** Milliseconds after which a visit has failed. */
const LIMIT = 180_000;
/** How long an empty tab waits for the browser's own parts: with a new window Chromium loads pages of its own, for seconds. */
const SETTLE = 3000;

/** Visits an address in a new tab. Resolves to the milliseconds until the verdict, what it says, what the host sent until then and when, and the tab. */
export async function visit(context, host, address) {
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.addInitScript(watch);
  await page.waitForTimeout(SETTLE);
  const [bytes, count, since] = [host.sent(), host.log().length, performance.now()];
  await page.goto(address, { waitUntil: "commit", timeout: LIMIT });
  let seen;
  try {
    const found = await page.waitForFunction(() => globalThis.verdictSeen, undefined, { polling: 50, timeout: LIMIT });
    seen = await found.jsonValue();
  } catch (error) {
    throw new Error(`${address} showed no verdict: ${errors.join("; ") || error.message}`);
  }
  const log = host.log(count, since);
  return { ...seen, bytes: host.sent() - bytes, requests: log.length, log, page };
}

/** Runs in the page before its scripts: notes when a heading in `#main` is a verdict. */
function watch() {
  const look = () => {
    for (const heading of document.querySelectorAll("#main :is(h1, h2, h3, h4, [role=heading])")) {
      const says = heading.textContent.trim();
      if (!/^(Same person|Not sure|Different people|Failed)/.test(says)) continue;
      observer.disconnect();
      globalThis.verdictSeen = { ms: performance.now(), says };
      return;
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}
