import { parseArgs } from "node:util";

/** An argument of a program that is a number. */
export interface NumberArgument {
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole?: boolean;
}

/** What is wrong with the arguments; the program prints it and its help. */
export class ArgumentError extends Error {}

/**
 * Reads the arguments of a program.
 *
 * @param numbers its arguments that are numbers, by name
 * @param strings its arguments that are strings
 * @param flags its arguments without a value
 * @returns the values by name, or undefined when `--help` is among them
 * @throws {ArgumentError} for an unknown argument, or a number out of range
 */
export function readArguments<
  Name extends string,
  Other extends string = never,
  Flag extends string = never,
>(
  args: readonly string[],
  numbers: Readonly<Record<Name, NumberArgument>>,
  strings: readonly Other[] = [],
  flags: readonly Flag[] = [],
): Values<Name, Other, Flag> | undefined {
  const names = Object.keys(numbers) as Name[];
  const options: Options = Object.fromEntries(
    [...names, ...strings].map((name) => [name, { type: "string" as const }]),
  );
  for (const name of ["help", ...flags]) options[name] = { type: "boolean" };
  const values = parsed(args, options);
  if (values["help"] === true) return undefined;
  const read: Record<string, unknown> = {};
  for (const name of strings) if (values[name] !== undefined) read[name] = values[name];
  for (const name of flags) read[name] = values[name] === true;
  for (const name of names) {
    const value = values[name];
    read[name] =
      value === undefined ? numbers[name].fallback : numberOf(name, value, numbers[name]);
  }
  return read as Values<Name, Other, Flag>;
}

type Values<Name extends string, Other extends string, Flag extends string> = Record<Name, number> &
  Partial<Record<Other, string>> &
  Record<Flag, boolean>;

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parsed(args: readonly string[], options: Options): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new ArgumentError((error as Error).message);
  }
}

function numberOf(name: string, value: unknown, argument: NumberArgument): number {
  const { min, max, isWhole = false } = argument;
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : NaN;
  if (number >= min && number <= max && (!isWhole || Number.isInteger(number))) return number;
  const kind = isWhole ? "a whole number" : "a number";
  throw new ArgumentError(
    `--${name} must be ${kind} from ${min} to ${max}, got ${JSON.stringify(value)}`,
  );
}
