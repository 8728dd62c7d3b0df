import type { Schema } from "../protocol/schema.js";
import { suggestion } from "./nearest.js";
import { describe, typeOf } from "./options.js";
import { ArgumentProblem } from "./argument-problem.js";

/** Returns a function that checks whether a value has a type of JSON Schema. */
export function typeCheck(type: Schema["type"]): (value: unknown) => boolean {
  switch (type) {
    case undefined:
      return () => true;
    case "integer":
      return Number.isSafeInteger;
    case "number":
      return Number.isFinite;
    default:
      return (value) => typeOf(value) === type;
  }
}

/** Returns what is wrong with a value of the right type, or undefined. */
export type ValueCheck = (value: unknown, path: string) => ArgumentProblem | undefined;

/** Returns a check for everything in a schema except the type, or undefined if there is nothing else. */
export function valueCheck(schema: Schema): ValueCheck | undefined {
  const checks = [allowedCheck(schema), rangeCheck(schema), textCheck(schema)].filter(
    (check) => check !== undefined,
  );
  if (checks.length < 2) return checks[0];
  return (value, path) => {
    for (const check of checks) {
      const problem = check(value, path);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

function allowedCheck(schema: Schema): ValueCheck | undefined {
  const allowed = schema.const === undefined ? schema.enum : [schema.const];
  if (allowed === undefined) return undefined;
  return (value, path) => {
    if (allowed.includes(value)) return undefined;
    const list = allowed.map((item) => JSON.stringify(item)).join(", ");
    const words = allowed.length === 1 ? list : `one of ${list}`;
    const hint = typeof value === "string" ? suggestion(value, allowed.map(String)) : "";
    return new ArgumentProblem(path, `must be ${words}, got ${describe(value)}`, hint);
  };
}

function rangeCheck(schema: Schema): ValueCheck | undefined {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, unit } = schema;
  const low = Math.max(minimum, exclusiveMinimum);
  if (low === -Infinity && maximum === Infinity) return undefined;
  const isOpen = exclusiveMinimum >= minimum;
  const above = isOpen ? "above" : "at least";
  const bounds =
    maximum === Infinity
      ? `${above} ${low}`
      : low === -Infinity
        ? `at most ${maximum}`
        : `from ${low} to ${maximum}`;
  const expected = `must be ${bounds}${unit === undefined ? "" : ` ${unit}`}`;
  return (value, path) => {
    if (typeof value !== "number") return undefined;
    const fits = (isOpen ? value > low : value >= low) && value <= maximum;
    return fits ? undefined : new ArgumentProblem(path, `${expected}, got ${value}`);
  };
}

function textCheck(schema: Schema): ValueCheck | undefined {
  const { minLength = 0, pattern, description } = schema;
  if (minLength === 0 && pattern === undefined) return undefined;
  const expression = pattern === undefined ? undefined : new RegExp(pattern);
  return (value, path) => {
    if (typeof value !== "string") return undefined;
    if (value.length < minLength) return new ArgumentProblem(path, "must not be empty");
    if (expression === undefined || expression.test(value)) return undefined;
    const meaning = description === undefined ? `match ${pattern}` : `be: ${description}`;
    return new ArgumentProblem(path, `must ${meaning}, got ${describe(value)}`);
  };
}
