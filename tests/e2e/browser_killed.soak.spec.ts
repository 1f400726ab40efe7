// The whole browser is killed while the worker writes: what was stored is there when it is opened again, and of the change either
// everything or nothing. With `--soak`, not in every run. Where Chromium deletes its database after such a kill (docs/TESTING.md), the
// gallery must come back from its second copy; how often that was needed is logged.
import { readdirSync, readFileSync } from "node:fs";
import { syntheticPeople, exportFile } from "./support/synthetic_people";
import { BROWSER, FILE_SECRET, createGallery, importRequest, summaries, readGallery } from "./support/gallery_writes";
import { visitWorker, withProfile } from "./support/profiles";
import { expect, test } from "./support/test";

test.describe.configure({ timeout: 900_000 });

/** The browser's first process with this profile. */
function browserOf(profile: string): number {
  const command = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    } catch {
      return ""; // It has ended meanwhile.
    }
  };
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const found = pids.filter((pid) => command(pid).includes(profile) && !command(pid).includes("--type="));
  expect(found, "one browser has this profile").toHaveLength(1);
  return Number(found[0]);
}

test("a browser that is killed in mid-write opens again with everything that was stored", async ({ baseURL }) => {
  const known = syntheticPeople(40, { thumbnails: true });
  const others = syntheticPeople(300, { first: 5000, thumbnails: true });
  const file = exportFile(others, FILE_SECRET);
  const both = summaries([...known, ...others]);
  await withProfile(async (profile) => {
    const visited = (work: Parameters<typeof visitWorker>[2]) => visitWorker(profile, baseURL!, work);
    await visited((testWorker) => createGallery(testWorker, BROWSER, 40));
    for (const delay of [0, 20, 60, 150, 400]) {
      await visited(async (testWorker, context) => {
        expect(await readGallery(testWorker)).toEqual(summaries(known));
        const wrote = testWorker.page.waitForEvent("console", (message) => message.text() === "wrote");
        const gone = new Promise((resolve) => context.once("close", resolve));
        testWorker.ask(importRequest("Merge"), { file }).catch(() => {}); // Nobody will answer.
        await wrote;
        await new Promise((resolve) => setTimeout(resolve, delay));
        process.kill(browserOf(profile), "SIGKILL");
        await gone;
      });
      await visited(async (testWorker) => {
        const found = await readGallery(testWorker);
        const { Status } = await testWorker.askOk({ Access: "Status" });
        console.log(`killed ${delay} ms after the first write: data loss ${Status.recovery ?? "none"}`);
        expect(found, `killed ${delay} ms after the first write`).toEqual(found.length === both.length ? both : summaries(known));
        await testWorker.askOk(importRequest("Replace"), { file: exportFile(known, FILE_SECRET) });
      });
    }
  });
});
