import { RelayParamError } from "../errors/errors.js";
import { camelCase, snakeCase } from "../names/twins.js";
import { didYouMean, suggestion } from "./nearest.js";

/** The allowed types of each option, as `typeof` returns them. */
export type OptionTypes = Readonly<Record<string, readonly string[]>>;

/** Something wrong with one option. */
export interface OptionProblem {
  /** The option as it was given. */
  readonly path: string;
  /** What is wrong: `unknown option "tokem"`. */
  readonly fact: string;
  /** What to do about it: `. Did you mean "token"?` */
  readonly hint: string;
}

/** Options under their documented names, and what is wrong with the others. */
export interface ReadOptions {
  readonly options: Record<string, unknown>;
  readonly problems: readonly OptionProblem[];
}

/** Reads options in either spelling. Leaves out undefined values, and doesn't change the object that you pass. */
export function readOptions(given: object, types: OptionTypes): ReadOptions {
  const options: Record<string, unknown> = {};
  const problems: OptionProblem[] = [];
  const note = (path: string, fact: string, hint = ""): void =>
    void problems.push({ path, fact, hint });
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const name = documentedName(key, types);
    const expected = Object.hasOwn(types, name) ? types[name] : undefined;
    if (expected === undefined) note(key, `unknown option "${key}"`, meant(key, types));
    else if (Object.hasOwn(options, name)) {
      note(name, `${name} is given in both spellings; give it once`);
    } else if (expected.length > 0 && !expected.includes(typeOf(value))) {
      note(key, `${key} must be ${expected.join(" or ")}, got ${describe(value)}`);
    } else options[name] = value;
  }
  return { options, problems };
}

/**
 * Like {@link readOptions}, for an API that accepts nothing else.
 *
 * @param where the function that takes the options, for the error: `new RelayClient()`
 * @throws {RelayParamError} for an unknown name, a wrong type, or one option in both spellings
 */
export function documentedOptions(
  where: string,
  given: unknown,
  types: OptionTypes,
): Record<string, unknown> {
  if (given === undefined) return {};
  if (typeOf(given) !== "object") {
    throw new RelayParamError(`${where}: expected an options object, got ${describe(given)}`, {
      method: where,
    });
  }
  const { options, problems } = readOptions(given as object, types);
  const [problem] = problems;
  if (problem === undefined) return options;
  const { path, fact, hint } = problem;
  throw new RelayParamError(`${where}: ${fact}${hint}`, { method: where, path });
}

/**
 * Returns a copy of a list of contexts.
 *
 * @param where the function that takes them, for the error: `client.receive()`
 * @throws {RelayParamError} if it isn't an array of non-empty strings
 */
export function contextNames(where: string, contexts: unknown): string[] {
  const wrong = (problem: string, path = "contexts") =>
    new RelayParamError(`${where}: ${problem}`, { method: where, path });
  if (!Array.isArray(contexts)) {
    throw wrong(
      `contexts must be an array of names, such as ["office"], got ${describe(contexts)}`,
    );
  }
  return contexts.map((name: unknown, index) => {
    if (typeof name === "string" && name !== "") return name;
    const hint = name === undefined ? "; is the environment variable set?" : "";
    const path = `contexts[${index}]`;
    throw wrong(`${path} must be a name, got ${describe(name)}${hint}`, path);
  });
}

/** Names that other SDKs have for an option of ours. */
const otherNames: Readonly<Record<string, string>> = { topics: "contexts" };

function meant(key: string, types: OptionTypes): string {
  const other = otherNames[key];
  if (other !== undefined && Object.hasOwn(types, other)) return didYouMean(other);
  const names = Object.keys(types);
  return suggestion(key, [...names, ...names.map(camelCase)]);
}

function documentedName(given: string, types: OptionTypes): string {
  return Object.hasOwn(types, given) ? given : snakeCase(given);
}

/** Like `typeof`, but arrays and null are types of their own. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** Describes a value for an error message: short, and without anything that may be a secret. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
    case "number":
    case "boolean":
    case "bigint":
    case "undefined":
      return String(value);
    case "function":
      return "a function";
    case "symbol":
      return "a symbol";
    default:
      if (value === null) return "null";
      return Array.isArray(value) ? `an array of ${value.length}` : describeObject(value as object);
  }
}

function describeObject(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return "an empty object";
  return `an object with ${keys.slice(0, 4).join(", ")}${keys.length > 4 ? ", …" : ""}`;
}
