import { sharedType } from "../protocol/catalogue.js";
import type { Schema } from "../protocol/schema.js";

/** The schema itself, or the shared type that it refers to. */
export function resolved(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const type = sharedType(schema.$ref);
  if (type === undefined) throw new TypeError(`The catalogue has no type ${schema.$ref}`);
  return type;
}

/** The types of a schema in words. */
export const typeNames: Readonly<Record<string, string>> = {
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
