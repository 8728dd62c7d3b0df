import {
  legKey,
  type AnySpec,
  type Json,
  type MethodSpec,
  type Operation,
  type PublicMethod,
  type OptionsOf,
  type WireEvent,
} from "@twinline/core/internal";

import type { Action } from "../actions/action.js";
import { notSent } from "../common/answer.js";
import { listenersKey, sessionKey } from "../common/call-keys.js";
import { dialectKey } from "../common/dialect.js";
import type { EventReader } from "../common/event.js";
import { Execution } from "../common/execution.js";
import { publicMethod } from "../common/rules.js";
import type { Result } from "../results/result.js";
import type { Call } from "../call/call.js";

/** Decides by all events of an operation when it ends and with what result. */
export interface OutcomeRule {
  /** Reads the next event. Returns whether it completes the operation. */
  completes(event: WireEvent): boolean;
  /** Whether it succeeded, once it is complete. */
  readonly successful: boolean;
  /** The finding so far. */
  readonly finding: string;
}

/** What the methods of a family have in common. */
export interface MethodFamily<R extends Result = Result, A extends Action = Action> {
  readonly reader: EventReader;
  /** Whether the params of the completing event mean success. */
  succeeds(params: Json): boolean;
  readonly Result: new (execution: Execution) => R;
  readonly Action: new (execution: Execution) => A;
  /** Whether its results show nothing but how it ended: then what came before is not kept while it runs. */
  readonly showsOnlyItsEnd?: true;
}

/** The fields of a row that only this API has. */
export interface OutcomeFields<R extends Result = Result, A extends Action = Action> {
  readonly family: MethodFamily<R, A>;
  /** True for a method without an `_async` form. */
  readonly blockingOnly?: true;
  /** Makes the rule that decides, when the last event alone does not. */
  readonly rule?: (local: Json, isAsync: boolean) => OutcomeRule;
  /** Decides when it is complete, instead of the catalogue. */
  readonly completes?: (event: WireEvent) => boolean;
  /** Runs when the platform has accepted it. */
  readonly accepted?: (operation: Operation) => void;
}

/** One method of a call as a row. `Options` are those that users see. */
export type CallMethodSpec<
  Options,
  R extends Result = Result,
  A extends Action = Action,
> = OutcomeFields<R, A> & MethodSpec<Options, false, Call>;

type Blocking<Name> = Name extends `${string}_async` ? never : Name;

type Outcome<Method> = Method extends (...args: never[]) => Promise<infer Value> ? Value : never;

type ActionOf<Methods, Name> = Name extends keyof Methods
  ? Extract<Outcome<Methods[Name]>, Action>
  : Action;

/** A row for each method of `Methods`; its blocking and its `_async` form come from the same one. */
export type MethodTable<Methods> = {
  readonly [Name in Blocking<keyof Methods> & string]: CallMethodSpec<
    OptionsOf<Methods[Name]>,
    Extract<Outcome<Methods[Name]>, Result>,
    ActionOf<Methods, `${Name}_async`>
  >;
};

type CallMethod = (call: Call, args: readonly unknown[]) => Promise<unknown>;

/** The methods of the rows, each with its `_async` form. Their promises never reject. */
export function callMethods(
  table: Readonly<Record<string, AnySpec & OutcomeFields>>,
): Readonly<Record<string, CallMethod>> {
  const methods: Record<string, CallMethod> = {};
  for (const [name, row] of Object.entries(table)) {
    const method = publicMethod(`call.${name}`, row);
    methods[name] = (call, args) => run(method, call, args, false);
    if (row.blockingOnly === true) continue;
    methods[`${name}_async`] = (call, args) =>
      call[listenersKey].awaitReply(run(method, call, args, true));
  }
  return methods;
}

function run(
  method: PublicMethod<AnySpec & OutcomeFields>,
  call: Call,
  args: readonly unknown[],
  isAsync: boolean,
): Promise<Result | Action> {
  const { spec } = method;
  const leg = call[legKey];
  const bound = method.bind(call[sessionKey], args, call, call[dialectKey].required);
  const rule = spec.rule?.(bound.local, isAsync);
  const execution = new Execution(call, spec, bound.params, rule, isAsync);
  if (leg !== undefined && !leg.over && !call.ended) return execution.start(method, leg, bound);
  return notSent(call, method.where).then(() => execution.view);
}
