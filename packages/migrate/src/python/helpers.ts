/** Python features that JavaScript lacks, as functions that a translation includes if it needs them. */
const sources = {
  ValueError: `class ValueError extends Error {}`,
  toInt: `function toInt(value: any): number {
  if (typeof value === "number") return Math.trunc(value);
  if (!/^\\s*[+-]?\\d+\\s*$/.test(String(value))) {
    throw new ValueError(\`invalid literal for int(): \${value}\`);
  }
  return Number(value);
}`,
  toFloat: `function toFloat(value: any): number {
  if (typeof value === "number") return value;
  const number = String(value).trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new ValueError(\`could not convert to float: \${value}\`);
  return number;
}`,
  isTrue: `function isTrue(value: any): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Set || value instanceof Map) return value.size > 0;
  const isPlain = value != null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.keys(value).length > 0 : Boolean(value);
}`,
  either: `function either(value: any, other: () => any): any {
  return isTrue(value) ? value : other();
}`,
  both: `function both(value: any, other: () => any): any {
  return isTrue(value) ? other() : value;
}`,
  mod: `function mod(value: any, by: number): number {
  if (typeof value !== "number") throw new TypeError("% of a string was not translated");
  return ((value % by) + by) % by;
}`,
  isIn: `function isIn(value: any, list: any): boolean {
  if (typeof list === "string" || Array.isArray(list)) return (list as any).includes(value);
  return list instanceof Set || list instanceof Map ? list.has(value) : Object.hasOwn(list, value);
}`,
  sorted: `function sorted(list: Iterable<any>, key: (one: any) => any = (one) => one, down = false): any[] {
  const order = (a: any, b: any): number => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
  return [...list].sort((a, b) => (down ? order(b, a) : order(a, b)));
}`,
  zip: `function zip(...lists: any[][]): any[][] {
  const length = Math.min(...lists.map((list) => list.length));
  return Array.from({ length }, (_one, index) => lists.map((list) => list[index]));
}`,
} as const;

export type Helper = keyof typeof sources;

const needs: Partial<Record<Helper, Helper>> = {
  toInt: "ValueError",
  toFloat: "ValueError",
  either: "isTrue",
  both: "isTrue",
};

/** The helpers that a translation uses, including their dependencies. */
export class Helpers {
  readonly #used = new Set<Helper>();

  /** @returns the name to use in the translation */
  use(name: Helper): Helper {
    this.#used.add(name);
    const more = needs[name];
    if (more !== undefined) this.#used.add(more);
    return name;
  }

  /** The classes, which must precede the code that runs. */
  get classes(): string {
    return this.#used.has("ValueError") ? `${sources.ValueError}\n\n` : "";
  }

  /** The functions, which may come last. */
  get functions(): string {
    const used = (Object.keys(sources) as Helper[]).filter((name) => this.#used.has(name));
    return used.flatMap((name) => (name === "ValueError" ? [] : [`\n${sources[name]}\n`])).join("");
  }
}
