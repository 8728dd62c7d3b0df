import type { Schema } from "../../src/protocol/schema.js";

/** What the platform's documents say about one value. */
export interface Fact {
  readonly type: string;
  readonly required: boolean;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly default?: unknown;
  readonly unit?: string;
  readonly fields?: Facts;
}

export type Facts = Readonly<Record<string, Fact>>;

export interface MethodFacts {
  readonly kind: "simple" | "action" | "subcommand" | "dial" | "message" | "session";
  readonly call_scoped: boolean;
  readonly control_id: boolean;
  readonly event?: string;
  readonly parent?: string;
  readonly subcommands?: readonly string[];
  readonly params: Facts;
  readonly result: Facts;
}

/** The forms of a union: a fixed text, or an object with one key. */
export type Forms = readonly (string | Readonly<Record<string, Facts>>)[];

export type TypeFacts =
  | { readonly fields: Facts }
  | { readonly variants: Readonly<Record<string, Facts>> }
  | { readonly one_of: Forms };

export interface WireFacts {
  readonly methods: Readonly<Record<string, MethodFacts>>;
  readonly events: Readonly<Record<string, { readonly fields: Facts }>>;
  readonly types: Readonly<Record<string, TypeFacts>>;
}

/** A place where the catalogue says something else than the facts. */
export interface Difference {
  /** Such as `calling.play.volume` or `calling.play.volume max`. */
  readonly at: string;
  readonly fact: unknown;
  readonly catalogue: unknown;
}

/** The type of a value as the facts write it: `array<Media>`, `{name,value}`, `url`, … */
export function typeName(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.anyOf) return schema.anyOf.map(typeName).join("|");
  if (schema.type === undefined) return "any";
  if (schema.type === "array") return `array<${typeName(schema.items ?? {})}>`;
  if (schema.type === "string" && schema.format === "uri") return "url";
  if (schema.type !== "object" || !schema.properties) return schema.type;
  const keys = Object.keys(schema.properties);
  return `{${keys.map((key) => (schema.required?.includes(key) ? key : `${key}?`)).join(",")}}`;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The values that are allowed, wherever they stand: on a value, on an array's items, beside null. */
const enumOf = (schema: Schema): readonly unknown[] | undefined =>
  schema.enum ?? schema.items?.enum ?? schema.anyOf?.find((member) => member.enum)?.enum;

function* compareValue(
  at: string,
  fact: Fact,
  schema: Schema,
  required: boolean,
): Iterable<Difference> {
  // A fact without fields says "some object"; the catalogue may know more about it.
  const isObject = fact.type === "object" && schema.type === "object";
  if (!isObject && fact.type !== typeName(schema))
    yield { at: `${at} type`, fact: fact.type, catalogue: typeName(schema) };
  if (fact.required !== required)
    yield { at: `${at} required`, fact: fact.required, catalogue: required };
  const pairs: [string, unknown, unknown][] = [
    ["enum", fact.enum, enumOf(schema)],
    ["min", fact.min, schema.minimum],
    ["max", fact.max, schema.maximum],
    ["default", fact.default, schema.default],
    ["unit", fact.unit, fact.unit === undefined ? undefined : schema.unit],
  ];
  for (const [name, said, found] of pairs) {
    if (!isSame(said, found)) yield { at: `${at} ${name}`, fact: said, catalogue: found };
  }
  if (fact.fields) yield* compareObject(at, fact.fields, schema);
}

/** Compares an object with the facts about its keys, both ways. */
export function* compareObject(
  at: string,
  facts: Facts,
  schema: Schema | undefined,
): Iterable<Difference> {
  const properties = schema?.properties ?? {};
  for (const [key, property] of Object.entries(properties)) {
    if (Object.hasOwn(facts, key)) continue;
    yield { at: `${at}.${key}`, fact: "no such key", catalogue: typeName(property) };
  }
  for (const [key, fact] of Object.entries(facts)) {
    const property = properties[key];
    if (property)
      yield* compareValue(`${at}.${key}`, fact, property, schema?.required?.includes(key) ?? false);
    else yield { at: `${at}.${key}`, fact: fact.type, catalogue: "no such key" };
  }
}

/** Compares the names on both sides. */
export function* compareNames(at: string, facts: object, found: object): Iterable<Difference> {
  for (const name of Object.keys(facts)) {
    if (!Object.hasOwn(found, name))
      yield { at: `${at}${name}`, fact: "exists", catalogue: "no such name" };
  }
  for (const name of Object.keys(found)) {
    if (!Object.hasOwn(facts, name))
      yield { at: `${at}${name}`, fact: "no such name", catalogue: "exists" };
  }
}
