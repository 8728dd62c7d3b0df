import { legKey, methodRow, type Completion, type Parameter } from "@twinline/core/internal";

import type { ActionKind } from "../actions/action.js";
import { ActionCore } from "../actions/action-core.js";
import type { Call } from "../call.js";
import { unlessGone } from "../gone.js";
import { RowSignature, type RowSpec } from "./row-signature.js";

type Params = Readonly<Record<string, unknown>>;

/** What there is to say about one method of a call. */
export interface VerbSpec extends RowSpec {
  /** For an operation: the action that comes back. */
  readonly action?: ActionKind;
  /** Makes the params of the request from those that were bound. */
  readonly build?: (params: Params) => Params;
  /** Sorts out arguments that need more than the parameters say. */
  readonly arrange?: (args: readonly unknown[]) => readonly unknown[];
  /** Decides when the operation is complete, where these params ask for something else than the row. */
  readonly completes?: (params: Params) => Completion | undefined;
}

/** Methods of a call by their documented names. */
export type VerbTable<Methods> = Readonly<Record<keyof Methods, VerbSpec>>;

const onCompleted: Parameter = { typeof: "function" };

/** One method of a call: it binds its arguments, then sends its command or starts its operation. */
export class Verb {
  readonly #spec: VerbSpec;
  readonly #signature: RowSignature;

  /** @param name the documented name: `play_and_collect` */
  constructor(name: string, spec: VerbSpec) {
    this.#spec = spec;
    const { parameters } = spec;
    this.#signature = new RowSignature(`call.${name}`, {
      ...spec,
      parameters: () =>
        spec.action === undefined
          ? (parameters?.() ?? {})
          : { ...parameters?.(), on_completed: onCompleted },
    });
  }

  /** @throws {RelayParamError} by rejecting: a wrong argument is no synchronous throw */
  async run(call: Call, given: readonly unknown[]): Promise<unknown> {
    const { method, action, build, arrange, completes } = this.#spec;
    const { params: bound, local } = this.#signature.bind(arrange?.(given) ?? given);
    const params = build?.(bound) ?? bound;
    const control_id = local["control_id"] as string | undefined;
    if (action === undefined) return send(call, method, params, control_id);
    const on_completed = local["on_completed"] as (() => unknown) | undefined;
    const request = { method, params, control_id, completes: completes?.(params), on_completed };
    return ActionCore.begun(new action(call, request));
  }
}

function send(
  call: Call,
  method: string,
  params: Params,
  control_id: string | undefined,
): Promise<unknown> {
  const leg = call[legKey];
  const named = isControlled(method)
    ? { control_id: control_id ?? leg.nextId(), ...params }
    : params;
  return unlessGone(leg.command(method, named));
}

function isControlled(method: string): boolean {
  return Object.hasOwn(methodRow(method)?.params.properties ?? {}, "control_id");
}
