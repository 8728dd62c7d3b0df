// All views at all sizes in all themes: `npm run test:phone`. Too slow for every `npm test`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { expect, jest, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

import { PacedClock } from "@twinline/simulator";

import { describeInBrowser, TestBrowser } from "./support/browser.js";
import { fillSession } from "./support/busy-session.js";
import { phoneWithApp, serve, shown } from "./support/stage.js";

jest.setTimeout(600_000);

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** The last is what 200 % zoom leaves of 1280 by 720. */
const sizes = [
  [1440, 900],
  [1280, 720],
  [820, 1180],
  [390, 844],
  [640, 360],
] as const;

const themes = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
] as const;

const views = [
  "phone",
  "calls",
  "timeline",
  "transcript",
  "ladder",
  "frames",
  "messages",
  "faults",
] as const;

/** What axe finds, as lines of words. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ["violations"] })`,
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${any[0]?.message ?? ""} ${html.slice(0, 160)}`),
  );
}

/** Every view at every size in every theme. */
async function look(page: Page, url: string, live: string): Promise<void> {
  const problems = new Set<string>();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const theme of themes) {
      await page.emulateMedia({ ...theme, reducedMotion: "reduce" });
      for (const view of views) {
        const frame = view === "frames" ? "/20" : "";
        await page.goto(`${url}#${view}/${live}${frame}`);
        await shown(
          page.locator(`.page[data-view="${view}"], .page[data-view="timeline"]`).first(),
        );
        const wide = (await page.evaluate("document.documentElement.scrollWidth")) as number;
        const where = `${view} at ${width}x${height}, ${theme.colorScheme}, forced colours ${theme.forcedColors}`;
        if (wide > width) problems.add(`${where}: is ${wide} wide`);
        for (const finding of await findings(page)) problems.add(`${where}: ${finding}`);
      }
    }
  }
  expect([...problems]).toEqual([]);
}

describeInBrowser("the desk, at every size, in every theme", () => {
  const browser = new TestBrowser();

  test("has no axe violations and no overflow, with a live session", async () => {
    const { sim, url } = await serve({ clock: new PacedClock() });
    const { live } = await fillSession(sim);
    const page = await browser.page();
    await page.goto(url);
    await look(page, url, live);
  });

  test("has no axe violations in a call of the phone, and in its help", async () => {
    const { url, page } = await phoneWithApp(browser);
    await page.getByRole("button", { name: "Call office, +15550111" }).click();
    await shown(page.getByText("Press one for sales").first());
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      for (const theme of themes) {
        await page.emulateMedia({ ...theme, reducedMotion: "reduce" });
        await page.goto(`${url}#phone`);
        expect(await findings(page)).toEqual([]);
      }
    }
    await page.keyboard.press("?");
    await shown(page.getByRole("heading", { name: "Keys" }));
    expect(await findings(page)).toEqual([]);
  });
});
