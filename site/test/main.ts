/**
 * `npm run site:test [-- --pictures <folder>]`: the built site in Chromium. No link leads nowhere, axe finds
 * nothing, no page is wider than its window, nothing is fetched from another host, the search finds, one
 * build works at two paths, and the reference shows each parameter that a method takes.
 */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import path from "node:path";
import { parseArgs } from "node:util";

import type { Browser, Page } from "playwright-core";

import { dist, serve } from "../server.mjs";
import { pages, root } from "../generate/project.js";
import { launch } from "./browser.js";
import { builtPages, LinkCheck } from "./links.js";

const { values } = parseArgs({ options: { pictures: { type: "string" } } });

/** One page of each kind. */
const kinds: Readonly<Record<string, string>> = {
  landing: "index.html",
  guide: "testing.html",
  "guide with pictures": "phone.html",
  table: "parity.html",
  decision: "decisions/0011-site.html",
  reference: "reference/index.html",
  class: "reference/relay-v3/relay-client.html",
  method: "reference/relay-v3/call/play-and-collect.html",
  "v2 call": "reference/compat-v2/call.html",
  types: "reference/relay-v3/types.html",
  errors: "reference/core/errors.html",
  "wire overview": "wire/index.html",
  "wire method": "wire/calling-play.html",
  "wire events": "wire/events.html",
  example: "examples/menu.html",
  playground: "playground/index.html",
};

const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 740 } };
const schemes = ["light", "dark"] as const;

const problems: string[] = [];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on a page. */
async function findings(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: readonly Violation[] }> };
    };
    const { violations } = await runner.run();
    return violations;
  });
}

/** A page whose complaints, and requests to other hosts, are problems. */
async function open(browser: Browser, options: object, origin: string): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const note = (text: string) => problems.push(`${page.url()}: ${text}`);
  page.on("pageerror", (error) => note(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") note(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(origin)) note(`fetches ${url}`);
  });
  return page;
}

async function lookAtPages(browser: Browser, address: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of schemes) {
      const page = await open(
        browser,
        { viewport, colorScheme, reducedMotion: "reduce" },
        new URL(address).origin,
      );
      for (const [kind, file] of Object.entries(kinds)) {
        if (!existsSync(path.join(dist, file))) continue;
        await page.goto(`${address}${file}`);
        // In the playground a program runs: there it is never quiet.
        if (kind === "playground") await page.getByRole("textbox").first().waitFor();
        else await page.waitForLoadState("networkidle");
        const where = `${kind} (${file}), ${size}, ${colorScheme}`;
        for (const { id, help, nodes } of await findings(page)) {
          problems.push(
            `${where}: ${id}: ${help}, ${nodes.length} times, such as ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`,
          );
        }
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 0) problems.push(`${where}: ${overflow} pixels wider than the window`);
        if (values.pictures !== undefined) {
          const name = `${kind.replaceAll(" ", "-")}-${size}-${colorScheme}.png`;
          await page.screenshot({ path: path.join(values.pictures, name) });
        }
      }
      await page.context().close();
    }
  }
}

/** One build, at some path: links are followed by the router, and the search finds. */
async function walk(browser: Browser, address: string): Promise<void> {
  const page = await open(browser, { viewport: sizes.wide }, new URL(address).origin);
  page.setDefaultTimeout(15_000);
  const expectAt = async (file: string, heading: string) => {
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    if (page.url().split("#")[0] !== `${address}${file}`)
      problems.push(`${address}: expected to be at ${file}, not at ${page.url()}`);
  };
  await page.goto(address);
  await page
    .getByRole("navigation", { name: "Main Navigation" })
    .getByRole("link", { name: "Reference" })
    .click();
  await expectAt("reference/", "Reference");
  await page.goto(`${address}reference/relay-v3/call/`);
  await page.getByRole("main").getByRole("link", { name: "play_tts", exact: true }).click();
  await expectAt("reference/relay-v3/call/play-tts.html", "call.play_tts");
  await page.getByRole("main").getByRole("link", { name: "calling.play", exact: true }).click();
  await expectAt("wire/calling-play.html", "calling.play");
  await page.getByRole("button", { name: "Search" }).first().click();
  await page.getByRole("searchbox").fill("detect_answering_machine");
  const hit = page.getByRole("option").filter({ hasText: "detect_answering_machine" }).first();
  await hit.waitFor();
  await hit.click();
  await page
    .getByRole("heading", { name: /detect_answering_machine/ })
    .first()
    .waitFor();
  await page.context().close();
}

if (!existsSync(path.join(dist, "index.html"))) throw new Error("Run `npm run site` first.");
if (values.pictures !== undefined) mkdirSync(values.pictures, { recursive: true });

const links = new LinkCheck();
links.run();
problems.push(...links.problems);
// The badges of README say what the manifest says.
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly license: string;
  readonly engines: { readonly node: string };
};
for (const said of [
  `licence-${manifest.license}-`,
  `node-${encodeURIComponent(manifest.engines.node)}-`,
]) {
  if (!readme.includes(`/badge/${said}`)) problems.push(`README.md has no badge that says ${said}`);
}

const missing = JSON.parse(readFileSync(path.join(pages, "missing.json"), "utf8")) as string[];
problems.push(...missing.map((lack) => `The reference does not show ${lack}.`));
console.log(`${builtPages().length} pages, ${links.count} links`);

const browser = await launch();
try {
  for (const base of ["/", "/some/where/else/"]) {
    const server = await serve(base);
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
    try {
      await walk(browser, address);
      if (base === "/") await lookAtPages(browser, address);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }
} finally {
  await browser.close();
}

for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "The site is in order." : `${problems.length} problems.`);
process.exitCode = problems.length === 0 ? 0 : 1;
