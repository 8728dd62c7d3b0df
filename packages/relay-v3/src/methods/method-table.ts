import {
  legKey,
  type AnySpec,
  type Completion,
  type Json,
  type MethodSpec,
  type OptionsOf,
  type Parameter,
} from "@twinline/core/internal";

import { Action, type ActionClass } from "../actions/action.js";
import type { Call } from "../call/call.js";
import { publicMethod, unlessGone } from "../common/rules.js";

/** The fields of a row that only this API has. */
interface ActionFields {
  /** For an operation: the class of the action that the method returns. */
  readonly action?: ActionClass;
  /** Decides when the operation is complete, if these params change what the catalogue says. */
  readonly completes?: (params: Json) => Completion | undefined;
}

/**
 * Methods of a call by their documented names, each with its row. `MethodTable<PlayMethods>` has a key for
 * each method of `PlayMethods`, and `play` may only name parameters that `PlayParams` and `PlayOptions` have.
 */
export type MethodTable<Methods> = {
  readonly [Name in keyof Methods]: ActionFields & MethodSpec<OptionsOf<Methods[Name]>, true, Call>;
};

const onCompleted: Parameter = { typeof: "function" };

type CallMethod = (call: Call, args: readonly unknown[]) => Promise<unknown>;

/** The implementations of the methods in a table. */
export function callMethods(
  table: Readonly<Record<string, AnySpec & ActionFields>>,
): Readonly<Record<string, CallMethod>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, row]) => [name, callMethod(name, row)]),
  );
}

/** Sends the command of a row, or starts its operation and returns the action. */
function callMethod(name: string, row: AnySpec & ActionFields): CallMethod {
  const { action, completes } = row;
  const parameters = () => ({ ...row.parameters?.(), on_completed: onCompleted });
  const spec = action === undefined ? row : { ...row, parameters };
  const method = publicMethod(`call.${name}`, spec);
  return (call, args) => {
    const leg = call[legKey];
    const bound = method.bind(leg.session, args, call);
    if (action === undefined) return unlessGone(method.send(leg, bound));
    const request = { method, bound, completes: completes?.(bound.params) };
    return Action.started(new action(call, request));
  };
}
