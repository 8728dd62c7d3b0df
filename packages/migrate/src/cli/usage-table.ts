import type { Usage, UsageRow } from "../report/usage.js";
import type { Paint } from "./paint.js";

const styles = { certain: "green", likely: "yellow", decide: "red" } as const;

/** The v2 use of a running app as a table: each name with what it becomes, followed by its places. */
export function usageTable(rows: readonly UsageRow[], paint: Paint): string {
  if (rows.length === 0) return "";
  const named = rows.map((row) => ({
    ...row,
    shown: row.habit === undefined ? row.name : `${row.name}: ${row.habit}`,
  }));
  const width = Math.max(...named.map(({ shown }) => Math.min(shown.length, 60)));
  const becomes = Math.max(5, ...named.map(({ v3 }) => v3.length));
  const head = `${"uses".padStart(7)}  ${"of v2".padEnd(width)}  ${"in v3".padEnd(becomes)}  options`;
  const lines = named.flatMap(({ shown, habit, count, v3, options, places }) => {
    const name = shown.padEnd(width);
    const cells = [
      String(count).padStart(7),
      habit === undefined ? name : paint("yellow", name),
      v3.padEnd(becomes),
      options.join(", "),
    ];
    return [
      cells.join("  ").trimEnd(),
      ...places.map(({ file, line, count: times, sure }) =>
        [
          String(times).padStart(7),
          ` ${paint("dim", file === "" ? "(unknown place)" : `${file}:${line}`)}`,
          ...(sure === undefined ? [] : [paint(styles[sure], sure)]),
        ].join("  "),
      ),
    ];
  });
  return `${[paint("bold", head.trimEnd()), ...lines].join("\n")}\n`;
}

/** A summary of the reports, in one line. */
export function usageSummary(reports: readonly Usage[], rows: readonly UsageRow[]): string {
  const processes = sum(reports.map((report) => report.processes));
  const dropped = sum(reports.map((report) => report.dropped));
  const [from = ""] = reports.map((report) => report.from).toSorted();
  const until =
    reports
      .map((report) => report.until)
      .toSorted()
      .at(-1) ?? "";
  const names = new Set(rows.map(({ name }) => name)).size;
  const places = new Set(
    rows.flatMap((row) => row.places.map(({ file, line }) => `${file}:${line}`)),
  );
  return [
    `${names} names of v2 at ${places.size} places`,
    `${processes} ${processes === 1 ? "process" : "processes"}`,
    `from ${from.slice(0, 16)} to ${until.slice(0, 16)}`,
    ...(dropped > 0 ? [`${dropped} uses did not fit in the report`] : []),
  ].join("; ");
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
