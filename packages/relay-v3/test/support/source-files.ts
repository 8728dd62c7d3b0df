import { readdirSync } from "node:fs";
import { join } from "node:path";

const source = join(import.meta.dirname, "../../src");

/** The source files of this package. */
export function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(source, name))
    .toSorted((one, other) => one.localeCompare(other));
}
