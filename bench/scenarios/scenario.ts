import type { Workload } from "../clients/client.js";
import type { Mark } from "../processes/client.js";
import type { ClientProcess, Harness } from "../harness.js";

/** Work whose CPU time is measured. */
export interface Scenario {
  readonly name: string;
  /** Describes the units. */
  readonly about: string;
  /** The name of one unit. */
  readonly unit: string;
  readonly units: number;
  /** The number of concurrent units, if that matters to the scenario. */
  readonly atOnce?: number;
  readonly workload: Workload;
  /** If set, each pass uses a new process, which first does this many units unmeasured. */
  readonly freshAfter?: number;
  /** Makes a client do this many units. */
  run(harness: Harness, runningClient: ClientProcess, units: number): Promise<void>;
  /** Whether the client has done all of them. */
  isDone(mark: Mark, units: number): boolean;
}

export const wholeCalls = (
  atOnce: number,
  units: number,
  { name = "A", ...rest }: Pick<Partial<Scenario>, "name" | "freshAfter"> = {},
): Scenario => ({
  name,
  ...rest,
  about: `whole calls, ${atOnce} at a time: answer, play and wait, play_and_collect, hang up, ended`,
  unit: "call",
  units,
  atOnce,
  workload: "whole-calls",
  run: ({ server }, { project }, count) => server.ask("wholeCalls", { project, count, atOnce }),
  isDone: ({ calls }, count) => calls === count,
});

export const requests: Scenario = {
  name: "B",
  about: "requests, 100 in flight",
  unit: "request",
  units: 100_000,
  workload: "requests",
  run: (_harness, { client }, count) => client.ask("requests", { count, atOnce: 100 }),
  isDone: () => true,
};

export const events: Scenario = {
  name: "C",
  about: "events into one call with one listener, in order, all acknowledged",
  unit: "event",
  units: 200_000,
  workload: "events",
  run: ({ server }, { project }, count) => server.ask("manyEvents", { project, count }),
  isDone: (mark, count) => mark.events === count && mark.outOfOrder === 0,
};

/** Workers whose process has just started, or is never busy: each pass uses a new process. */
export const fresh: Readonly<Record<string, Scenario>> = {
  young: wholeCalls(1, 1000, { name: "young", freshAfter: 0 }),
  worker: wholeCalls(100, 5000, { name: "worker", freshAfter: 500 }),
  warm: wholeCalls(100, 30_000, { name: "warm", freshAfter: 10_000 }),
  midst: wholeCalls(1000, 2000, { name: "midst", freshAfter: 2000 }),
  serial: {
    ...requests,
    name: "serial",
    about: "requests, one after another",
    units: 3000,
    freshAfter: 0,
    run: (_harness, { client }, count) => client.ask("requests", { count, atOnce: 1 }),
  },
  listener: { ...events, name: "listener", freshAfter: 0 },
};
