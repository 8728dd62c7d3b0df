/** Every public error has a section on the page that its message links to. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { expect, test } from "@jest/globals";
import * as core from "@twinline/core";

const page = readFileSync("docs/troubleshooting.md", "utf8");
const { homepage } = JSON.parse(readFileSync("package.json", "utf8")) as { homepage: string };

const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

const isErrorClass = (value: unknown): value is typeof core.RelayError =>
  value === core.RelayError ||
  (typeof value === "function" && Object.getPrototypeOf(value.prototype ?? {}) instanceof Error);

const classes = Object.values<unknown>(core).filter(isErrorClass);

/** The codes that our sources give their errors. */
const codes = [
  ...new Set(
    ["core", "relay-v3", "compat-v2"]
      .flatMap(sourcesOf)
      .flatMap((source) => [...source.matchAll(/code: "([A-Z_]+)"/g)].map(([, code = ""]) => code)),
  ),
];

function sourcesOf(name: string): string[] {
  const folder = path.join("packages", name, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
}

/** Details for all classes; some need more than others. */
const details: object = { reason: "no", tag: "t1" };

const anchorOf = (error: core.RelayError): string => error.help.slice(error.help.indexOf("#") + 1);

test("finds the errors and codes", () => {
  expect(classes.length).toBeGreaterThan(8);
  expect(codes.length).toBeGreaterThan(8);
});

test.each(classes.map((Class) => [Class.kind, Class] as const))(
  "%s has a section, and its message ends with the address",
  (kind, Class) => {
    const error = new Class("It failed", details);
    expect(error.help).toBe(`${homepage}troubleshooting.html#${kind.toLowerCase()}`);
    expect(error.message).toBe(`It failed (see ${error.help})`);
    expect([...sections.keys()]).toContain(kind);
  },
);

test.each(codes)("the code %s has a section, or stands in that of its class", (code) => {
  const anchor = anchorOf(new core.RelayError("It failed", { code }));
  const isOwn = anchor === code.toLowerCase();
  if (isOwn) expect([...sections.keys()]).toContain(code);
  else expect(page).toContain(`\`${code}\``);
});
