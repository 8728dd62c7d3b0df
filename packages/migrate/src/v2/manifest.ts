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

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Reads a `package.json`; undefined when it is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a `package.json` asks for a package. */
export const asksFor = (manifest: Manifest | undefined, name: string): boolean =>
  manifest?.dependencies?.[name] !== undefined || manifest?.devDependencies?.[name] !== undefined;

/**
 * Puts packages in the place of another one, formatting kept. Those that are there already stay as
 * they are.
 *
 * @param removed what the program imports no more
 * @param added what it imports now, with version ranges
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
  const section = gone.some((name) => manifest.dependencies?.[name] === undefined)
    ? "devDependencies"
    : "dependencies";
  const entries = new Map(Object.entries(manifest[section] ?? {}));
  for (const name of gone) entries.delete(name);
  for (const [name, range] of missing) entries.set(name, range);
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const after = withSection(text, section, sorted);
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
