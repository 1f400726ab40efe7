// What a browser does to a page: it forbids storage, takes the camera away, and freezes a hidden tab.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filmOf } from "./support/camera";
import { ASTRONAUT, HOPPER } from "./support/pictures";
import { visit, withProfile } from "./support/profiles";
import { VerifyPage } from "./pages/verify_page";
import { expect, test } from "./support/test";

/** `LIKENESS_FROZEN_MS=600000` tries ten minutes. */
const FROZEN_MS = Number(process.env.LIKENESS_FROZEN_MS ?? 15_000);

const FILM = join(__dirname, "test-results/films/faults-astronaut.y4m");

/** A profile whose owner blocks all site data: no database, no cache, no session storage. */
function blockSiteData(profile: string): void {
  mkdirSync(join(profile, "Default"), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(preferences));
}

test("a browser that blocks site data verifies faces all the same, and says why there is no gallery", async ({ baseURL }) => {
  await withProfile(async (profile) => {
    blockSiteData(profile);
    await visit({ profile, baseURL: baseURL!, foreign: [] }, async (people) => {
      const verify = new VerifyPage(people.page);
      await verify.open();
      const blocked = await people.page.evaluate(async () => {
        try {
          await caches.keys();
          return false;
        } catch {
          return true;
        }
      });
      expect(blocked, "the setting works").toBe(true);
      await verify.claim.choose(ASTRONAUT);
      await verify.probe.choose(HOPPER);
      await verify.says(/Different people/);
      await people.open("#/people");
      await people.says(/does not let this page store anything/);
      await people.says(/Allow site data for this page/);
      await people.open("#/privacy");
      await people.says("The browser forbids this page to store anything, so nothing is stored.");
      await people.button("Delete everything this page stored").click();
      await expect(people.button("Delete everything this page stored")).toBeEnabled();
      await people.says("so nothing is stored.");
      await expect(people.page.getByRole("alert")).toHaveCount(0);
    });
  });
});

test("a camera that is unplugged is reported, and works again when it is back", async ({ baseURL }) => {
  await withProfile(async (profile) => {
    await filmOf(ASTRONAUT, FILM);
    await visit({ profile, baseURL: baseURL!, film: FILM, foreign: [] }, async ({ page }) => {
      const verify = new VerifyPage(page);
      await verify.open();
      await verify.claim.sample("Astronaut, another picture");
      await verify.probe.useCamera();
      await verify.says(/Same person/);
      // What a browser does when the device goes: the track ends by itself, and says so.
      await page.evaluate(() => {
        const [track] = (document.querySelector("video")!.srcObject as MediaStream).getVideoTracks();
        track.stop();
        track.dispatchEvent(new Event("ended"));
      });
      await expect(verify.probe.region).toContainText("The camera was disconnected.");
      await verify.probe.useCamera();
      await verify.says(/Same person/);
    });
  });
});

test("a tab that was frozen in the background goes on where it was", async ({ baseURL }) => {
  test.setTimeout(240_000 + FROZEN_MS);
  await withProfile(async (profile) => {
    await visit({ profile, baseURL: baseURL!, foreign: [] }, async (people, context) => {
      await people.open("#/people");
      await people.create("correct horse battery");
      await people.enrol("Eileen", ASTRONAUT);
      const session = await context.newCDPSession(people.page);
      await session.send("Page.setWebLifecycleState", { state: "frozen" });
      await new Promise((resolve) => setTimeout(resolve, FROZEN_MS));
      await session.send("Page.setWebLifecycleState", { state: "active" });
      const verify = new VerifyPage(people.page);
      await people.open("#/");
      await verify.claim.sample("Astronaut");
      await verify.probe.sample("Grace Hopper");
      await verify.says(/Different people/);
      await people.open("#/people");
      await people.says("Eileen");
    });
  });
});
