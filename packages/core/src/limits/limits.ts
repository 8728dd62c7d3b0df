import { RelayParamError } from "../errors/errors.js";

/** The range of a number. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Its unit, for the error: `seconds`, `bytes`. */
  readonly unit: string;
  readonly isWhole?: boolean;
}

/** The longest timer of Node.js, in whole seconds: 24.8 days. A longer one fires at once. */
const longest = 2_147_483;

/** A timeout that may be 0: 0 to 2,147,483 seconds (24.8 days). */
export const timeoutRange: NumberRange = { min: 0, max: longest, unit: "seconds" };

/** An interval: 0.001 to 2,147,483 seconds (24.8 days). */
export const intervalRange: NumberRange = { min: 0.001, max: longest, unit: "seconds" };

/** A count: 1 to 1,000,000. */
export const countRange: NumberRange = { min: 1, max: 1_000_000, unit: "", isWhole: true };

/** A size: 1 byte to 512 MiB, about the longest string in Node.js. */
export const sizeRange: NumberRange = {
  min: 1,
  max: 512 * 1024 * 1024,
  unit: "bytes",
  isWhole: true,
};

/**
 * Checks a duration or a limit. Twinline checks all of them here.
 *
 * @param where the function that takes it, for the error: `new RelayClient()`
 * @param name the option, for the error
 * @returns the value
 * @throws {RelayParamError} if it is not a number or out of range
 */
export function checkNumber(
  where: string,
  name: string,
  value: unknown,
  range: NumberRange,
): number {
  const { min, max, unit, isWhole = false } = range;
  const isRight =
    typeof value === "number" &&
    value >= min &&
    value <= max &&
    (!isWhole || Number.isInteger(value));
  if (isRight) return value;
  const kind = isWhole ? "a whole number" : "a number";
  const bounds = `${kind} from ${shown(min)} to ${shown(max)} ${unit}`.trimEnd();
  throw new RelayParamError(`${where}: ${name} must be ${bounds}, got ${describe(value)}`, {
    method: where,
    path: name,
  });
}

/** Like {@link checkNumber}, with a default for undefined. */
export function numberOr(
  fallback: number,
  where: string,
  name: string,
  value: unknown,
  range: NumberRange,
): number {
  return value === undefined ? fallback : checkNumber(where, name, value, range);
}

function shown(value: number): string {
  return value.toLocaleString("en-US");
}

function describe(value: unknown): string {
  return typeof value === "number" ? String(value) : `a value of type ${typeof value}`;
}
