import type { Role } from "../contenders/contender.js";
import type { Mark } from "../processes/client.js";
import type { Player, Stage } from "../stage.js";

/** Work that is measured by the CPU it takes. */
export interface Scenario {
  readonly name: string;
  /** What the units are. */
  readonly about: string;
  /** What one unit of the work is called. */
  readonly unit: string;
  readonly units: number;
  /** How many are under way at the same time, where that is the point of it. */
  readonly atOnce?: number;
  readonly role: Role;
  /** For a process of its own in each pass: how many units it does before it is measured. */
  readonly freshAfter?: number;
  /** Has a contender do this many units. */
  run(stage: Stage, player: Player, units: number): Promise<void>;
  /** Whether a contender has done them all. */
  isDone(mark: Mark, units: number): boolean;
}

export const wholeCalls = (
  atOnce: number,
  units: number,
  { name = "A", ...others }: Pick<Partial<Scenario>, "name" | "freshAfter"> = {},
): Scenario => ({
  name,
  ...others,
  about: `whole calls, ${atOnce} at a time: answer, play and wait, play_and_collect, hang up, ended`,
  unit: "call",
  units,
  atOnce,
  role: "whole-calls",
  run: ({ server }, { project }, count) => server.ask("wholeCalls", { project, count, atOnce }),
  isDone: ({ calls }, count) => calls === count,
});

export const requests: Scenario = {
  name: "B",
  about: "requests, 100 in flight",
  unit: "request",
  units: 100_000,
  role: "requests",
  run: (_stage, { client }, count) => client.ask("requests", { count, atOnce: 100 }),
  isDone: () => true,
};

export const events: Scenario = {
  name: "C",
  about: "events into one call with one listener, in order, all acknowledged",
  unit: "event",
  units: 200_000,
  role: "events",
  run: ({ server }, { project }, count) => server.ask("manyEvents", { project, count }),
  isDone: (mark, count) => mark.events === count && mark.outOfOrder === 0,
};

/** What workers do whose process is young, or never busy: each pass has a process of its own. */
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
    run: (_stage, { client }, count) => client.ask("requests", { count, atOnce: 1 }),
  },
  listener: { ...events, name: "listener", freshAfter: 0 },
};
