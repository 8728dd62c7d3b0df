import { defineTwins, eventRow, sharedType, type Json, type Schema } from "@twinline/core/internal";

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
 * The properties of `T` that `Known` does not have, all undefined: reading one compiles, and its type
 * says that it may be missing.
 * `Absent<{ state: string; tag: string }, { tag: string }>` is `{ state?: undefined }`.
 */
export type Absent<T, Known = unknown> = {
  readonly [Key in Exclude<keyof T, keyof Known>]?: undefined;
};

/** Documented properties whose names differ from the names of their params, by event. */
export const renamedFields = {
  "calling.call.queue": { queue_id: "id", queue_name: "name" },
} as const;

/**
 * Makes each param of an event a property of its class, in both spellings. A param that the platform
 * left out reads as `""`, `0`, `false`, `[]` or `{}`.
 *
 * @param target the class
 * @param name the event's name
 */
export function defineFields(
  target: abstract new (...args: never[]) => object,
  name: string,
): void {
  const schemas = eventRow(name)?.params.properties ?? {};
  const renamed: Readonly<Record<string, string>> =
    name in renamedFields ? renamedFields[name as keyof typeof renamedFields] : {};
  const params = Object.keys(schemas).map((param) => [param, param] as const);
  for (const [field, param] of [...params, ...Object.entries(renamed)]) {
    if (field === "call_id") continue;
    const empty = emptyOf(schemas[param]);
    Object.defineProperty(target.prototype, field, {
      get(this: { readonly params: Json }) {
        return this.params[param] ?? empty();
      },
      configurable: true,
    });
  }
  defineTwins(target);
}

/** Returns a function that makes the value of a param that is missing. */
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
