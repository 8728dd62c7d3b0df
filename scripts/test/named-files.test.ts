import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");

/** `core/session/session.ts` is short for `packages/core/src/session/session.ts`. */
function places(name: string): string[] {
  const inCore = name.replace(/^core\//, "packages/core/src/");
  return [name, inCore, `packages/${name}`].map((place) => path.join(root, place));
}

/** The files and folders that a page names, but for those with a placeholder. */
function namedBy(page: string): string[] {
  const text = readFileSync(path.join(root, page), "utf8");
  const names = [
    ...text.matchAll(/`((?:packages|core|relay-v3|compat-v2|simulator|scripts|docs)\/[^`<…]*)`/g),
  ];
  return names.map(([, name = ""]) => name);
}

describe.each(["CONTRIBUTING.md", "docs/architecture.md"])("%s", (page) => {
  it("names files and folders that exist", () => {
    const names = namedBy(page);
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !places(name).some((place) => existsSync(place)))).toEqual([]);
  });
});
