import type { Schema } from "../protocol/schema.js";
import { typeCheck, valueCheck } from "./check-value.js";
import { copied } from "./copied.js";
import { objectReader } from "./object-reader.js";
import { describe } from "./options.js";
import type { Reader, Readers, ShapeRules } from "./reader.js";
import { resolved, typeNames } from "./schema-words.js";
import { ShapeProblem } from "./shape-problem.js";
import { unionReader } from "./union-reader.js";

/**
 * Makes readers of schemas. A schema is looked through once: what its reader does with a value is
 * decided by then.
 */
export class Shaper implements Readers {
  readonly rules: ShapeRules;
  readonly #readers = new WeakMap<Schema, Reader>();

  constructor(rules: ShapeRules) {
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
    if (schema.anyOf !== undefined) return unionReader(this, schema.anyOf.map(resolved));
    const { type } = schema;
    const check = this.rules.checkValues ? valueCheck(schema) : undefined;
    const read = this.#content(schema);
    const fits = typeCheck(type);
    return (value, path) => {
      if (!fits(value)) {
        throw new ShapeProblem(path, `must be ${typeNames[type ?? ""]}, got ${describe(value)}`);
      }
      check?.(value, path);
      return read === undefined ? value : read(value, path);
    };
  }

  /** What reads a value whose type is right; undefined when there is nothing in it to be read. */
  #content(schema: Schema): Reader | undefined {
    if (schema.type === "array") return this.#array(schema);
    if (schema.type === "object" && schema.properties !== undefined) {
      return objectReader(this, schema);
    }
    return schema.type === "object" || schema.type === undefined ? copied : undefined;
  }

  #array({ items, minItems = 0 }: Schema): Reader {
    const least = this.rules.checkValues ? minItems : 0;
    return (value, path) => {
      // Made when it is met: a schema may refer to itself.
      const item = items === undefined ? copied : this.reader(items);
      const list = value as readonly unknown[];
      if (list.length < least) {
        throw new ShapeProblem(path, `must have at least ${minItems} item, got an empty array`);
      }
      return list.map((one, index) => item(one, `${path}[${index}]`));
    };
  }
}
