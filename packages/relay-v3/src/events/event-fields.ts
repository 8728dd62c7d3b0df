import type { EventName } from "@twinline/core";
import {
  defineTwins,
  eventRow,
  sharedType,
  type CamelCase,
  type Json,
  type Schema,
  type WireEvent,
} from "@twinline/core/internal";

import type { ParamsOf } from "./event-params.js";
import { RelayEvent } from "./relay-event.js";

/** `"hangup" | null | undefined` → `"hangup" | ""`; `Device | undefined` → `Partial<Device>`; `string` stays. */
type Filled<Value> = undefined extends Value
  ? NonNullable<Value> extends string
    ? NonNullable<Value> | ""
    : NonNullable<Value> extends readonly unknown[] | number | boolean
      ? NonNullable<Value>
      : Partial<NonNullable<Value>>
  : Value extends string | null
    ? NonNullable<Value> | (null extends Value ? "" : never)
    : Value;

type Named<Params, Also> = {
  readonly [Key in keyof Params]-?: Filled<Params[Key]>;
} & {
  readonly [Key in keyof Also]: Also[Key] extends keyof Params ? Filled<Params[Also[Key]]> : never;
};

type Twinned<Fields> = {
  readonly [Key in keyof Fields as CamelCase<Key & string>]: Fields[Key];
};

/** The params of an event as properties, in both spellings: `{ call_state?: T }` → `{ call_state: T | "", callState: T | "" }`. */
export type EventFields<Name extends EventName, Also = unknown> = Omit<
  Named<ParamsOf<Name>, Also> & Twinned<Named<ParamsOf<Name>, Also>>,
  keyof RelayEvent
>;

/** The class of one kind of event. */
export type EventClass<Name extends EventName, Also = unknown> = Pick<
  typeof RelayEvent,
  "from_payload" | "fromPayload"
> & {
  new (event: WireEvent): RelayEvent<Name> & EventFields<Name, Also>;
  prototype: RelayEvent<Name> & EventFields<Name, Also>;
};

/**
 * A class for one kind of event: each of the event's params is a property, in both spellings. A param
 * that the platform left out reads as `""`, `0`, `false`, `[]` or `{}`.
 *
 * The properties come from the catalogue when the first such event is made: importing costs nothing.
 *
 * @param also further documented names, and the param that each stands for
 */
export function eventClass<Name extends EventName>(name: Name): EventClass<Name>;
export function eventClass<
  Name extends EventName,
  const Also extends Readonly<Record<string, keyof ParamsOf<Name>>>,
>(name: Name, also: Also): EventClass<Name, Also>;
export function eventClass(name: EventName, also?: Readonly<Record<string, string>>): unknown {
  let isComplete = false;
  const made = class extends RelayEvent {
    protected static override readonly eventType = name;

    constructor(event: WireEvent) {
      super(event);
      if (isComplete) return;
      isComplete = true;
      defineFields(made, name, also);
    }
  };
  return made;
}

function defineFields(
  target: new (event: WireEvent) => object,
  name: EventName,
  also: Readonly<Record<string, string>> = {},
): void {
  const schemas = eventRow(name)?.params.properties ?? {};
  const names = Object.keys(schemas).map((param) => [param, param] as const);
  for (const [field, param] of [...names, ...Object.entries(also)]) {
    if (field === "call_id") continue;
    const empty = emptyOf(schemas[param]);
    Object.defineProperty(target.prototype, field, {
      get(this: RelayEvent<string, Json>) {
        return this.params[param] ?? empty();
      },
      configurable: true,
    });
  }
  defineTwins(target);
}

/** Makes what stands for a param that is not there. */
function emptyOf(schema: Schema | undefined): () => unknown {
  if (schema?.$ref !== undefined) return emptyOf(sharedType(schema.$ref));
  if (schema?.type === undefined && schema?.anyOf !== undefined) return emptyOf(schema.anyOf[0]);
  switch (schema?.type) {
    case "number":
    case "integer":
      return () => 0;
    case "boolean":
      return () => false;
    case "array":
      return () => [];
    case "object":
      return () => ({});
    default:
      return () => "";
  }
}
