import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "@jest/globals";

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe.each(["package-lock.json", "site/package-lock.json"])("%s", (lockfile) => {
  const file = path.resolve(__dirname, "../..", lockfile);
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };

  test("names no registry, so that each machine uses its own", () => {
    const addressed = Object.entries(packages).filter(
      ([, { resolved, link }]) => resolved !== undefined && link !== true,
    );
    expect(addressed).toEqual([]);
  });

  // npm install leaves out what it can't find, and npm ci then refuses the lockfile.
  test("holds the native parts of a package for every platform", () => {
    const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !(`node_modules/${name}` in packages))
        .filter((name) => !(`${where}/node_modules/${name}` in packages))
        .map((name) => `${where} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
