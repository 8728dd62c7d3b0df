import { camelCase, snakeCase } from "../names/twins.js";
import { sharedType } from "../protocol/catalogue.js";
import type { Schema } from "../protocol/schema.js";
import { suggestion } from "./nearest.js";
import { describe, typeOf } from "./options.js";

/** How a value is to be read. */
export interface ShapeRules {
  /** Whether ranges, enums and patterns are checked, or left to the other side. */
  readonly checkValues: boolean;
  /** Whether a name may be in camelCase, and `{type, params}` may be written flat. */
  readonly lenient: boolean;
  /** Whether a key that the schema does not name is an error, or kept as it is. */
  readonly refuseUnknown: boolean;
}

/** What is wrong with a value, and where. */
export class ShapeProblem extends Error {
  /**
   * @param path where the value is, such as `media[0].text`
   * @param problem what is wrong with it, such as `must be a string, got 5`
   */
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path === "" ? problem : `${path} ${problem}`);
    this.name = "ShapeProblem";
  }
}

/**
 * A copy of the value in the form that goes on the wire.
 *
 * @throws {ShapeProblem} at the first thing that is wrong
 */
export function shaped(schema: Schema, value: unknown, path: string, rules: ShapeRules): unknown {
  if (schema.$ref !== undefined) return shaped(resolved(schema), value, path, rules);
  if (schema.anyOf !== undefined) return shapedUnion(schema.anyOf, value, path, rules);
  checkType(schema, value, path);
  if (rules.checkValues) checkValue(schema, value, path);
  if (schema.type === "array") return shapedArray(schema, value as unknown[], path, rules);
  if (schema.type === "object") return shapedObject(schema, value as object, path, rules);
  return schema.type === undefined ? copied(value) : value;
}

/** The schema itself, or the shared type that it refers to. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const type = sharedType(schema.$ref);
  if (type === undefined) throw new TypeError(`The catalogue has no type ${schema.$ref}`);
  return type;
}

const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "an array",
  null: "null",
};

/** The type of a schema in words. */
export function typeInWords(schema: Schema): string {
  if (schema.$ref !== undefined) return typeInWords(resolved(schema));
  if (schema.anyOf !== undefined) {
    const words = schema.anyOf.map((variant) => typeInWords(variant));
    return [...new Set(words)].join(" or ");
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return schema.type === undefined ? "a value" : (typeNames[schema.type] ?? schema.type);
}

function checkType(schema: Schema, value: unknown, path: string): void {
  const { type } = schema;
  if (type === undefined) return;
  const actual = typeOf(value);
  const fits =
    type === "integer"
      ? Number.isSafeInteger(value)
      : type === "number"
        ? Number.isFinite(value)
        : type === actual;
  if (!fits) throw new ShapeProblem(path, `must be ${typeNames[type]}, got ${describe(value)}`);
}

function checkValue(schema: Schema, value: unknown, path: string): void {
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (allowed !== undefined && !allowed.includes(value)) {
    const list = allowed.map((item) => JSON.stringify(item)).join(", ");
    const words = allowed.length === 1 ? list : `one of ${list}`;
    const hint = typeof value === "string" ? suggestion(value, allowed.map(String)) : "";
    throw new ShapeProblem(path, `must be ${words}, got ${describe(value)}${hint}`);
  }
  if (typeof value === "number") checkRange(schema, value, path);
  if (typeof value === "string") checkText(schema, value, path);
}

function checkRange(schema: Schema, value: number, path: string): void {
  const { minimum = -Infinity, exclusiveMinimum, maximum = Infinity, unit } = schema;
  const tooLow = exclusiveMinimum === undefined ? value < minimum : value <= exclusiveMinimum;
  if (!tooLow && value <= maximum) return;
  const low = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const above = exclusiveMinimum === undefined ? "at least" : "above";
  const bounds =
    maximum === Infinity
      ? `${above} ${low}`
      : low === -Infinity
        ? `at most ${maximum}`
        : `from ${low} to ${maximum}`;
  throw new ShapeProblem(
    path,
    `must be ${bounds}${unit === undefined ? "" : ` ${unit}`}, got ${value}`,
  );
}

function checkText(schema: Schema, value: string, path: string): void {
  if (schema.minLength !== undefined && value.length < schema.minLength) {
    throw new ShapeProblem(path, "must not be empty");
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(value)) {
    const meaning =
      schema.description === undefined ? `match ${schema.pattern}` : `be: ${schema.description}`;
    throw new ShapeProblem(path, `must ${meaning}, got ${describe(value)}`);
  }
}

function shapedArray(schema: Schema, value: unknown[], path: string, rules: ShapeRules): unknown[] {
  if (rules.checkValues && value.length < (schema.minItems ?? 0)) {
    throw new ShapeProblem(path, `must have at least ${schema.minItems} item, got an empty array`);
  }
  const { items } = schema;
  if (items === undefined) return value.map(copied);
  return value.map((item, index) => shaped(items, item, `${path}[${index}]`, rules));
}

function shapedObject(schema: Schema, value: object, path: string, rules: ShapeRules): unknown {
  const { properties } = schema;
  if (properties === undefined) return copied(value);
  const source = value as Record<string, unknown>;
  const isFlat = rules.lenient && isEnvelope(schema) && !Object.hasOwn(source, "params");
  const shape: Record<string, unknown> = {};
  const folded: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(source)) {
    if (item === undefined) continue;
    const name = nameIn(properties, key, rules);
    if (isFlat && name !== "type") folded[key] = item;
    else if (name !== undefined) {
      shape[name] = shaped(properties[name] as Schema, item, joined(path, key), rules);
    } else if (rules.refuseUnknown) throw unknownKey(path, key, Object.keys(properties));
    else if (key !== "__proto__") shape[key] = copied(item);
  }
  // In the flat form the user wrote no "params", so the paths of problems have none either.
  if (isFlat) shape["params"] = shaped(properties["params"] as Schema, folded, path, rules);
  for (const name of schema.required ?? []) {
    if (!Object.hasOwn(shape, name)) {
      const expected = typeInWords(properties[name] as Schema);
      throw new ShapeProblem(joined(path, name), `is missing; it must be ${expected}`);
    }
  }
  const { requireAny = [] } = schema;
  if (requireAny.length > 0 && !requireAny.some((name) => Object.hasOwn(shape, name))) {
    throw new ShapeProblem(path, `must have at least one of ${requireAny.join(", ")}`);
  }
  return shape;
}

/** The documented name of a key: the key itself, its snake_case, or `to` for `to_number`. */
function nameIn(
  properties: Readonly<Record<string, Schema>>,
  key: string,
  rules: ShapeRules,
): string | undefined {
  if (Object.hasOwn(properties, key)) return key;
  if (!rules.lenient) return undefined;
  const snake = snakeCase(key);
  if (Object.hasOwn(properties, snake)) return snake;
  const number = `${key}_number`;
  return Object.hasOwn(properties, number) ? number : undefined;
}

/** True for the schema of `{type, params: {…}}`. */
function isEnvelope(schema: Schema): boolean {
  const properties = schema.properties ?? {};
  return Object.hasOwn(properties, "type") && properties["params"]?.type === "object";
}

function unknownKey(path: string, key: string, known: readonly string[]): ShapeProblem {
  const place = path === "" ? "there is no" : "has no";
  const hint = suggestion(key, [...known, ...known.map(camelCase)]);
  return new ShapeProblem(path, `${place} "${key}"${hint || `. It has ${known.join(", ")}`}`);
}

function shapedUnion(
  variants: readonly Schema[],
  value: unknown,
  path: string,
  rules: ShapeRules,
): unknown {
  const schemas = variants.map(resolved);
  const byType = schemas.filter((schema) => schema.properties?.["type"]?.const !== undefined);
  if (byType.length === schemas.length) return shapedByType(schemas, value, path, rules);
  let first: ShapeProblem | undefined;
  for (const schema of schemas) {
    try {
      return shaped(schema, value, path, rules);
    } catch (error) {
      if (!(error instanceof ShapeProblem)) throw error;
      // The variant that got furthest tells most.
      if (first === undefined || error.path.length > first.path.length) first = error;
    }
  }
  if (first !== undefined && first.path !== path) throw first;
  const expected = typeInWords({ anyOf: schemas });
  throw new ShapeProblem(path, `must be ${expected}, got ${describe(value)}`);
}

function shapedByType(
  variants: readonly Schema[],
  value: unknown,
  path: string,
  rules: ShapeRules,
): unknown {
  if (typeOf(value) !== "object") {
    throw new ShapeProblem(path, `must be an object, got ${describe(value)}`);
  }
  const type = (value as { type?: unknown }).type;
  const types = variants.map((variant) => variant.properties?.["type"]?.const);
  const chosen = variants[types.indexOf(type)];
  if (chosen !== undefined) return shaped(chosen, value, path, rules);
  const list = types.map((item) => JSON.stringify(item)).join(", ");
  if (type === undefined)
    throw new ShapeProblem(joined(path, "type"), `is missing; it must be one of ${list}`);
  const hint = typeof type === "string" ? suggestion(type, types.map(String)) : "";
  throw new ShapeProblem(
    joined(path, "type"),
    `must be one of ${list}, got ${describe(type)}${hint}`,
  );
}

function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

/** A deep copy of plain data, so that nothing of the caller's is kept. */
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== "__proto__" && item !== undefined) copy[key] = copied(item);
  }
  return copy;
}
