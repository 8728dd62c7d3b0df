import { sharedType } from "../protocol/catalogue.js";
import type { Schema } from "../protocol/schema.js";

/** Returns the schema, or the shared type that it refers to. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const type = sharedType(schema.$ref);
  if (type === undefined) throw new TypeError(`The catalogue has no type ${schema.$ref}`);
  return type;
}

/** The names of types, for error messages. */
export const typeNames: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "an array",
  null: "null",
};

/** Describes the type of a schema, for error messages. */
export function typeInWords(schema: Schema): string {
  if (schema.$ref !== undefined) return typeInWords(resolved(schema));
  if (schema.anyOf !== undefined) {
    const words = schema.anyOf.map((variant) => typeInWords(variant));
    return [...new Set(words)].join(" or ");
  }
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return schema.type === undefined ? "a value" : (typeNames[schema.type] ?? schema.type);
}
