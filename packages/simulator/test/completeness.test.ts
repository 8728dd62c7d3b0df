import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

import { methodNames } from "@twinline/core/internal";

import { connect, start } from "./support/stage.js";

/** Those that the platform sends to clients, and no client to the platform. */
const toClients = ["signalwire.disconnect", "signalwire.event"];

const methods = methodNames().filter((method) => !toClients.includes(method));

/** The methods in the `covers(…)` of a test file. */
function coveredBy(file: string): string[] {
  const [, list = ""] = /^covers\(([^)]*)\);$/m.exec(readFileSync(file, "utf8")) ?? [];
  return [...list.matchAll(/"([^"]+)"/g)].map(([, method]) => method ?? "");
}

const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => path.join(__dirname, file));
const covered = new Set(files.flatMap(coveredBy));

describe("every method of the catalogue", () => {
  it.each(methods)("has a behaviour test, with a `covers` entry: %s", (method) => {
    expect([...covered]).toContain(method);
  });

  it("is in the catalogue when a test says that it covers it", () => {
    expect([...covered].filter((method) => !methods.includes(method))).toEqual([]);
  });

  it.each(methods)("is known to the platform: %s", async (method) => {
    const sim = await start();
    const client = await connect(sim);
    const { error } = await client.exchange(method, {});
    // An unknown method is -32601. Empty params are mostly wrong, and then it is known.
    expect(error?.code).not.toBe(-32601);
  });

  it("that goes to clients only is refused by the platform", async () => {
    const sim = await start();
    const client = await connect(sim);
    for (const method of toClients) {
      const params = { event_type: "x", params: {} };
      expect(await client.exchange(method, params)).toMatchObject({ error: { code: -32601 } });
    }
  });
});
