// Visits in browser profiles that know nothing at first.
import { visit } from "./visit.mjs";

/** How long everybody may go on after the verdict, before the second visit. */
const STAY = 10_000;

/** One cold visit. */
export async function once(browser, host, address) {
  return within(browser, async (context) => {
    const { page: _, log: __, ...seen } = await visit(context, host, address);
    return seen;
  });
}

/** A cold visit, and after a stay a warm one in the same profile. */
export async function twice(browser, host, address) {
  return within(browser, async (context) => {
    const before = host.sent();
    const { page, ...cold } = await visit(context, host, address);
    await page.waitForTimeout(STAY);
    // What came after the verdict, for the next visit.
    cold.bytes_later = host.sent() - before - cold.bytes;
    await page.close();
    const { page: _, ...warm } = await visit(context, host, address);
    return { cold, warm };
  });
}

async function within(browser, use) {
  const context = await browser.newContext({ locale: "en-US" });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}
