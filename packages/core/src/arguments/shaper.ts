import type { Schema } from "../protocol/schema.js";
import { typeCheck, valueCheck } from "./check-value.js";
import { copied } from "./copied.js";
import { objectReader } from "./object-reader.js";
import { describe } from "./options.js";
import { resolved, typeNames } from "./schema-words.js";
import { ShapeProblem } from "./shape-problem.js";
import { unionReader } from "./union-reader.js";

/** How a value is to be read. */
export interface ShapeRules {
  /** Whether ranges, enums and patterns are checked, or left to the other side. */
  readonly checkValues: boolean;
  /** Whether a name may be in camelCase, and `{type, params}` may be written flat. */
  readonly lenient: boolean;
  /** Whether a key that the schema does not name is an error, or kept as it is. */
  readonly refuseUnknown: boolean;
}

/**
 * Makes a copy of a value in the form that goes on the wire.
 *
 * @param path where the value is, such as `media[0].text`
 * @throws {ShapeProblem} at the first thing that is wrong
 */
export type Reader = (value: unknown, path: string) => unknown;

/**
 * Makes readers of schemas. A schema is looked through once: what its reader does with a value is
 * decided by then.
 */
export class Shaper {
  readonly rules: ShapeRules;
  readonly #readers = new WeakMap<Schema, Reader>();

  constructor(rules: ShapeRules) {
    this.rules = rules;
  }

  /** What reads values of this schema. */
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
    const item = items === undefined ? copied : this.reader(items);
    return (value, path) => {
      const list = value as readonly unknown[];
      if (list.length < least) {
        throw new ShapeProblem(path, `must have at least ${minItems} item, got an empty array`);
      }
      return list.map((one, index) => item(one, `${path}[${index}]`));
    };
  }
}
