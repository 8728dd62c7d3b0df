import { snakeCase } from "../names/twins.js";
import { methodRow } from "../protocol/catalogue.js";
import type { Schema } from "../protocol/schema.js";
import { ArgumentProblem } from "./argument-problem.js";
import { deepCopy } from "./deep-copy.js";
import { describe } from "./options.js";
import { refuseOrNote, type Compiler, type Reader } from "./reader.js";
import { resolved, typeInWords } from "./schema-words.js";

/** One parameter of a public method. */
export interface Parameter {
  /** Where it goes in the params of the request, such as `collect.digits.max`; nowhere when absent. */
  readonly to?: string;
  /** The schema of the value. Default: the schema in the catalogue for `to`. */
  readonly schema?: Schema;
  /** The `typeof` of a value that is not data, such as a function or an AbortSignal. */
  readonly typeof?: string;
  /** Default: as the catalogue says for `to`. */
  readonly required?: boolean;
  /**
   * What the types and the documentation of the options say of it, where that is not what is checked: a
   * place in the catalogue, such as `Media.tts.text`, or a schema.
   */
  readonly described?: string | Schema;
  /** For one that the types require, and whose absence is left to the platform to judge. */
  readonly expected?: true;
  /**
   * Makes this another name of a parameter, such as a legacy SDK's: the documented name. Then no other field is set.
   */
  readonly aliasOf?: string;
}

/** A parameter with everything derived from the catalogue. */
export interface KnownParameter {
  readonly name: string;
  /** Its path in the params; undefined if it is not sent. */
  readonly path: readonly string[] | undefined;
  readonly required: boolean;
  readonly read: Reader;
  /** What it must be, for error messages. */
  readonly words: string;
  /** The keys of its value; none if it is not an object. */
  readonly keys: ReadonlySet<string> | "any";
}

/** The parameters of one public method, in their documented order. */
export class ParameterList {
  readonly list: readonly KnownParameter[];
  /** The places in the list, by every spelling that was used. */
  readonly #places = new Map<string, number>();

  constructor(method: string, given: Readonly<Record<string, Parameter>>, compiler: Compiler) {
    const entries = Object.entries(given);
    this.list = entries
      .filter(([, { aliasOf }]) => aliasOf === undefined)
      .map(([name, parameter]) => known(method, name, parameter, compiler));
    this.list.forEach(({ name }, place) => this.#places.set(name, place));
    for (const [name, { aliasOf }] of entries) {
      if (aliasOf !== undefined) this.#places.set(name, this.#places.get(aliasOf) as number);
    }
  }

  /** Returns the place of a parameter in the list, for either spelling of its name. */
  place(key: string): number | undefined {
    const place = this.#places.get(key) ?? this.#places.get(snakeCase(key));
    if (place !== undefined) this.#places.set(key, place);
    return place;
  }
}

function known(
  method: string,
  name: string,
  parameter: Parameter,
  compiler: Compiler,
): KnownParameter {
  const path = parameter.to?.split(".");
  const found = path === undefined ? undefined : schemaAt(method, path);
  const schema = parameter.schema ?? found?.schema;
  const required = parameter.required ?? found?.required ?? false;
  if (parameter.typeof !== undefined) {
    const words = `a ${parameter.typeof}`;
    const read = typeReader(compiler, parameter.typeof);
    return { name, path, required, read, words, keys: new Set() };
  }
  const [read, words, keys] =
    schema === undefined
      ? [deepCopy, "given", new Set<string>()]
      : [compiler.reader(schema), typeInWords(schema), keysOf(schema)];
  return { name, path, required, read, words, keys };
}

/** Creates a reader for values that are not data, which are passed unchanged. */
function typeReader(compiler: Compiler, type: string): Reader {
  return (value, path, notes) => {
    if (typeof value !== type) {
      const problem = `must be a ${type}, got ${describe(value)}`;
      refuseOrNote(compiler.rules, new ArgumentProblem(path, problem), notes);
    }
    return value;
  };
}

function keysOf(schema: Schema): ReadonlySet<string> | "any" {
  if (schema.$ref !== undefined) return keysOf(resolved(schema));
  if (schema.type === undefined && schema.anyOf === undefined) return "any";
  if (schema.type === "object" && schema.properties === undefined) return "any";
  const keys = new Set(Object.keys(schema.properties ?? {}));
  const nested = [...(schema.anyOf ?? [])];
  if (schema.properties?.["params"] !== undefined) nested.push(schema.properties["params"]);
  for (const part of nested) {
    const more = keysOf(part);
    if (more === "any") return "any";
    for (const key of more) keys.add(key);
  }
  return keys;
}

/** Returns the catalogue's schema for a path in the params of a method. */
function schemaAt(
  method: string,
  path: readonly string[],
): { schema: Schema; required: boolean } | undefined {
  let schema: Schema | undefined = methodRow(method)?.params;
  let required = path.length === 1;
  for (const key of path) {
    if (schema !== undefined) schema = resolved(schema);
    required = required && schema?.required?.includes(key) === true;
    schema = schema?.properties?.[key];
  }
  return schema === undefined ? undefined : { schema, required };
}
