import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");
const page = readFileSync(path.join(root, "docs/promises.md"), "utf8");

/** Every test that the page names, by file. */
const named = [...page.matchAll(/`([^`]+\.test\.ts)` › (.+?)(?=<br>|\s+\|$)/gm)].map(
  ([, file = "", name = ""]) => ({ file, name }),
);

describe("docs/promises.md", () => {
  it("names a test for each of its promises", () => {
    const rows = page
      .split("\n")
      .filter((line) => /^\| (?!-|Promise|\s*\| (?:Promise|-))/.test(line));
    const without = rows.filter((row) => !row.includes(".test.ts` › "));
    expect(rows.length).toBeGreaterThan(80);
    expect(without).toEqual([]);
  });

  it("names no test that does not exist", () => {
    const missing = named.filter(({ file, name }) => {
      const full = path.join(root, file);
      if (!existsSync(full)) return true;
      return !readFileSync(full, "utf8").includes(`it("${name}"`);
    });
    expect(named.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});
