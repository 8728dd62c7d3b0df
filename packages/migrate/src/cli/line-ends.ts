import type { Files } from "../source/program.js";
import type { Outcome } from "../report/finding.js";

const mark = "\uFEFF";

/** Files with plain line ends and without byte order marks, and the way back. */
export interface PlainFiles {
  readonly files: Files;
  /** The changes with the line ends and the marks that their files have. */
  restored(outcome: Outcome): Outcome;
}

/** Takes Windows line ends and byte order marks away: what is written anew must not mix with them. */
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
