import path from "node:path";

/** What a running app really uses of v2: one place of it, as compat-v2 counted it. */
export interface Use {
  readonly name: string;
  readonly options: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly count: number;
}

/**
 * Reads what compat-v2 wrote for `TWINLINE_REPORT`.
 *
 * @throws {TypeError} it is another file
 */
export function readUsage(text: string): Use[] {
  const report = JSON.parse(text) as { readonly uses?: unknown };
  if (!Array.isArray(report.uses)) throw new TypeError("it has no list of uses");
  return report.uses as Use[];
}

/** The uses as a table, the most frequent first: a team sees its v2 shrink. */
export function usageTable(uses: readonly Use[], cwd: string): string {
  const byName = new Map<
    string,
    { count: number; places: Map<string, number>; options: Set<string> }
  >();
  for (const { name, options, file, line, count } of uses) {
    const row = byName.get(name) ?? { count: 0, places: new Map(), options: new Set() };
    byName.set(name, row);
    row.count += count;
    const place = file === "" ? "?" : `${path.relative(cwd, file)}:${line}`;
    row.places.set(place, (row.places.get(place) ?? 0) + count);
    for (const option of options) row.options.add(option);
  }
  const rows = [...byName].toSorted(([, a], [, b]) => b.count - a.count);
  const width = Math.max(4, ...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, { count, places, options }]) => [
    `${String(count).padStart(7)}  ${name.padEnd(width)}  ${[...options].toSorted().join(", ")}`.trimEnd(),
    ...[...places]
      .toSorted(([, a], [, b]) => b - a)
      .map(([place, times]) => `${String(times).padStart(7)}    ${place}`),
  ]);
  return `${lines.join("\n")}\n`;
}
