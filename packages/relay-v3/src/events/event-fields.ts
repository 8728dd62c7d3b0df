import type { EventName } from "@twinline/core";
import {
  defineTwins,
  eventRow,
  sharedType,
  type Json,
  type Schema,
  type WireEvent,
} from "@twinline/core/internal";

import type { EventFields } from "./fields.generated.js";
import { RelayEvent } from "./relay-event.js";
import { renamedFields } from "./renamed-fields.js";

/** `"hangup" | null | undefined` → `"hangup" | ""`; `Device | undefined` → `Partial<Device>`; `string` stays. */
export type Filled<Value> = undefined extends Value
  ? NonNullable<Value> extends string
    ? NonNullable<Value> | ""
    : NonNullable<Value> extends readonly unknown[] | number | boolean
      ? NonNullable<Value>
      : Partial<NonNullable<Value>>
  : Value extends string | null
    ? NonNullable<Value> | (null extends Value ? "" : never)
    : Value;

/**
 * The properties of `T` that `Known` has not, all undefined: reading one compiles, and says that it may
 * be missing. `Absent<{ state: string; tag: string }, { tag: string }>` is `{ state?: undefined }`.
 */
export type Absent<T, Known = unknown> = {
  readonly [Key in Exclude<keyof T, keyof Known>]?: undefined;
};

/** The class of one kind of event. */
export type EventClass<Name extends EventName> = Pick<
  typeof RelayEvent,
  "from_payload" | "fromPayload"
> & {
  new (event: WireEvent): RelayEvent<Name> & EventFields[Name];
  prototype: RelayEvent<Name> & EventFields[Name];
};

/**
 * A class for one kind of event: each of the event's params is a property, in both spellings. A param
 * that the platform left out reads as `""`, `0`, `false`, `[]` or `{}`.
 *
 * The properties come from the catalogue when the first such event is made: importing costs nothing.
 */
export function eventClass<Name extends EventName>(name: Name): EventClass<Name>;
export function eventClass(name: EventName): unknown {
  let isComplete = false;
  const made = class extends RelayEvent {
    protected static override readonly eventType = name;

    constructor(event: WireEvent) {
      super(event);
      if (isComplete) return;
      isComplete = true;
      defineFields(made, name);
    }
  };
  return made;
}

function defineFields(target: new (event: WireEvent) => object, name: EventName): void {
  const also: Readonly<Record<string, string>> =
    name in renamedFields ? renamedFields[name as keyof typeof renamedFields] : {};
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
