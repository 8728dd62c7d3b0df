import * as fc from "fast-check";

import { codes, lateMethods, methods, type Fault } from "./faults.js";

export type Face = "v2" | "v3";

/** What runs on a call for a while. */
export const operations = [
  "play",
  "record",
  "collect",
  "prompt",
  "detect",
  "digits",
  "fax",
  "lasting",
  "connect",
] as const;

export type OperationName = (typeof operations)[number];

/** Who lives at the numbers that are dialled. */
export const personas = ["answers", "late", "busy", "silent", "rejects", "machine"] as const;

export type Persona = (typeof personas)[number];

/** Calls and operations are chosen by number, modulo how many there are: a step without any does nothing. */
export type Action =
  | { readonly do: "ring"; readonly face: Face }
  | {
      readonly do: "dial";
      readonly face: Face;
      readonly to: Persona;
      readonly timeout: number;
      readonly abort?: number | undefined;
    }
  | { readonly do: "send"; readonly face: Face }
  | { readonly do: "text"; readonly face: Face }
  | { readonly do: "answer"; readonly call: number; readonly face: Face }
  | {
      readonly do: "start";
      readonly call: number;
      readonly face: Face;
      readonly what: OperationName;
    }
  | { readonly do: "stop"; readonly operation: number }
  | { readonly do: "await"; readonly call: number; readonly face: Face; readonly timeout: number }
  | { readonly do: "hangup"; readonly call: number; readonly by: Face | "person" }
  | { readonly do: "press"; readonly call: number }
  | { readonly do: "speak"; readonly call: number }
  | { readonly do: "listen"; readonly face: Face };

/** One step: what is done, and how many seconds pass before the next. */
export interface Step {
  readonly action: Action;
  readonly after: number;
}

/** A program that uses both faces on one session, and what goes wrong meanwhile. */
export interface Program {
  readonly steps: readonly Step[];
  readonly faults: readonly Fault[];
}

const face = fc.constantFrom<Face>("v2", "v3");
const call = fc.nat({ max: 5 });
const seconds = fc.constantFrom(0, 0, 0.02, 0.5, 2, 7, 20);
const at = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 110 }));

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("ring" as const), face }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("dial" as const),
      face,
      to: fc.constantFrom(...personas),
      timeout: fc.constantFrom(1, 4, 90),
      abort: fc.constantFrom(undefined, undefined, undefined, 0, 0.01, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("send" as const), face }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("text" as const), face }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("answer" as const), call, face }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("start" as const),
      call,
      face,
      what: fc.constantFrom(...operations),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("stop" as const), operation: call }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("await" as const),
      call,
      face,
      timeout: fc.constantFrom(0.5, 30, 1e6),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("hangup" as const),
      call,
      by: fc.constantFrom<Face | "person">("v2", "v3", "person"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("press" as const), call }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("speak" as const), call }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("listen" as const), face }) },
);

const fault = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("cut" as const), at, passes: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("silence" as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("duplicate" as const), at }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("delay" as const),
      at,
      seconds: fc.constantFrom(0.01, 1, 8, 15),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("reorder" as const),
      at,
      behind: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("lost reply" as const), at }) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        kind: fc.constant("refusal" as const),
        method: fc.constantFrom(...methods),
        code: fc.constantFrom(...codes),
      })
      // A platform that calls a live call gone when it is to be hung up cannot be helped.
      .filter(({ method, code }) => method !== "calling.end" || (code !== "404" && code !== "410")),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("slow" as const),
      method: fc.constantFrom(...methods, "signalwire.connect"),
      seconds: fc.constantFrom(3, 12, 20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("sent away" as const),
      at,
      restart: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("forgotten" as const), at }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("late refusal" as const),
      method: fc.constantFrom(...lateMethods),
      seconds: fc.constantFrom(0, 1, 5, 12),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("repeated ids" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("never reads" as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close without end" as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("outage" as const),
      at,
      seconds: fc.constantFrom(3, 40, 90),
    }),
  },
);

/** Programs with a maximum number of steps and of faults. */
export const programs: fc.Arbitrary<Program> = fc.record({
  steps: fc.array(fc.record({ action, after: seconds }), { minLength: 1, maxLength: 14 }),
  faults: fc.array(fault, { maxLength: 4 }),
});
