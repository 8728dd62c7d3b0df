import type { Schema } from "../protocol/schema.js";
import { ArgumentProblem } from "./argument-problem.js";
import { typeCheck, valueCheck } from "./check-value.js";
import { deepCopy } from "./deep-copy.js";
import { objectReader } from "./object-reader.js";
import { describe } from "./options.js";
import { refuseOrNote, type Compiler, type Reader, type ReadRules } from "./reader.js";
import { resolved, typeNames } from "./schema-words.js";
import { typeOfVariant, unionReader } from "./union-reader.js";

/** Compiles schemas into readers. Each schema is examined once, not for every value. */
export class SchemaCompiler implements Compiler {
  readonly rules: ReadRules;
  readonly #readers = new WeakMap<Schema, Reader>();

  constructor(rules: ReadRules) {
    this.rules = rules;
  }

  reader(schema: Schema): Reader {
    const known = this.#readers.get(schema);
    if (known !== undefined) return known;
    const reader = this.#compiled(resolved(schema));
    this.#readers.set(schema, reader);
    return reader;
  }

  #compiled(schema: Schema): Reader {
    if (schema.anyOf !== undefined) {
      return unionReader(this, schema.anyOf.map(resolved), (variant) => this.reader(variant));
    }
    // This object has a `type` with only one known variant so far. The platform may have more by now.
    if (isEnvelope(schema)) return unionReader(this, [schema], () => this.#single(schema));
    return this.#single(schema);
  }

  #single(schema: Schema): Reader {
    const { rules } = this;
    const { type } = schema;
    const check = valueCheck(schema);
    const read = this.#content(schema);
    const fits = typeCheck(type);
    return (value, path, notes) => {
      if (!fits(value)) {
        const problem = `must be ${typeNames[type ?? ""]}, got ${describe(value)}`;
        refuseOrNote(rules, new ArgumentProblem(path, problem), notes);
        return deepCopy(value);
      }
      const problem = check?.(value, path);
      if (problem !== undefined) refuseOrNote(rules, problem, notes);
      return read === undefined ? value : read(value, path, notes);
    };
  }

  /** Returns a reader for the parts of a value, or undefined if it has none. */
  #content(schema: Schema): Reader | undefined {
    if (schema.type === "array") return this.#array(schema);
    if (schema.type === "object" && schema.properties !== undefined) {
      return objectReader(this, schema);
    }
    return schema.type === "object" || schema.type === undefined ? deepCopy : undefined;
  }

  #array({ items, minItems = 0 }: Schema): Reader {
    return (value, path, notes) => {
      // Compiled on first use, because a schema may refer to itself.
      const item = items === undefined ? deepCopy : this.reader(items);
      const list = value as readonly unknown[];
      if (list.length < minItems) {
        const problem = `must have at least ${minItems} item, got an empty array`;
        refuseOrNote(this.rules, new ArgumentProblem(path, problem), notes);
      }
      return list.map((one, index) => item(one, `${path}[${index}]`, notes));
    };
  }
}

/** True for `{type, params}` with a single type. */
function isEnvelope({ properties = {} }: Schema): boolean {
  return typeOfVariant({ properties }) !== undefined && Object.hasOwn(properties, "params");
}
