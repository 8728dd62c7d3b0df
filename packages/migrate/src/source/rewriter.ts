import type * as t from "@babel/types";

import type { SourceModule } from "./parse.js";

/** Writes the text of a node anew. */
export type Render = () => string;

/** A file with some of its nodes written anew. Everything else stays as it is, to the letter. */
export class Rewriter {
  readonly #module: SourceModule;
  readonly #renders = new Map<t.Node, Render>();
  readonly #before = new Map<t.Node, string[]>();
  readonly #after = new Map<t.Node, string[]>();
  #sorted: t.Node[] | undefined;

  constructor(module: SourceModule) {
    this.#module = module;
  }

  /** Writes a node anew; a later word on the same node counts. */
  replace(node: t.Node, render: Render | string): void {
    this.#renders.set(node, typeof render === "string" ? () => render : render);
    this.#sorted = undefined;
  }

  /** Whether a node is written anew. */
  replaces(node: t.Node): boolean {
    return this.#renders.has(node);
  }

  /** Puts a line before a statement, indented like it. Said twice, it is there once. */
  before(statement: t.Node, line: string): void {
    add(this.#before, statement, line);
    this.#sorted = undefined;
  }

  /** Puts a line behind a statement, indented like it. */
  after(statement: t.Node, line: Render): void {
    const lines = this.#afterRenders.get(statement) ?? [];
    this.#afterRenders.set(statement, [...lines, line]);
    add(this.#after, statement, "");
    this.#sorted = undefined;
  }

  readonly #afterRenders = new Map<t.Node, Render[]>();

  /** The text of a node, with what stands inside it written anew where that is so. */
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

  /** The text of a node, itself left as it is. */
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

  /** Whether the first node has the second in it: they may cover the same text. */
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

  /** The file, with everything that was said. */
  toString(): string {
    return this.render(this.#module.tree);
  }
}

function add(map: Map<t.Node, string[]>, node: t.Node, line: string): void {
  const lines = map.get(node) ?? [];
  if (!lines.includes(line)) map.set(node, [...lines, line]);
}
