import { readFileSync } from "node:fs";
import path from "node:path";

import { flagsOf, UsageError } from "./flags.js";
import { help } from "./help.js";
import { runReplay } from "./run-replay.js";
import { runSimulator } from "./run-simulator.js";
import { painted, type Terminal } from "./terminal.js";
import { writeTest } from "./write-test.js";

/** The program. Resolves with its exit code, when everything it started has ended. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    if (args[0] === "test") return writeTest(args.slice(1), terminal);
    const flags = flagsOf(args);
    if (flags.help) terminal.out(help());
    else if (flags.version) terminal.out(version(terminal.home));
    else if (flags.replay !== undefined) return await runReplay(flags, flags.replay, terminal);
    else return await runSimulator(flags, terminal);
    return 0;
  } catch (error) {
    terminal.err(painted(terminal, "red", explained(error)));
    if (error instanceof UsageError) terminal.err("See twinline-simulator --help.");
    return exitCodeOf(error);
  }
}

function version(home: string): string {
  const manifest = path.join(home, "package.json");
  const { version: own } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return own;
}

/** An error in words, with what to do. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const {
    code,
    address,
    port,
    path: file,
  } = error as NodeJS.ErrnoException & {
    address?: string;
    port?: number;
  };
  switch (code) {
    case "EADDRINUSE":
      return (
        `Port ${port} is taken by another program, perhaps by another simulator. ` +
        `Choose another with --port, or leave it out to get a free one.`
      );
    case "EACCES":
      if (port === undefined) return error.message;
      return `This user may not listen on port ${port}. Choose one above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `This machine has no address ${address ?? ""}. --host must be one of its own, such as 127.0.0.1 or 0.0.0.0.`;
    case "ENOENT":
      return file === undefined ? error.message : `${file} or its directory does not exist.`;
    default:
      return error.message;
  }
}

/** 2 for a wrong command line, 1 for everything else. */
function exitCodeOf(error: unknown): number {
  return error instanceof UsageError ? 2 : 1;
}
