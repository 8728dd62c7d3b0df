import {
  legKey,
  Signature,
  type Bound,
  type Json,
  type Operation,
  type Parameter,
  type WireEvent,
} from "@twinline/core/internal";

import type { Action } from "../actions/action.js";
import type { Result } from "../results/result.js";
import type { Call } from "./call.js";
import { documentedForm } from "./documented-form.js";
import { Execution } from "./execution.js";
import { logKey } from "./log-key.js";
import type { Reading } from "./reading.js";

/** Decides about an operation by all of its events, where the last one alone does not. */
export interface Judge {
  /** Takes its next event. True when that completes it. */
  completes(event: WireEvent): boolean;
  /** Whether it came out well, once it is complete. */
  readonly successful: boolean;
  /** What was found so far. */
  readonly verdict: string;
}

/** What all verbs of a kind have in common: how their events are read, and what comes back. */
export interface Kind<R extends Result = Result, A extends Action = Action> {
  readonly reading: Reading;
  /** Whether the params of the event that completed it mean success. */
  succeeds(params: Json): boolean;
  readonly Result: new (execution: Execution) => R;
  readonly Action: new (execution: Execution) => A;
}

/** One method of a call: how it is called, what it sends, what comes back. */
export interface VerbRow {
  /** The wire method. */
  readonly method: string;
  /** The parameters that may be given by position, in their documented order. */
  readonly positional?: readonly string[];
  /** Every parameter by its documented name, with its place in the request. */
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Names of the legacy Node SDK, with the documented ones. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Turns the argument forms of the legacy Node SDK into the documented ones. */
  readonly adapt?: (args: readonly unknown[], call: Call) => readonly unknown[];
  /** Puts into the request what the places of the parameters do not say. */
  readonly build?: (bound: Bound) => Json;
  /** Makes what decides about it. */
  readonly judge?: (local: Json, isAsync: boolean) => Judge;
  /** Decides when it is complete, where that is not what the catalogue says. */
  readonly completes?: (event: WireEvent) => boolean;
  /** What the platform's acceptance alone may complete, when its event has passed before. */
  readonly accepted?: (operation: Operation) => void;
}

/** A verb ready to be called. */
export class Verb<R extends Result = Result, A extends Action = Action> {
  readonly kind: Kind<R, A>;
  readonly #row: VerbRow;
  readonly #where: string;
  #signature: Signature | undefined;

  constructor(name: string, kind: Kind<R, A>, row: VerbRow) {
    this.kind = kind;
    this.#row = row;
    this.#where = `call.${name}`;
  }

  get method(): string {
    return this.#row.method;
  }

  /** Does it and waits until it is over. */
  async run(call: Call, args: readonly unknown[]): Promise<R> {
    const execution = this.#start(call, args, false);
    await execution.finished();
    return new this.kind.Result(execution);
  }

  /** Does it and waits until the platform has answered. */
  async launch(call: Call, args: readonly unknown[]): Promise<A> {
    const execution = this.#start(call, args, true);
    await execution.accepted();
    return new this.kind.Action(execution);
  }

  #start(call: Call, args: readonly unknown[], isAsync: boolean): Execution {
    const { method, aliases, adapt, build, judge, completes, accepted } = this.#row;
    const adapted = adapt?.(args, call) ?? args;
    const documented =
      aliases === undefined ? adapted : documentedForm(this.#where, adapted, aliases);
    const bound = this.#bind(documented);
    const params = build?.(bound) ?? bound.params;
    const decides = judge?.(bound.local, isAsync);
    const leg = call[legKey];
    if (leg === undefined || leg.over || call.ended) {
      call[logKey]?.warn(
        `${this.#where} was not sent: the call ${leg === undefined ? "is not dialled" : "is over"}`,
      );
      return new Execution(call, this.kind, params, undefined, decides);
    }
    const operation = leg.operate(method, params, {
      completes: decides === undefined ? completes : (event) => decides.completes(event),
    });
    if (accepted !== undefined) {
      operation.started.then(
        () => accepted(operation),
        () => undefined,
      );
    }
    return new Execution(call, this.kind, params, operation, decides);
  }

  #bind(args: readonly unknown[]): Bound {
    const { method, positional = [], parameters = {} } = this.#row;
    this.#signature ??= new Signature({
      where: this.#where,
      method,
      positional,
      parameters,
      checkValues: false,
    });
    return this.#signature.bind(args);
  }
}
