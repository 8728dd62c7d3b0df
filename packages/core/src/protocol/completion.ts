import type { Clause, Tracking } from "./row.js";

type Params = Record<string, unknown>;
type Reader = (params: unknown) => unknown;
type Test = (params: unknown) => boolean;

/** Reads a property that the value has itself: not one that it inherits, and only of objects. */
const read = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Params)[key]
    : undefined;

function readerOf(path: string): Reader {
  const [first = "", second, third, ...more] = path.split(".");
  if (more.length > 0) throw new RangeError(`A path has at most three parts: ${path}`);
  if (second === undefined) return (params) => read(params, first);
  if (third === undefined) return (params) => read(read(params, first), second);
  return (params) => read(read(read(params, first), second), third);
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

function testOf({ path, in: accepted, notIn: refused, exists, unless = [] }: Clause): Test {
  const valueOf = readerOf(path);
  const exceptions = unless.map(({ path: other, equals }) => ({
    valueOf: readerOf(other),
    equals,
  }));
  return (params) => {
    const value = valueOf(params);
    if (accepted && !(accepted as readonly unknown[]).includes(value)) return false;
    if (refused && (typeof value !== "string" || refused.includes(value))) return false;
    if (exists && !isPresent(value)) return false;
    return !exceptions.some((exception) => exception.valueOf(params) === exception.equals);
  };
}

/** Turns the clauses of a row into one test of an event's params. */
export function compileCompletion({ completes }: Tracking): (params: Params) => boolean {
  const tests = completes.map(testOf);
  return (params) => tests.some((test) => test(params));
}
