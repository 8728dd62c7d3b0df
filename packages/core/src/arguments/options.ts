import { RelayParamError } from "../errors/errors.js";
import { camelCase, snakeCase } from "../names/twins.js";
import { suggestion } from "./nearest.js";

/** The allowed types of each option, as `typeof` returns them. */
export type OptionTypes = Readonly<Record<string, readonly string[]>>;

/**
 * Returns the options under their documented names. Accepts either spelling, leaves out undefined values, and does not
 * change the object that you pass.
 *
 * @param where the function that takes the options, for the error: `new RelayClient()`
 * @throws {RelayParamError} for an unknown name, a wrong type, or one option in both spellings
 */
export function documentedOptions(
  where: string,
  options: unknown,
  types: OptionTypes,
): Record<string, unknown> {
  if (options === undefined) return {};
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw new RelayParamError(`${where}: expected an options object, got ${describe(options)}`, {
      method: where,
    });
  }
  const documented: Record<string, unknown> = {};
  for (const [given, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const name = documentedName(given, types);
    if (name === undefined) {
      const names = Object.keys(types);
      throw new RelayParamError(
        `${where}: unknown option "${given}"${suggestion(given, [...names, ...names.map(camelCase)])}`,
        { method: where, path: given },
      );
    }
    if (Object.hasOwn(documented, name)) {
      throw new RelayParamError(`${where}: ${name} is given in both spellings; give it once`, {
        method: where,
        path: name,
      });
    }
    const expected = types[name] ?? [];
    if (expected.length > 0 && !expected.includes(typeOf(value))) {
      throw new RelayParamError(
        `${where}: ${given} must be ${expected.join(" or ")}, got ${describe(value)}`,
        { method: where, path: given },
      );
    }
    documented[name] = value;
  }
  return documented;
}

function documentedName(given: string, types: OptionTypes): string | undefined {
  if (Object.hasOwn(types, given)) return given;
  const snake = snakeCase(given);
  return Object.hasOwn(types, snake) ? snake : undefined;
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
