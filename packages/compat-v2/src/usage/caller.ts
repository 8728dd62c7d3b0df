/** A line in the code of an app. */
export interface Place {
  /** Relative to the folder that the process was started in, when it lies in it; empty when it is not known. */
  readonly file: string;
  /** From 1; 0 when it is not known. */
  readonly line: number;
}

const nowhere: Place = { file: "", line: 0 };
const frame = /\(?(?:file:\/\/)?((?:[A-Za-z]:)?[^()]*?):(\d+):\d+\)?$/;

/** Finds the places of an app that call this package. */
export class Callers {
  readonly #home: string;
  /** The folders of this package and of core, each with a slash at its end. */
  readonly #own: readonly string[];

  /** @param home what the files of places are relative to */
  constructor(home: string) {
    this.#home = slashed(home).replace(/\/?$/, "/");
    const [, own = ""] = /^(.*)\/(?:src|dist)\//.exec(firstFile(stackAbove(undefined, 2))) ?? [];
    this.#own = own === "" ? [] : [`${own}/`, `${own.slice(0, own.lastIndexOf("/"))}/core/`];
  }

  /**
   * Who has called a function.
   *
   * @returns undefined when this package called it itself
   */
  of(called: (...args: never[]) => unknown): Place | undefined {
    for (const line of stackAbove(called, 8)) {
      const place = placeIn(line);
      if (place === undefined) continue;
      return this.#isOwn(place.file) ? undefined : this.#shown(place);
    }
    return nowhere;
  }

  /**
   * Who has made an object of a class of this package, from inside its constructor.
   *
   * @param called the function that the constructor calls
   * @returns undefined when this package made it itself
   */
  ofConstruction(called: (...args: never[]) => unknown): Place | undefined {
    for (const line of stackAbove(called, 20)) {
      const place = placeIn(line);
      if (place === undefined) continue;
      if (!this.#isOwn(place.file)) return this.#shown(place);
      if (!/^\s*at new /.test(line)) return undefined;
    }
    return nowhere;
  }

  #isOwn(file: string): boolean {
    return (
      this.#own.some((folder) => file.startsWith(folder)) ||
      /\/@twinline\/(?:compat-v2|core)\//.test(file)
    );
  }

  #shown({ file, line }: Place): Place {
    const isInside = file.startsWith(this.#home);
    return { file: isInside ? file.slice(this.#home.length) : file, line };
  }
}

/** The lines of the stack above a function; without one, from here. */
function stackAbove(
  called: ((...args: never[]) => unknown) | undefined,
  depth: number,
): readonly string[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = depth;
  const holder: { stack?: unknown } = {};
  Error.captureStackTrace(holder, called);
  const { stack } = holder;
  Error.stackTraceLimit = stackTraceLimit;
  // An app may have its own way to prepare stacks.
  return typeof stack === "string" ? stack.split("\n").slice(1) : [];
}

/** The place in a line of a stack; undefined when it is none of a file, such as that of `Array.map`. */
function placeIn(text: string): Place | undefined {
  const [, file = "", line] = frame.exec(text.trim().replace(/^at (?:.*\()?/, "")) ?? [];
  if (file === "" || file.startsWith("node:") || file === "<anonymous>") return undefined;
  return { file: slashed(decoded(file)), line: Number(line) };
}

const firstFile = (lines: readonly string[]): string =>
  lines.map((line) => placeIn(line)?.file).find((file) => file !== undefined) ?? "";

const slashed = (file: string): string =>
  file.replaceAll("\\", "/").replace(/^\/(?=[A-Za-z]:\/)/, "");

/** The address of an ES module is a URL. */
function decoded(file: string): string {
  if (!file.includes("%")) return file;
  try {
    return decodeURI(file);
  } catch {
    return file;
  }
}
