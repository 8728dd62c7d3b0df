import { parser } from "@lezer/python";

/** A node of a Python program. */
export interface PyNode {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly children: readonly PyNode[];
  /** Line number, starting at 1. */
  readonly line: number;
}

/** Position of code that could not be parsed. */
export interface PyError {
  readonly line: number;
  readonly column: number;
}

/** Parses Python. */
export function parsePython(code: string): { readonly tree: PyNode; readonly error?: PyError } {
  const tree = parser.parse(code);
  const starts = [0];
  for (let at = code.indexOf("\n"); at >= 0; at = code.indexOf("\n", at + 1)) starts.push(at + 1);
  const lineOf = (at: number): number => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  let error: PyError | undefined;
  const build = (node: typeof tree.topNode): PyNode => {
    const children: PyNode[] = [];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      children.push(build(child));
    }
    const line = lineOf(node.from);
    if (node.type.isError) error ??= { line, column: node.from - (starts[line - 1] ?? 0) + 1 };
    const text = code.slice(node.from, node.to);
    return { name: node.name, from: node.from, to: node.to, text, children, line };
  };
  const root = build(tree.topNode);
  return { tree: root, ...(error !== undefined && { error }) };
}

/** A construct without a translation. */
export class Untranslated extends Error {
  constructor(
    readonly node: PyNode,
    message: string,
  ) {
    super(message);
    this.name = "Untranslated";
  }
}

/** The children of a node without its punctuation. */
export const parts = (node: PyNode): PyNode[] =>
  node.children.filter(({ name }) => !/^[()[\]{},.:]$/.test(name) && name !== "Comment");

/** Whether there is an empty line between two statements. */
export const hasGap = (before: PyNode, after: PyNode): boolean =>
  after.line > before.line + before.text.trimEnd().split("\n").length;
