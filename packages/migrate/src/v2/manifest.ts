import type { Files } from "../source/program.js";
import type { Change } from "../report/finding.js";

/** The `package.json` that a file belongs to: the nearest one above it. */
export function manifestOf(files: Files, file: string): string | undefined {
  const parts = file.split("/");
  for (let depth = parts.length - 1; depth >= 0; depth -= 1) {
    const name = [...parts.slice(0, depth), "package.json"].join("/");
    if (files.has(name)) return name;
  }
  return undefined;
}

/** The sections of a manifest that list dependencies. */
const sections = [
  "dependencies",
  "devDependencies",
  "peerDependencies",
  "optionalDependencies",
] as const;

type Manifest = Readonly<
  Partial<Record<(typeof sections)[number], Readonly<Record<string, string>>>>
>;

/**
 * The `package.json` that provides a package to a file: the nearest one that lists it, or the nearest
 * one if none does. A workspace may leave its dependencies to the root.
 */
export function manifestThatAsks(files: Files, file: string, name: string): string | undefined {
  let at = manifestOf(files, file);
  for (let next = at; next !== undefined;) {
    if (asksFor(readManifest(files.get(next) ?? ""), name)) return next;
    const above = next.split("/").slice(0, -2).join("/");
    next = next.includes("/") ? manifestOf(files, above === "" ? "x" : `${above}/x`) : undefined;
    at ??= next;
  }
  return at;
}

/** Reads a `package.json`; undefined if it is not valid. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a `package.json` lists a package. */
export const asksFor = (manifest: Manifest | undefined, name: string): boolean =>
  sections.some((section) => manifest?.[section]?.[name] !== undefined);

/**
 * Replaces a package with others and keeps the formatting. Packages that are listed already stay as they
 * are.
 *
 * @param removed packages that the program no longer imports
 * @param added packages that it imports now, with version ranges
 */
export function withDependencies(
  file: string,
  text: string,
  removed: readonly string[],
  added: ReadonlyMap<string, string>,
): Change | undefined {
  const manifest = readManifest(text);
  if (manifest === undefined) return undefined;
  const missing = [...added].filter(([name]) => !asksFor(manifest, name));
  const gone = removed.filter((name) => asksFor(manifest, name));
  if (missing.length === 0 && gone.length === 0) return undefined;
  // New packages go where the first removed one was; otherwise to `dependencies`.
  const home = sections.find((one) => gone.some((name) => manifest[one]?.[name] !== undefined));
  let after = text;
  for (const section of sections) {
    const entries = new Map(Object.entries(manifest[section] ?? {}));
    const isHome = section === (home ?? "dependencies");
    const left = gone.filter((name) => entries.delete(name));
    // A library may list the package both as a peer and for its own tests: replace both.
    const replaced = left.length > 0 || isHome ? missing : [];
    for (const [name, range] of replaced) entries.set(name, range);
    if (left.length === 0 && replaced.length === 0) continue;
    after = withSection(
      after,
      section,
      [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return after === text ? undefined : { file, before: text, after };
}

function withSection(
  text: string,
  section: string,
  entries: readonly (readonly [string, string])[],
): string {
  const unit = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const lines = entries.map(
    ([name, range]) => `${unit}${unit}${JSON.stringify(name)}: ${JSON.stringify(range)}`,
  );
  const body = `"${section}": {\n${lines.join(",\n")}\n${unit}}`;
  const known = new RegExp(`"${section}"\\s*:\\s*\\{[^{}]*\\}`);
  if (known.test(text)) return text.replace(known, () => body);
  return text.replace(
    /\s*\}\s*$/,
    (end) => `,\n${unit}${body}${end.startsWith("\n") ? end : `\n${end}`}`,
  );
}
