import { parseArgs } from "node:util";

import { usualContenders } from "./contenders/all.js";
import { otherContenders } from "./contenders/others.js";

/** What was asked for on the command line. */
export interface Options {
  readonly scenarios: readonly string[];
  readonly contenders: readonly string[];
  readonly transports: readonly Transport[];
  readonly passes: number;
  /** The part of the usual work to do: 1 for all of it. */
  readonly scale: number;
  /** Where to put CPU profiles of the contenders; none are made when undefined. */
  readonly profiles: string | undefined;
  readonly json: boolean;
}

const scenarioNames = [
  ...["A", "B", "C", "D", "growth", "import"],
  ...["young", "worker", "warm", "midst", "serial", "listener"],
];

export type Transport = "wss" | "ws";

const transports: readonly Transport[] = ["wss", "ws"];

export const help = `npm run bench -- [options]

  --scenario A,B,…    which scenarios (default A,B,C,D,import)
                        A       whole calls, 100 at a time
                        B       requests, 100 in flight
                        C       events into one call with one listener
                        D       heap of 10,000 idle calls
                        growth  A with 1 to 10,000 calls at a time
                      and in a fresh process for each pass:
                        young    A one call at a time, 1,000 calls, no warm-up
                        worker   A, 5,000 calls after 500
                        warm     A, 30,000 calls after 10,000
                        midst    A with 1,000 calls at a time
                        serial   requests, one after another, no warm-up
                        listener C, no warm-up
                        import  time to load a package in a fresh process
  --passes N          how often each contender runs (default 5); the medians are shown
  --transport wss,ws  over what (default both)
  --only v3,naive,…   which contenders (default ${usualContenders.join(",")}); naive always runs
                        otel is v3 with OpenTelemetry recording all, otel-without-sdk with nothing to tell
  --with ${otherContenders.join(",")}
                      other SDKs beside them, which npm installs into .cache/bench for that
  --scale F           do the F-th part of the work, for a quick look: 0.1
  --profile DIR       write CPU profiles, in a folder for each contender
  --json              print the medians as JSON
  --help

CPU is what the client's process used (user and system, all threads), for one unit of work. The ratio is
to "naive" within the same pass. The machine should have nothing else to do.
`;

/** @throws {TypeError} an option is unknown or wrong */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: "string", default: "A,B,C,D,import" },
      passes: { type: "string", default: "5" },
      transport: { type: "string", default: transports.join(",") },
      only: { type: "string", default: usualContenders.join(",") },
      with: { type: "string", default: "" },
      scale: { type: "string", default: "1" },
      profile: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  const only = listed("only", values.only, usualContenders);
  const others = listed("with", values.with, otherContenders);
  return {
    scenarios: listed("scenario", values.scenario, scenarioNames),
    contenders: [...new Set([...only, "naive", ...others])],
    transports: listed("transport", values.transport, transports),
    passes: positive("passes", values.passes),
    scale: positive("scale", values.scale),
    profiles: values.profile,
    json: values.json,
  };
}

function listed<Name extends string>(
  option: string,
  text: string,
  known: readonly Name[],
): readonly Name[] {
  const names = text.split(",").filter((name) => name !== "");
  return names.map((name) => {
    const found = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
    throw new TypeError(`--${option}: unknown ${name}, expected ${known.join(", ")}`);
  });
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (value > 0) return value;
  throw new TypeError(`--${option} must be a number above 0, not ${text}`);
}
