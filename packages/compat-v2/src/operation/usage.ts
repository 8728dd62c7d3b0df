import { readFileSync, writeFileSync } from "node:fs";

/** One place of an app that uses a documented name. */
export interface Use {
  /** Such as `call.prompt_tts`. */
  readonly name: string;
  /** The options that it was given there, in order of the alphabet. */
  readonly options: readonly string[];
  /** The file of the caller; empty when it cannot be told. */
  readonly file: string;
  readonly line: number;
  count: number;
}

/** Counts what an app uses of this API, and writes it down when the process exits. */
export class UsageReport {
  readonly #file: string;
  readonly #uses = new Map<string, Use>();

  private constructor(file: string) {
    this.#file = file;
    process.once("exit", () => this.#write());
  }

  /** A report when `TWINLINE_REPORT` names a file; otherwise nothing is measured. */
  static wanted(): UsageReport | undefined {
    const file = process.env["TWINLINE_REPORT"] ?? "";
    return file === "" ? undefined : new UsageReport(file);
  }

  /** Counts one use, by the place that it is called from. */
  count(name: string, args: readonly unknown[]): void {
    const options = [...new Set(args.flatMap(keysOf))].toSorted();
    const place = callerOf(new Error("where").stack ?? "");
    const key = JSON.stringify([name, options, place]);
    const use = this.#uses.get(key) ?? { name, options, ...place, count: 0 };
    use.count += 1;
    this.#uses.set(key, use);
  }

  #write(): void {
    // An app may have loaded this package twice, by import and by require.
    const others = readUses(this.#file, process.pid);
    const uses = [...others, ...this.#uses.values()];
    writeFileSync(this.#file, `${JSON.stringify({ pid: process.pid, uses }, undefined, 2)}\n`);
  }
}

const keysOf = (argument: unknown): string[] =>
  typeof argument === "object" && argument !== null && !Array.isArray(argument)
    ? Object.keys(argument)
    : [];

const ours = /[\\/](?:compat-v2|core)[\\/](?:dist|src)[\\/]/;
const frame = /\(?(?:file:\/\/)?((?:[A-Za-z]:)?[^()]+?):(\d+):\d+\)?$/;

/** The nearest place in a stack that is not this package. */
function callerOf(stack: string): { file: string; line: number } {
  for (const text of stack.split("\n").slice(1)) {
    const [, file, line] = frame.exec(text.trim().replace(/^at (?:async )?(?:.*\()?/, "")) ?? [];
    if (file === undefined || ours.test(file) || file.startsWith("node:")) continue;
    return { file, line: Number(line) };
  }
  return { file: "", line: 0 };
}

function readUses(file: string, pid: number): Use[] {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as { pid?: number; uses?: Use[] };
    return report.pid === pid ? (report.uses ?? []) : [];
  } catch {
    // There is none yet.
    return [];
  }
}
