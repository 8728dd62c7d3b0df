import { Type, type Static, type TProperties, type TSchema } from "typebox";

/** Facts about a value besides its type and description. */
export interface Facts {
  readonly default?: unknown;
  readonly unit?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const options = (description: string | undefined, facts: Facts = {}) =>
  description === undefined ? { ...facts } : { ...facts, description };

export const optional = Type.Optional;

export const string = (description?: string, facts?: Facts) =>
  Type.String(options(description, facts));

/** A string that is an address: `https:`, `wss:`, … */
export const url = (description?: string, facts?: Facts) =>
  Type.String({ ...options(description, facts), format: "uri" });

export const flag = (description?: string, facts?: Facts) =>
  Type.Boolean(options(description, facts));

/** A whole number. */
export const whole = (description?: string, facts?: Facts) =>
  Type.Integer(options(description, facts));

/** A number that may have a fraction. */
export const decimal = (description?: string, facts?: Facts) =>
  Type.Number(options(description, facts));

/** A duration in seconds. */
export const seconds = (description?: string, facts?: Facts) =>
  decimal(description, { unit: "s", ...facts });

/** A duration in whole seconds. */
export const wholeSeconds = (description?: string, facts?: Facts) =>
  whole(description, { unit: "s", ...facts });

/** A duration in milliseconds. */
export const milliseconds = (description?: string, facts?: Facts) =>
  whole(description, { unit: "ms", ...facts });

/** Exactly one of the given values. */
export const choice = <V extends string[]>(
  values: readonly [...V],
  description?: string,
  facts?: Facts,
) => Type.Enum<V>(values, { ...options(description, facts), type: "string" });

export const list = <T extends TSchema>(items: T, description?: string, facts?: Facts) =>
  Type.Array(items, options(description, facts));

/** An object with any keys. */
export const free = (description?: string) =>
  Type.Unsafe<Record<string, unknown>>({ type: "object", ...options(description) });

/** Any value at all. */
export const anything = (description?: string) => Type.Unknown(options(description));

export const object = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, options(description));

/** An object that may have additional keys of the app's own, which count as known. */
export const openObject = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, { ...options(description), open: true });

/** An object in which at least one of the named properties must be present. */
export const objectWithAny = <P extends TProperties>(
  requireAny: readonly (keyof P & string)[],
  properties: P,
  description?: string,
) => Type.Object(properties, { ...options(description), requireAny });

export const either = <T extends TSchema[]>(members: readonly [...T], description?: string) =>
  Type.Union<T>([...members] as T, options(description));

export const orNull = <T extends TSchema>(schema: T, description?: string) =>
  either([schema, Type.Null()], description);

/** One form of a shared type, distinguished by its `type`: `{type, params}`. */
export const variant = <N extends string, P extends TProperties>(
  name: N,
  params: P,
  description?: string,
) => Type.Object({ type: Type.Literal(name), params: Type.Object(params) }, options(description));

/** A {@link variant} whose params all have defaults, so `params` may be missing. */
export const variantWithDefaults = <N extends string, P extends TProperties>(
  name: N,
  params: P,
  description?: string,
) =>
  Type.Object(
    { type: Type.Literal(name), params: optional(Type.Object(params)) },
    options(description),
  );

/** Names a shared type; the catalogue refers to it by this name. */
export const named = <T extends TSchema>(title: string, schema: T): T =>
  Type.With(schema, { title }) as unknown as T;

/** A shared type with its own description where it is used. */
export const meaning = <T extends TSchema>(schema: T, description: string): T =>
  Type.With(schema, { description }) as unknown as T;

export type { Static };
