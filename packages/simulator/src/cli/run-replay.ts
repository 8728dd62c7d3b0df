import path from "node:path";

import { isJson, printable } from "@twinline/core/internal";

import { VirtualClock } from "../clock/virtual-clock.js";
import type { RecordedFrame } from "@twinline/core/internal";
import { readSession } from "../recording/recorder.js";
import { startReplay, type Replay } from "../recording/replay.js";
import type { Flags } from "./flags.js";
import { FrameLines } from "./frame-lines.js";
import { prepared, reachableHost } from "./listening.js";
import { connectInstructions } from "./connect-instructions.js";
import { painted, whenLeaving, type Terminal } from "./terminal.js";

/** How long nothing of the recording may happen once the app is connected, seconds. */
const patience = 60;

/** Plays a recording to an app. Resolves with 0 when the app did the same, else with 1. */
export async function runReplay(flags: Flags, file: string, terminal: Terminal): Promise<number> {
  const session = readSession(path.resolve(terminal.directory, file));
  const { certificate } = await prepared(flags);
  const replay = await startReplay(session, {
    port: flags.port,
    host: flags.host,
    tls: certificate,
    clock: flags.virtualTime ? new VirtualClock({ quiet: 0.05 }) : undefined,
    unexpected: "ignore",
  });
  try {
    const lines = new FrameLines(terminal);
    if (flags.log) {
      replay.on("frame", (frame) => {
        const line = lines.line(frame);
        if (line !== undefined) terminal.out(line);
      });
    }
    replay.on("problem", ({ message }) =>
      terminal.err(painted(terminal, "red", `Different: ${printable(message)}`)),
    );
    const contexts = contextsOf(session);
    introduce(replay, flags, { file, contexts, ca_file: certificate?.ca_file }, terminal);
    await finishedOrLeft(replay, terminal);
  } finally {
    await replay.close();
  }
  const { length: count } = replay.problems;
  if (count === 0)
    terminal.out(painted(terminal, "green", "The app did the same as in the recording."));
  else
    terminal.err(
      `The app did ${count} thing${count === 1 ? "" : "s"} differently from the recording.`,
    );
  return count === 0 ? 0 : 1;
}

function introduce(
  replay: Replay,
  { host, token = "demo" }: Flags,
  { file, contexts, ca_file }: { file: string; contexts: string[]; ca_file: string | undefined },
  terminal: Terminal,
): void {
  const name = reachableHost(replay.host, host);
  const title = painted(terminal, "bold", `The platform of ${file} listens on ${name}`);
  const address = { host: name, token, contexts, ca_file, acceptsAll: true };
  terminal.out([title, "", ...connectInstructions(address, terminal), ""].join("\n"));
}

async function finishedOrLeft(replay: Replay, terminal: Terminal): Promise<void> {
  const left = whenLeaving(terminal);
  // The app may connect at any time; from then on it has this long.
  const came = new Promise<void>((resolve) => replay.on("frame", () => resolve()));
  await Promise.race([came, left]);
  if (terminal.leaving.aborted) return;
  // What is missing then is reported when the replay is closed.
  await Promise.race([replay.finished({ within: patience }).catch(() => undefined), left]);
}

/** The contexts that apps listened to in a recording. */
function contextsOf(session: readonly RecordedFrame[]): string[] {
  const names = session.flatMap(({ direction, message }) => {
    const params = direction === "to_platform" ? message["params"] : undefined;
    return isJson(params) && Array.isArray(params["contexts"])
      ? params["contexts"].map(String)
      : [];
  });
  return [...new Set(names)];
}
