const inspectKey = Symbol.for("nodejs.util.inspect.custom");
const deepest = 4;
const widest = 50;

/** One value, as `console.log` shows it. */
export function shown(value: unknown, depth = 0, above: readonly unknown[] = []): string {
  if (typeof value === "string") return depth === 0 ? value : JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[Function: ${value.name || "anonymous"}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Error) return value.stack ?? String(value);
  if (value instanceof Date) return value.toISOString();
  if (above.includes(value)) return "[Circular]";
  const custom = (value as { [inspectKey]?: unknown })[inspectKey];
  if (typeof custom === "function") return customised(value, custom, depth, above);
  const name = nameOf(value);
  if (depth > deepest) return `[${name || "Object"}]`;
  const within = [...above, value];
  if (Array.isArray(value)) {
    const items = value.slice(0, widest).map((item) => shown(item, depth + 1, within));
    if (value.length > widest) items.push(`… ${value.length - widest} more`);
    return enclosed("[", items, "]");
  }
  if (value instanceof Map) {
    const items = [...value].map(
      ([key, item]) => `${shown(key, depth + 1, within)} => ${shown(item, depth + 1, within)}`,
    );
    return enclosed(`Map(${value.size}) {`, items, "}");
  }
  if (value instanceof Set) {
    return enclosed(
      `Set(${value.size}) {`,
      [...value].map((item) => shown(item, depth + 1, within)),
      "}",
    );
  }
  const items = Object.entries(value).map(
    ([key, item]) =>
      `${/^[\w$]+$/.test(key) ? key : JSON.stringify(key)}: ${shown(item, depth + 1, within)}`,
  );
  return enclosed(name === "" ? "{" : `${name} {`, items, "}");
}

/** An object that says itself how it is shown. */
function customised(
  value: object,
  custom: Function,
  depth: number,
  above: readonly unknown[],
): string {
  const inspect = (inner: unknown): string => shown(inner, depth + 1, [...above, value]);
  const result: unknown = custom.call(value, deepest - depth, {}, inspect);
  return typeof result === "string" ? result : shown(result, depth, [...above, value]);
}

function nameOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === Array.prototype) return "";
  if (prototype === null) return "[Object: null prototype]";
  return (prototype as { constructor?: { name?: string } }).constructor?.name ?? "";
}

function enclosed(open: string, items: readonly string[], close: string): string {
  if (items.length === 0) return open + close;
  const line = items.join(", ");
  if (line.length <= 72 && !line.includes("\n")) return `${open} ${line} ${close}`;
  return `${open}\n${items.map((item) => `  ${item.replaceAll("\n", "\n  ")}`).join(",\n")}\n${close}`;
}
