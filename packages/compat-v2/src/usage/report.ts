import { systemClock } from "@twinline/core/internal";

import { Callers, type Place } from "./caller.js";
import { keyOf, most, ReportFile, type Use } from "./report-file.js";

/** How long what was counted stays in memory, milliseconds: a process that is killed loses that much. */
const interval = 1000;
/** How long the end of a process waits for others that are writing, milliseconds. */
const exitTimeout = 2000;

/** Where a process keeps its report: an app may have loaded this package twice, by import and by require. */
const slot = Symbol.for("twinline.v2.usage");

type Holder = NodeJS.Process & { [slot]?: UsageReport };

/** Counts what an app uses of this API. There is one for a process, and one for each worker thread. */
export class UsageReport {
  readonly callers: Callers;
  /** Where each consumer was made: that is the place of its hooks. */
  readonly places = new WeakMap<object, Place>();
  /** The prototypes that are measured already. */
  readonly measured = new WeakMap<object, string>();
  readonly #file: ReportFile;
  #uses = new Map<string, Use>();
  #dropped = 0;
  #since = "";
  #isKnown = false;
  #isBroken = false;
  #timer: unknown;

  private constructor(file: string) {
    this.callers = new Callers(process.cwd());
    this.#file = new ReportFile(file);
    process.once("exit", () => this.#write(exitTimeout));
  }

  /**
   * The report of this process, when one is wanted: by the option of a client or by `TWINLINE_REPORT`.
   *
   * @param option the file that the client was given
   */
  static wanted(option: unknown): UsageReport | undefined {
    const holder = process as Holder;
    const file =
      typeof option === "string" && option !== "" ? option : process.env["TWINLINE_REPORT"];
    if (holder[slot] === undefined && file) holder[slot] = new UsageReport(file);
    return holder[slot];
  }

  /** The report of this process; undefined while nothing is measured. */
  static get current(): UsageReport | undefined {
    return (process as Holder)[slot];
  }

  /**
   * Counts one use.
   *
   * @param options the options that it was given
   * @param habit what is legacy about it
   */
  count(name: string, place: Place, options: readonly string[] = [], habit?: string): void {
    if (this.#isBroken) return;
    const use = this.#use({ name, ...(habit !== undefined && { habit }), ...place, count: 0 });
    if (use === undefined) {
      this.#dropped += 1;
      return;
    }
    use.count += 1;
    for (const option of options) {
      use.options ??= {};
      use.options[option] = (use.options[option] ?? 0) + 1;
    }
    this.#later();
  }

  #later(): void {
    this.#timer ??= systemClock.setTimeout(() => this.#write(0), interval, { background: true });
  }

  #use(wanted: Use): Use | undefined {
    const key = keyOf(wanted);
    const known = this.#uses.get(key);
    if (known !== undefined || this.#uses.size >= most) return known;
    if (this.#uses.size === 0) this.#since = new Date().toISOString();
    this.#uses.set(key, wanted);
    return wanted;
  }

  /** Adds what was counted since the last time to the file. What cannot be added stays for the next time. */
  #write(timeout: number): void {
    systemClock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#uses.size === 0) return;
    const part = {
      version: 1,
      from: this.#since,
      until: new Date().toISOString(),
      processes: this.#isKnown ? 0 : 1,
      dropped: this.#dropped,
      uses: [...this.#uses.values()],
    } as const;
    try {
      if (!this.#file.add(part, timeout)) {
        if (timeout === 0) this.#later();
        return;
      }
      this.#isKnown = true;
    } catch (error) {
      this.#isBroken = true;
      const why = error instanceof Error ? error.message : String(error);
      // At the end of a process, a warning by `emitWarning` would come too late.
      process.stderr.write(`twinline: the usage report was not written: ${why}\n`);
    }
    this.#uses = new Map();
    this.#dropped = 0;
  }
}
