import type { Schema } from "../protocol/schema.js";
import { ArgumentProblem } from "./argument-problem.js";
import { typeCheck, valueCheck } from "./check-value.js";
import { deepCopy } from "./deep-copy.js";
import { objectReader } from "./object-reader.js";
import { describe } from "./options.js";
import { refuseOrNote, type Compiler, type Reader, type ReadRules } from "./reader.js";
import { resolved, typeNames } from "./schema-words.js";
import { typeOfVariant, unionReader } from "./union-reader.js";

/** Compiles schemas into readers. A schema is examined once, not for each value. */
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
    // The only variant so far of what has a `type`: the platform may have others by now.
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

  /** Reads the parts of a value whose type is right; undefined when it has none. */
  #content(schema: Schema): Reader | undefined {
    if (schema.type === "array") return this.#array(schema);
    if (schema.type === "object" && schema.properties !== undefined) {
      return objectReader(this, schema);
    }
    return schema.type === "object" || schema.type === undefined ? deepCopy : undefined;
  }

  #array({ items, minItems = 0 }: Schema): Reader {
    return (value, path, notes) => {
      // Compiled on first use: a schema may refer to itself.
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

/** True for `{type, params}` of which there is one type. */
function isEnvelope({ properties = {} }: Schema): boolean {
  return typeOfVariant({ properties }) !== undefined && Object.hasOwn(properties, "params");
}
