import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { runners, testOf, type Runner } from "../analysis/call-test.js";
import { SessionModel } from "../analysis/session-model.js";
import { entriesOf } from "../analysis/session-file.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./flags.js";

const usage =
  "twinline-simulator test <session.ndjson> [--runner jest] [--app ./app.js] [--call id]";

/** `twinline-simulator test`: writes the calls of a saved session as a test file to the output. */
export function writeTest(args: readonly string[], terminal: Terminal): number {
  const { file, runner, app, call } = given(args);
  const name = path.resolve(terminal.directory, file);
  const entries = entriesOf(readFileSync(name, "utf8"), file);
  const model = new SessionModel({ frames: entries.length, calls: entries.length });
  for (const entry of entries) model.add(entry);
  // A call that an app makes for another one is part of that one's test, and so is one that was handed on.
  const { histories } = model;
  const main = histories.filter(({ id, direction, was }) => {
    if (was !== undefined) return false;
    return direction === "inbound" || model.legsOf(id).every((leg) => leg.direction === "outbound");
  });
  const chosen = call === undefined ? main : histories.filter(({ id }) => id === call);
  if (chosen.length === 0) {
    throw new UsageError(
      call === undefined ? `${file} contains no calls.` : `${file} contains no call ${call}.`,
    );
  }
  terminal.out(testOf(model, chosen, { runner, app }).trimEnd());
  return 0;
}

interface Given {
  readonly file: string;
  readonly runner: Runner;
  readonly app: string;
  readonly call: string | undefined;
}

function given(args: readonly string[]): Given {
  const text = { type: "string" } as const;
  const options = { runner: text, app: text, call: text };
  const { values, positionals } = parsed(args, options);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`Expected one file: ${usage}`);
  const runner = runners.find((known) => known === (values.runner ?? "jest"));
  if (runner === undefined) {
    throw new UsageError(
      `--runner: expected one of ${runners.join(", ")}, got ${JSON.stringify(values.runner)}.`,
    );
  }
  return { file, runner, app: values.app ?? "./app.js", call: values.call };
}

function parsed(
  args: readonly string[],
  options: Readonly<Record<"runner" | "app" | "call", { readonly type: "string" }>>,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}
