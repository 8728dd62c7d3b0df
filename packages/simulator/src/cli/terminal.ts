import { styleText } from "node:util";

/** Where the program runs. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
  /** Where this package is. */
  readonly home: string;
  /** Whether the output may be coloured. */
  readonly colours: boolean;
  /** Aborted when the user ends the program. */
  readonly leaving: AbortSignal;
  out(line: string): void;
  err(line: string): void;
}

type Style = Parameters<typeof styleText>[0];

/** The text in a colour, where there are colours. */
export function painted(terminal: Pick<Terminal, "colours">, style: Style, text: string): string {
  // Whether to colour has been decided; Node.js would ask the stream again.
  return terminal.colours ? styleText(style, text, { validateStream: false }) : text;
}

/** Resolves when the user ends the program. */
export function whenLeaving({ leaving }: Terminal): Promise<void> {
  return new Promise((resolve) => {
    if (leaving.aborted) resolve();
    leaving.addEventListener("abort", () => resolve());
  });
}

/**
 * This process's own. The first Ctrl-C ends the program in order, the second at once.
 *
 * @param home where this package is
 */
export function ownTerminal(home: string): Terminal {
  const { env, stdout, stderr } = process;
  const leaving = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => leaving.abort());
  }
  // The reader of a pipe may be gone, as `head` is.
  stdout.on("error", () => leaving.abort());
  const wanted = env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0";
  return {
    env,
    directory: process.cwd(),
    home,
    colours: wanted || (stdout.isTTY && env["NO_COLOR"] === undefined && env["TERM"] !== "dumb"),
    leaving: leaving.signal,
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
  };
}
