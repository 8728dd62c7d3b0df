import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";

import { startSimulator } from "@twinline/simulator";

import { describeInBrowser, patience, TestBrowser } from "../phone/support/browser.js";

interface Program {
  callBoth(): Promise<Record<string, string>>;
  connectTo(host: string): Promise<void>;
  refusals(): Promise<string[]>;
}

declare const program: Program;

/** As a bundler for browsers does it: an import of a module that only Node.js has is an error there. */
function bundle(): { code: string; inputs: string[] } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(__dirname, "bundle.mjs")],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { code: string; inputs: string[] };
}

const own = (inputs: readonly string[]): string[] =>
  inputs.filter((input) => /packages\/[^/]+\/dist\//.test(input));

test("a bundle for browsers takes the entries for browsers, and nothing that only Node.js has", () => {
  const { inputs } = bundle();
  expect(own(inputs).length).toBeGreaterThan(4);
  expect(own(inputs).filter((input) => !input.includes("/dist/browser/"))).toEqual([]);
  expect(inputs.filter((input) => /node_modules\/(ws|selfsigned)\//.test(input))).toEqual([]);
});

describeInBrowser("in a browser", () => {
  const browser = new TestBrowser();

  // A page from this machine may connect to this machine.
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end('<!doctype html><title>App</title><link rel="icon" href="data:,">');
  });
  let code = "";

  beforeAll(async () => {
    ({ code } = bundle());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }, patience);

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function open(): Promise<Page> {
    const page = await browser.page();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.addScriptTag({ content: code });
    return page;
  }

  test(
    "a program of each face takes a call of a simulator on the same page",
    async () => {
      const page = await open();
      expect(await page.evaluate(() => program.callBoth())).toEqual({
        v3: "v3 got 4",
        v2: "v2 got 4",
      });
    },
    patience,
  );

  test(
    "a program reaches a platform elsewhere over the browser's own WebSocket",
    async () => {
      const sim = await startSimulator({ numbers: { "+15550111": "office" }, unexpected: "error" });
      const page = await open();
      const over = page.evaluate((host) => program.connectTo(host), sim.host);
      await sim.listens("office");
      const caller = await sim.call({ to: "+15550111" });
      await caller.hears("Hello from the browser");
      await caller.hang_up();
      await over;
      await sim.close();
    },
    patience,
  );

  test(
    "what only Node.js can do is refused with an error that says so",
    async () => {
      const page = await open();
      expect(await page.evaluate(() => program.refusals())).toEqual([
        expect.stringMatching(
          /^NODE_ONLY: recordSession\(\) writes a file, which a browser cannot do: call it in Node.js/,
        ),
        expect.stringMatching(
          /^NODE_ONLY: makeCertificate\(\) writes files, which a browser cannot do: call it in Node.js/,
        ),
        expect.stringMatching(
          /^NODE_ONLY: serve_phone\(\) listens on a port, which a browser cannot do: call it in Node.js/,
        ),
      ]);
    },
    patience,
  );
});
