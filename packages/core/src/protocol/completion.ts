import type { Clause, Tracking } from "./row.js";

/** Whether an event with these params, however odd, completes what is tracked. */
export function isComplete(
  { completes }: Tracking,
  params: Readonly<Record<string, unknown>>,
): boolean {
  for (const clause of completes) if (holds(clause, params)) return true;
  return false;
}

function holds({ path, in: accepted, notIn: refused, exists, unless }: Clause, params: object) {
  const value = valueAt(params, path);
  if (accepted !== undefined && !accepted.includes(value as string)) return false;
  if (refused !== undefined && (typeof value !== "string" || refused.includes(value))) return false;
  if (exists === true && (value === undefined || value === null)) return false;
  return (
    unless === undefined || !unless.some((other) => valueAt(params, other.path) === other.equals)
  );
}

function valueAt(params: object, path: string): unknown {
  if (!path.includes(".")) return ownValue(params, path);
  let value: unknown = params;
  for (const key of path.split(".")) value = ownValue(value, key);
  return value;
}

/** Reads an own property of an object. */
function ownValue(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
