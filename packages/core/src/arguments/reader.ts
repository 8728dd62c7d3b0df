import type { Schema } from "../protocol/schema.js";
import type { ArgumentProblem, Notes } from "./argument-problem.js";

/** How arguments are read. */
export interface ReadRules {
  /**
   * A value that is missing, of the wrong type or outside its documented values: `refuse` it, or send
   * it as it is and `note` that.
   */
  readonly values: "refuse" | "note";
  /**
   * A name or a `type` that the catalogue does not have. It is sent as given and noted (`note`), or
   * refused when it looks like a slip of the pen (`refuse-slips`).
   */
  readonly unknown: "refuse-slips" | "note";
  /** The types, such as `phone`, of whose params an unknown one is not sent: it is dropped and noted. */
  readonly closedTypes?: readonly string[];
}

/**
 * Makes a copy of a value in the form of the wire.
 *
 * @param path where the value is, such as `media[0].text`
 * @param notes receives the problems of what is sent all the same
 * @throws {ArgumentProblem} at the first thing that is refused
 */
export type Reader = (value: unknown, path: string, notes: Notes) => unknown;

/** Compiles schemas into readers. The readers of the parts of a value are asked for here. */
export interface Compiler {
  readonly rules: ReadRules;
  /** The reader of this schema. */
  reader(schema: Schema): Reader;
}

/** Refuses a value, or notes what is wrong with it, as the rules have it. */
export function refuseOrNote(rules: ReadRules, problem: ArgumentProblem, notes: Notes): void {
  if (rules.values === "refuse") throw problem;
  notes.push(problem);
}
