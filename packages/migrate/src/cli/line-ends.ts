import type { Files } from "../source/program.js";
import type { Outcome } from "../report/finding.js";

const mark = "\uFEFF";

/** Files with normalized line endings and without byte order marks. */
export interface PlainFiles {
  readonly files: Files;
  /** Restores the line endings and byte order marks in the changes. */
  restored(outcome: Outcome): Outcome;
}

/** Removes Windows line endings and byte order marks, so that new code does not mix with them. */
export function plainFiles(given: Files): PlainFiles {
  const ways = new Map<string, (text: string) => string>();
  const files = new Map<string, string>();
  for (const [file, text] of given) {
    const hasMark = text.startsWith(mark);
    const body = hasMark ? text.slice(1) : text;
    const isWindows = body.includes("\r\n") && !/[^\r]\n/.test(body) && !body.startsWith("\n");
    files.set(file, isWindows ? body.replaceAll("\r\n", "\n") : body);
    if (!hasMark && !isWindows) continue;
    ways.set(file, (plain) => {
      const ended = isWindows ? plain.replaceAll("\n", "\r\n") : plain;
      return hasMark && plain !== "" ? mark + ended : ended;
    });
  }
  const back = (file: string, text: string): string => ways.get(file)?.(text) ?? text;
  return {
    files,
    restored: (outcome) => ({
      ...outcome,
      changes: outcome.changes.map(({ file, before, after }) => ({
        file,
        before: back(file, before),
        after: back(file, after),
      })),
    }),
  };
}
