/** Returns a deep copy of plain data, so that the caller's objects are never kept. */
export function deepCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepCopy);
  if (typeof value !== "object" || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== "__proto__" && item !== undefined) copy[key] = deepCopy(item);
  }
  return copy;
}
