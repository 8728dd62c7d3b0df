import type { EventName, MethodName, MethodParams } from "@twinline/core";

import type { FinalEvent } from "../events/final-event.js";
import type { LenientFields, Spelled } from "./lenient.js";

/** Parameters of the platform that this version does not know: merged into the request as they are. */
export type Extra = Readonly<Record<string, unknown>>;

interface ExtraOption {
  /** Parameters that this version does not know: merged into the request as they are. */
  extra?: Extra;
}

interface ControlOption {
  /** Names the operation on the call; by default a fresh id. No other running one may have it. */
  control_id?: string;
}

interface CompletionOption<Name extends EventName> extends ControlOption {
  /**
   * Runs once when the operation is over: with its last event, with the call's `ended` when the call
   * ended first, or with an event of type `""` when there is nothing to report (the call was gone, or
   * the session). It may be async; what it throws is logged.
   */
  on_completed?: (event: FinalEvent<Name>) => unknown;
}

/** The params of a wire method that a caller gives, without those named. */
type Own<Method extends MethodName, Positional extends string> = LenientFields<
  Omit<MethodParams[Method], "node_id" | "call_id" | "control_id" | Positional>
>;

/** The options of a plain command, `Positional` and renamed params left out, `Renamed` added. */
export type CommandOptions<
  Method extends MethodName,
  Positional extends string = never,
  Renamed = unknown,
> = Spelled<Own<Method, Positional> & Renamed & ExtraOption>;

/** Those of a command that has a control id. */
export type ControlledOptions<
  Method extends MethodName,
  Positional extends string = never,
> = Spelled<Own<Method, Positional> & ControlOption & ExtraOption>;

/** Those of an operation: what an action comes back for. */
export type ActionOptions<
  Method extends MethodName,
  Name extends EventName,
  Positional extends string = never,
  Renamed = unknown,
> = Spelled<Own<Method, Positional> & Renamed & CompletionOption<Name> & ExtraOption>;
