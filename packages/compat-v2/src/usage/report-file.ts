import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { threadId } from "node:worker_threads";

/** One documented name, or one legacy habit, at one place of an app. */
export interface Use {
  /** Such as `call.prompt_tts` or `call.on("play.finished")`. */
  readonly name: string;
  /** What is legacy about the way in which it is used; absent for the use as such. */
  readonly habit?: string;
  /** The file of the caller, relative to the folder that the app was started in; empty when it is not known. */
  readonly file: string;
  readonly line: number;
  count: number;
  /** How often each option was given. */
  options?: Record<string, number>;
}

/** What a file holds: everything that was added to it since it was made. */
export interface Counted {
  /** The version of this format. */
  readonly version: 1;
  /** When the first use was counted, and the last, as ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** How many processes and worker threads have added to it. */
  readonly processes: number;
  /** How many uses found no room; see {@link most}. */
  readonly dropped: number;
  readonly uses: readonly Use[];
}

/** How many uses a file holds. The names of an app's own events and options are among them. */
export const most = 5000;

/** A lock that is older was left by a process that was killed; milliseconds. */
const staleAfter = 5000;

/** The use that another one adds to. */
export const keyOf = ({ name, habit = "", file, line }: Use): string =>
  `${file}\0${line}\0${name}\0${habit}`;

/** A report on disk. Several processes and worker threads may add to it. */
export class ReportFile {
  readonly path: string;

  constructor(file: string) {
    this.path = path.resolve(file);
  }

  /**
   * Adds to the file, under a lock; a reader sees it as it was or as it is then.
   *
   * @param timeout how long to wait for others that are writing, milliseconds
   * @returns false when they were still writing then
   * @throws {TypeError} the file is something else; it is left as it is
   * @throws {Error} it cannot be written
   */
  add(part: Counted, timeout: number): boolean {
    mkdirSync(path.dirname(this.path), { recursive: true });
    const lock = `${this.path}.lock`;
    if (!acquired(lock, timeout)) return false;
    const draft = `${this.path}.${process.pid}-${threadId}.tmp`;
    try {
      writeFileSync(draft, `${JSON.stringify(sum(this.#read(), part), undefined, 1)}\n`);
      renameSync(draft, this.path);
      return true;
    } finally {
      rmSync(draft, { force: true });
      rmSync(lock, { force: true });
    }
  }

  #read(): Counted | undefined {
    let text: string;
    try {
      text = readFileSync(this.path, "utf8");
    } catch (error) {
      if ((error as { code?: string }).code === "ENOENT") return undefined;
      throw error;
    }
    if (text.trim() === "") return undefined;
    const found = parsed(text);
    if (found?.version === 1 && Array.isArray(found.uses)) return found as Counted;
    throw new TypeError(`${this.path} is not a usage report, and was not changed`);
  }
}

function acquired(lock: string, timeout: number): boolean {
  const deadline = Date.now() + timeout;
  for (;;) {
    try {
      closeSync(openSync(lock, "wx"));
      return true;
    } catch (error) {
      if ((error as { code?: string }).code !== "EEXIST") throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > staleAfter) rmSync(lock, { force: true });
    else if (Date.now() >= deadline) return false;
    // It is the end of the process, or a few milliseconds: there is nothing to let run meanwhile.
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}

function parsed(text: string): Partial<Counted> | undefined {
  try {
    return JSON.parse(text) as Partial<Counted>;
  } catch {
    return undefined;
  }
}

function sum(before: Counted | undefined, part: Counted): Counted {
  if (before === undefined) return part;
  const uses = new Map(before.uses.map((use) => [keyOf(use), use]));
  let dropped = before.dropped + part.dropped;
  for (const use of part.uses) {
    const known = uses.get(keyOf(use));
    if (known !== undefined) merge(known, use);
    else if (uses.size < most) uses.set(keyOf(use), use);
    else dropped += use.count;
  }
  return {
    version: 1,
    from: before.from,
    until: part.until,
    processes: before.processes + part.processes,
    dropped,
    uses: [...uses.values()],
  };
}

function merge(known: Use, { count, options = {} }: Use): void {
  known.count += count;
  for (const [name, times] of Object.entries(options)) {
    known.options = { ...known.options, [name]: (known.options?.[name] ?? 0) + times };
  }
}
