import type { Schema } from "../protocol/schema.js";
import type { ArgumentProblem, Notes } from "./argument-problem.js";

/** The rules for reading arguments. */
export interface ReadRules {
  /**
   * What to do with a value that is missing, of the wrong type or out of range: `refuse` it, or send it unchanged and
   * `note` it.
   */
  readonly values: "refuse" | "note";
  /**
   * What to do with an unknown name or `type`: send it unchanged and `note` it, or do the same but refuse slips
   * (`refuse-slips`).
   */
  readonly unknown: "refuse-slips" | "note";
  /** The types, such as `phone`, whose unknown params are dropped and noted. */
  readonly closedTypes?: readonly string[];
}

/**
 * Copies a value into its wire format.
 *
 * @param path the path of the value, such as `media[0].text`
 * @param notes collects the problems of values that are sent anyway
 * @throws {ArgumentProblem} for the first value that is refused
 */
export type Reader = (value: unknown, path: string, notes: Notes) => unknown;

/** Compiles schemas into readers. */
export interface Compiler {
  readonly rules: ReadRules;
  /** Returns the reader of a schema. */
  reader(schema: Schema): Reader;
}

/** Refuses a value, or notes its problem, according to the rules. */
export function refuseOrNote(rules: ReadRules, problem: ArgumentProblem, notes: Notes): void {
  if (rules.values === "refuse") throw problem;
  notes.push(problem);
}
