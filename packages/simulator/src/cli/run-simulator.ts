import path from "node:path";

import { printable } from "@twinline/core/internal";

import { PacedClock } from "../clock/paced-clock.js";
import { VirtualClock } from "../clock/virtual-clock.js";
import { recordSession, type Recorder } from "../recording/recorder.js";
import { startSimulator, type Simulator } from "../simulator.js";
import { random_faults } from "../wire/faults-random.js";
import { numbersOf } from "./contexts.js";
import type { Flags } from "./flags.js";
import { FrameLines } from "./frame-lines.js";
import { prepared, reachableHost, type Listening } from "./listening.js";
import { loadPeople, type PeopleScript } from "./people-script.js";
import { connectInstructions } from "./connect-instructions.js";
import { painted, whenLeaving, type Terminal } from "./terminal.js";

/** Clients are in other processes: the clock cannot see when they are busy, and gives them this long, seconds. */
const thinkingTime = 0.05;

/** Runs a simulator until the user leaves, or with `--once` until the script has ended. Resolves with the exit code. */
export async function runSimulator(flags: Flags, terminal: Terminal): Promise<number> {
  const numbers = numbersOf(flags.contexts);
  const script =
    flags.script === undefined
      ? undefined
      : await loadPeople(path.resolve(terminal.directory, flags.script), terminal.home);
  const listening = await prepared(flags);
  const { certificate: tls, token } = listening;
  const sim = await startSimulator({
    port: flags.port,
    host: flags.host,
    seed: flags.seed,
    tls,
    numbers: { ...script?.numbers, ...numbers },
    projects: token === undefined ? undefined : { demo: token },
    clock: clockOf(flags),
    unexpected: "ignore",
  });
  let recorder: Recorder | undefined;
  try {
    const problems = new ProblemLines(sim, terminal);
    if (flags.log) showFrames(sim, terminal);
    if (flags.record !== undefined) {
      recorder = recordSession(sim, path.resolve(terminal.directory, flags.record));
    }
    if (flags.faults > 0) sim.fault(random_faults({ seed: flags.seed, rate: flags.faults }));
    for (const [number, behaviour] of Object.entries(script?.people ?? {})) {
      sim.person(number, behaviour);
    }
    await introduce(sim, flags, listening, script, terminal);
    const failed = await finished(sim, script, flags.once, terminal);
    problems.show();
    return flags.once && (failed || sim.problems.length > 0) ? 1 : 0;
  } finally {
    await recorder?.stop();
    await sim.close();
    if (recorder !== undefined) terminal.out(`${recorder.frames} frames are in ${recorder.file}.`);
  }
}

/** Calls can be paused and stepped through in the phone, so the clock must let itself be paced there. */
function clockOf({ virtualTime, phone }: Flags): VirtualClock | PacedClock | undefined {
  if (virtualTime) return new VirtualClock({ quiet: thinkingTime });
  return phone ? new PacedClock() : undefined;
}

function showFrames(sim: Simulator, terminal: Terminal): void {
  const lines = new FrameLines(terminal);
  sim.on("frame", (frame) => {
    const line = lines.line(frame);
    if (line !== undefined) terminal.out(line);
  });
}

/** Shows problems as soon as they are known. */
class ProblemLines {
  readonly #sim: Simulator;
  readonly #terminal: Terminal;
  #shown = 0;

  constructor(sim: Simulator, terminal: Terminal) {
    this.#sim = sim;
    this.#terminal = terminal;
    sim.on("frame", () => this.show());
  }

  show(): void {
    for (const { message } of this.#sim.problems.slice(this.#shown)) {
      this.#terminal.err(painted(this.#terminal, "red", `Unexpected: ${printable(message)}`));
    }
    this.#shown = this.#sim.problems.length;
  }
}

async function introduce(
  sim: Simulator,
  flags: Flags,
  { certificate, token }: Listening,
  script: PeopleScript | undefined,
  terminal: Terminal,
): Promise<void> {
  const bold = (text: string): string => painted(terminal, "bold", text);
  const host = reachableHost(sim.host, flags.host);
  const numbers = Object.entries({ ...script?.numbers, ...numbersOf(flags.contexts) });
  const contexts = [...new Set(numbers.map(([, context]) => context))];
  const ca_file = certificate?.ca_file;
  const acceptsAll = token === undefined;
  const address = { host, token: token ?? "demo", contexts, ca_file, acceptsAll };
  const lines = [
    bold(`A RELAY platform listens on ${host}`),
    "",
    ...connectInstructions(address, terminal),
  ];
  if (host !== sim.host && certificate === undefined) {
    lines.push(
      "",
      "Twinline sends credentials to other machines over TLS only: add --tls for those.",
    );
  }
  if (numbers.length > 0) {
    lines.push(
      "",
      bold("Numbers"),
      ...numbers.map(([number, context]) => `  ${number}  ${context}`),
    );
  }
  if (flags.phone) lines.push("", await phoneLine(sim, bold));
  if (flags.record !== undefined) lines.push("", `Every frame goes to ${flags.record}.`);
  terminal.out([...lines, "", painted(terminal, "dim", "Press Ctrl-C to stop."), ""].join("\n"));
}

async function phoneLine(sim: Simulator, bold: (text: string) => string): Promise<string> {
  try {
    return `${bold("Call your app from a browser")}\n  ${await sim.serve_phone()}`;
  } catch (error) {
    return `The phone is not available: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Resolves when the user leaves or the script has ended, with whether it failed. */
async function finished(
  sim: Simulator,
  script: PeopleScript | undefined,
  once: boolean,
  terminal: Terminal,
): Promise<boolean> {
  const left = whenLeaving(terminal).then(() => false);
  const ran = runScript(sim, script, terminal);
  if (!once) await left;
  return Promise.race([ran, left]);
}

/** Runs a script once an app listens. Resolves with whether it failed. */
async function runScript(
  sim: Simulator,
  script: PeopleScript | undefined,
  terminal: Terminal,
): Promise<boolean> {
  if (script?.scenario === undefined) return false;
  try {
    terminal.out("Waiting for an app to listen, then the script runs.");
    await sim.listens(undefined, { within: Number.POSITIVE_INFINITY });
    await script.scenario(sim);
    terminal.out(painted(terminal, "green", "The script has finished."));
    return false;
  } catch (error) {
    // A script that is cut off when the user leaves has not failed.
    if (terminal.leaving.aborted) return false;
    const text = error instanceof Error ? error.message : String(error);
    terminal.err(painted(terminal, "red", `The script failed: ${text}`));
    return true;
  }
}
