import { existsSync } from "node:fs";

import { afterAll, afterEach, beforeAll, describe } from "@jest/globals";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

const places = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const executablePath = places.find((place) => place !== "" && existsSync(place));

if (executablePath === undefined) {
  process.stderr.write(
    "The phone's browser tests are skipped: there is no Chromium. On Debian: apt-get install chromium. " +
      "Anywhere: set CHROMIUM to the path of one.\n",
  );
}

/** A group of tests that need a browser. */
export const describeInBrowser = executablePath === undefined ? describe.skip : describe;

/** Longest that a test in a browser may take, milliseconds. Machines that share their cores are slow. */
export const patience = 60_000;

/** One browser for the tests of a file, and a fresh page for each. */
export class TestBrowser {
  #browser: Browser | undefined;
  readonly #complaints: string[] = [];
  #expected: RegExp | undefined;

  constructor() {
    beforeAll(async () => {
      this.#browser = await chromium.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      });
    }, patience);
    afterEach(async () => {
      await Promise.all(this.#browser?.contexts().map((context) => context.close()) ?? []);
      const complaints = this.#complaints.splice(0).filter((text) => !this.#expected?.test(text));
      this.#expected = undefined;
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join("\n")}`);
    });
    afterAll(async () => {
      await this.#browser?.close();
    });
  }

  /** From now on complaints like these belong to the test. */
  expectComplaints(pattern: RegExp): void {
    this.#expected = pattern;
  }

  /** A page of its own. What it complains about on the console fails the test. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    if (this.#browser === undefined) throw new Error("The browser has not been started");
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(message.text());
    });
    return page;
  }
}
