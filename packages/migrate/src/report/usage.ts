import { isAction, isResult, operations, type Kind } from "../legacy/kinds.js";
import { becomes, constructed } from "./becomes.js";
import type { Finding, Sureness } from "./finding.js";

/** One use of v2 by a running app, as compat-v2 counted it: a name or a legacy form, at one place. */
export interface Use {
  readonly name: string;
  /** The legacy form of the use, if any. */
  readonly habit?: string;
  readonly file: string;
  readonly line: number;
  readonly count: number;
  readonly options?: Readonly<Record<string, number>>;
}

/** One or several usage reports of compat-v2. */
export interface Usage {
  readonly from: string;
  readonly until: string;
  readonly processes: number;
  readonly dropped: number;
  readonly uses: readonly Use[];
}

/**
 * Reads a report that compat-v2 wrote for `TWINLINE_REPORT`.
 *
 * @throws {TypeError} if it is not a usage report
 */
export function readUsage(text: string): Usage {
  const report = JSON.parse(text) as Partial<Usage> & { readonly version?: unknown };
  if (!Array.isArray(report.uses)) throw new TypeError("the list of uses is missing");
  if (report.version !== 1) {
    throw new TypeError(`its format version is ${String(report.version)}, expected 1`);
  }
  return report as Usage;
}

/** One name or one legacy form, with all the places that use it. */
export interface UsageRow {
  readonly name: string;
  readonly habit?: string;
  readonly count: number;
  /** What it becomes in v3; empty if unknown. */
  readonly v3: string;
  /** The options that were passed, most frequent first. */
  readonly options: readonly string[];
  /** The places, most frequent first. */
  readonly places: readonly UsagePlace[];
}

export interface UsagePlace {
  readonly file: string;
  readonly line: number;
  readonly count: number;
  /** How certain `v3` is about this place; undefined if the code was not checked. */
  readonly sure?: Sureness;
}

/**
 * Returns the uses of several reports by name, most frequent first.
 *
 * @param findings what `check` found in the code, if it was checked
 */
export function usageRows(
  reports: readonly Usage[],
  findings: readonly Finding[] = [],
): UsageRow[] {
  const byName = new Map<string, Use[]>();
  for (const use of reports.flatMap(({ uses }) => uses)) {
    const key = JSON.stringify([use.name, use.habit]);
    byName.set(key, [...(byName.get(key) ?? []), use]);
  }
  const sureness = surenessByPlace(findings);
  const rows = [...byName.values()].map((uses): UsageRow => {
    const [{ name, habit } = { name: "" }] = uses;
    return {
      name,
      ...(habit !== undefined && { habit }),
      count: total(uses.map(({ count }) => count)),
      v3: habit === undefined ? inV3(name) : "",
      options: tally(uses.flatMap(({ options = {} }) => Object.entries(options))).map(
        ([one]) => one,
      ),
      places: tally(uses.map(({ file, line, count }) => [`${file}:${line}`, count])).map(
        ([place, count]) => placed(place, count, sureness),
      ),
    };
  });
  return rows.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function placed(place: string, count: number, sureness: ReadonlyMap<string, Sureness>): UsagePlace {
  const colon = place.lastIndexOf(":");
  const sure = sureness.get(place);
  const at = { file: place.slice(0, colon), line: Number(place.slice(colon + 1)) };
  return { ...at, count, ...(sure !== undefined && { sure }) };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);

function tally(pairs: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, count] of pairs) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

const worst: readonly Sureness[] = ["certain", "likely", "decide"];

/** The least certain finding on each line. */
function surenessByPlace(findings: readonly Finding[]): ReadonlyMap<string, Sureness> {
  const found = new Map<string, Sureness>();
  for (const { file, line, sure } of findings) {
    const key = `${file}:${line}`;
    const known = found.get(key) ?? "certain";
    found.set(key, worst.indexOf(sure) > worst.indexOf(known) ? sure : known);
  }
  return found;
}

const made: Readonly<Record<string, Kind>> = {
  Consumer: "Consumer",
  RelayConsumer: "Consumer",
  Client: "Client",
  RelayClient: "Client",
  Task: "Task",
};

/** Returns what a name in a report becomes in v3: `call.play_tts`, `call.on("ended")`, `new Consumer`. */
function inV3(name: string): string {
  if (name.startsWith("new ")) return constructed(made[name.slice(4)] ?? "Sdk")?.v3 ?? "";
  const [, label = "", member = "", event] = /^(\w+)\.(\w+)(?:\("(.*)"\))?$/.exec(name) ?? [];
  const kind = kindOf(label);
  return kind === undefined ? "" : (becomes(kind, member, { isCalled: true, event })?.v3 ?? "");
}

function kindOf(label: string): Kind | undefined {
  const kind = (label.charAt(0).toUpperCase() + label.slice(1)) as Kind;
  if (kinds.has(kind)) return kind;
  return (isResult(kind) || isAction(kind)) && operations.some((one) => kind.startsWith(one))
    ? kind
    : undefined;
}

const kinds: ReadonlySet<Kind> = new Set([
  "Call",
  "Consumer",
  "Client",
  "Calling",
  "Messaging",
  "Tasking",
  "Task",
  "Message",
  "SendResult",
]);
