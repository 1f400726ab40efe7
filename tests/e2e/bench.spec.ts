// Measuring in this browser: started, cancelled, started again, and saved as a file.
import { readFileSync } from "node:fs";
import { expect, test } from "./support/test";

test("the nets are measured with progress, and the results are saved", async ({ verify, page }) => {
  await verify.open("#/bench");
  await verify.engineIs(/CPU/);
  const status = page.getByRole("status", { name: "Benchmark" });
  await page.getByRole("button", { name: "Start" }).click();
  await expect(status).toContainText(/1 of 6: face encoder, one face/);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(status).toContainText("Stopped before everything was measured.");

  await page.getByRole("button", { name: "Start" }).click();
  await expect(status).toContainText("Done.", { timeout: 180_000 });
  const table = page.getByRole("region", { name: "Table of times" });
  await expect(table.getByRole("row")).toHaveCount(1 + 6);
  await expect(table.getByRole("rowheader", { name: "face detector at 416" })).toBeVisible();

  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save JSON" }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^likeness-bench-\d{4}-\d\d-\d\d\.json$/);
  const report = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect(report.backend).toBe("Cpu");
  expect(report.user_agent).toContain("Chrome");
  expect(report.items.map((item: { key: string }) => item.key)).toEqual(["encode-1", "encode-8", "detect-224", "detect-416", "look-224", "look-416"]);
  for (const { key, first_ms, times_ms, quartiles } of report.items) {
    expect(first_ms, key).toBeGreaterThan(0);
    expect(times_ms.length, key).toBeGreaterThanOrEqual(3);
    expect(quartiles.lower, key).toBeLessThanOrEqual(quartiles.median);
  }
});

test("the address chooses burn's kernels, with which the nets compute the same", async ({ verify, page }) => {
  await verify.open("?kernels=burn#/models");
  await verify.engineIs(/CPU/);
  // The self-test ran on them: a net that computed otherwise would not have started.
  await expect(page.getByText("burn\u2019s (?kernels=burn)")).toBeVisible();
  await page.goto("./#/models");
  await expect(page.getByText("Likeness\u2019s own")).toBeVisible({ timeout: 180_000 });
});

test("leaving the page ends the measurement, and pictures are analysed again", async ({ verify, page }) => {
  await verify.open("#/bench");
  await verify.engineIs(/CPU/);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("status", { name: "Benchmark" })).toContainText(/of 6/);
  await page.getByRole("link", { name: "Verify", exact: true }).click();
  await verify.claim.sample("Astronaut");
  await verify.probe.sample("Astronaut, another picture");
  await verify.says(/Same person/);
});
