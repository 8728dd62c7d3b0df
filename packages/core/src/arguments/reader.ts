import type { Schema } from "../protocol/schema.js";

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

/** Has a reader of each schema: those of the parts of a value are asked for there. */
export interface Readers {
  readonly rules: ShapeRules;
  /** What reads values of this schema. */
  reader(schema: Schema): Reader;
}
