import { readFileSync } from "node:fs";
import path from "node:path";

import { explained, exitCodeOf } from "./failures.js";
import { flagsOf } from "./flags.js";
import { help } from "./help.js";
import { runReplay } from "./run-replay.js";
import { runSimulator } from "./run-simulator.js";
import { painted, type Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";
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
