// What holds for every page: accessible in both colour schemes, no scrolling sideways, no long task.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** axe-core finds nothing, light or dark. */
export async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join("; ")}`)).toEqual([]);
  }
}

/** Nothing scrolls sideways on a phone or a wide screen. */
export async function fits(page: Page): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
  }
}

/** Notes every task of the page that takes more than 50 ms. To be called before the page is opened. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { long: [] });
    new PerformanceObserver((list) => {
      (window as unknown as { long: number[] }).long.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: "longtask" });
  });
}

/** The long tasks since the last call, in milliseconds. */
export async function longTasks(page: Page): Promise<string> {
  const long = await page.evaluate(() => (window as unknown as { long?: number[] }).long?.splice(0) ?? []);
  return long.map((ms) => ms.toFixed(0)).join(", ") || "none";
}
