import type * as t from "@babel/types";

import type { SourceModule } from "./parse.js";

/** Returns the new text of a node. */
export type Render = () => string;

/** A file with some of its nodes replaced. Everything else stays exactly as it is. */
export class Rewriter {
  readonly #module: SourceModule;
  readonly #renders = new Map<t.Node, Render>();
  readonly #before = new Map<t.Node, string[]>();
  readonly #after = new Map<t.Node, string[]>();
  #sorted: t.Node[] | undefined;

  constructor(module: SourceModule) {
    this.#module = module;
  }

  /** Replaces a node. The last replacement of a node wins. */
  replace(node: t.Node, render: Render | string): void {
    this.#renders.set(node, typeof render === "string" ? () => render : render);
    this.#sorted = undefined;
  }

  /** Whether a node is replaced. */
  replaces(node: t.Node): boolean {
    return this.#renders.has(node);
  }

  /** Inserts a line before a statement, with the same indentation. A repeated line is inserted once. */
  before(statement: t.Node, line: string): void {
    add(this.#before, statement, line);
    this.#sorted = undefined;
  }

  /** Inserts a line after a statement, with the same indentation. */
  after(statement: t.Node, line: Render): void {
    const lines = this.#afterRenders.get(statement) ?? [];
    this.#afterRenders.set(statement, [...lines, line]);
    add(this.#after, statement, "");
    this.#sorted = undefined;
  }

  readonly #afterRenders = new Map<t.Node, Render[]>();

  /** The text of a node, including all replacements. */
  render(node: t.Node): string {
    const render = this.#renders.get(node);
    const text = render === undefined ? this.inside(node) : render();
    const indent = this.indentOf(node);
    const glue = `\n${indent}`;
    return [
      ...(this.#before.get(node) ?? []),
      text,
      ...(this.#afterRenders.get(node) ?? []).map((one) => one()),
    ].join(glue);
  }

  /** The text of a node with the replacements inside it, but not its own. */
  inside(node: t.Node): string {
    const { code } = this.#module;
    const end = node.end ?? 0;
    let at = node.start ?? 0;
    let text = "";
    for (const inner of this.#within(node)) {
      text += code.slice(at, inner.start ?? 0) + this.render(inner);
      at = inner.end ?? 0;
    }
    return text + code.slice(at, end);
  }

  /** The outermost of the touched nodes inside a node, in order. */
  #within(node: t.Node): t.Node[] {
    this.#sorted ??= [
      ...new Set([...this.#renders.keys(), ...this.#before.keys(), ...this.#after.keys()]),
    ].toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || (b.end ?? 0) - (a.end ?? 0));
    const found: t.Node[] = [];
    let last = -1;
    for (const one of this.#sorted) {
      const [start, end] = [one.start ?? 0, one.end ?? 0];
      if (one === node || start < (node.start ?? 0) || end > (node.end ?? 0)) continue;
      if (start < last || this.#isAround(one, node)) continue;
      found.push(one);
      last = end;
    }
    return found;
  }

  /** Whether the first node contains the second. They may cover the same text. */
  #isAround(outer: t.Node, inner: t.Node): boolean {
    if (outer.start !== inner.start || outer.end !== inner.end) return false;
    let at = this.#module.parents.get(inner);
    while (at !== undefined && at !== outer) at = this.#module.parents.get(at);
    return at === outer || outer.type === "File";
  }

  /** The white space before the first character of a node's line. */
  indentOf(node: t.Node): string {
    const { code } = this.#module;
    const lineStart = code.lastIndexOf("\n", (node.start ?? 0) - 1) + 1;
    return /^[ \t]*/.exec(code.slice(lineStart))?.[0] ?? "";
  }

  /** The file with all changes. */
  toString(): string {
    return this.render(this.#module.tree);
  }
}

function add(map: Map<t.Node, string[]>, node: t.Node, line: string): void {
  const lines = map.get(node) ?? [];
  if (!lines.includes(line)) map.set(node, [...lines, line]);
}
