import { parseArgs } from "node:util";

import { defaultClients } from "./clients/load.js";
import { otherClients } from "./clients/other-sdks.js";

/** The command-line options. */
export interface Options {
  readonly scenarios: readonly string[];
  readonly clients: readonly string[];
  readonly transports: readonly Transport[];
  readonly passes: number;
  /** The fraction of the usual work to do: 1 for all of it. */
  readonly scale: number;
  /** The folder for CPU profiles of the clients; no profiles when undefined. */
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

  --scenario A,B,…    the scenarios to run (default A,B,C,D,import)
                        A       whole calls, 100 at a time
                        B       requests, 100 in flight
                        C       events into one call with one listener
                        D       heap of 10,000 idle calls
                        growth  A with 1 to 10,000 calls at a time
                        import  time to load a package in a new process
                      and, with a new process for each pass:
                        young    A one call at a time, 1,000 calls, no warm-up
                        worker   A, 5,000 calls after 500
                        warm     A, 30,000 calls after 10,000
                        midst    A with 1,000 calls at a time
                        serial   requests, one after another, no warm-up
                        listener C, no warm-up
  --passes N          how often each client runs (default 5); the report shows medians
  --transport wss,ws  the transports (default both)
  --only v3,naive,…   the clients (default ${defaultClients.join(",")}); naive always runs
                        otel is v3 with OpenTelemetry recording everything; otel-without-sdk records nothing
  --with ${otherClients.join(",")}
                      also run other SDKs, which npm installs into .cache/bench
  --scale F           the fraction of the work to do, such as 0.1 for a quick look
  --profile DIR       write CPU profiles, in a folder per client
  --json              print the medians as JSON
  --help

CPU is the CPU time of the client's process (user and system, all threads) for one unit of work. The ratio
is relative to "naive" in the same pass. Run nothing else on the machine meanwhile.
`;

/** @throws {TypeError} if an option is unknown or its value is wrong */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: "string", default: "A,B,C,D,import" },
      passes: { type: "string", default: "5" },
      transport: { type: "string", default: transports.join(",") },
      only: { type: "string", default: defaultClients.join(",") },
      with: { type: "string", default: "" },
      scale: { type: "string", default: "1" },
      profile: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  const only = listed("only", values.only, defaultClients);
  const otherSdks = listed("with", values.with, otherClients);
  return {
    scenarios: listed("scenario", values.scenario, scenarioNames),
    clients: [...new Set([...only, "naive", ...otherSdks])],
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
  throw new TypeError(`--${option} must be a number greater than 0, not ${text}`);
}
