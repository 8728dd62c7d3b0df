import { parse as babelParse, type ParserPlugin } from "@babel/parser";
import traverseModule, { type Binding, type TraverseOptions } from "@babel/traverse";
import type * as t from "@babel/types";

// In a CommonJS package, Node.js imports all exports as the default; a bundler imports the export named default.
const traverse = ((traverseModule as unknown as { default?: typeof traverseModule }).default ??
  traverseModule) as unknown as (tree: t.Node, visitor: TraverseOptions) => void;

/** A parsed JavaScript or TypeScript file, with the bindings of its names. */
export interface SourceModule {
  readonly file: string;
  readonly code: string;
  readonly tree: t.File;
  readonly isTypeScript: boolean;
  /** Every node, outer ones first. */
  readonly nodes: readonly t.Node[];
  readonly parents: ReadonlyMap<t.Node, t.Node>;
  /** The binding of each identifier. */
  readonly bindings: ReadonlyMap<t.Node, Binding>;
}

/** A file that could not be parsed. */
export class ParseError extends Error {
  constructor(
    message: string,
    readonly file: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
    this.name = "ParseError";
  }
}

/** Whether this can parse a file. */
export const isSource = (file: string): boolean =>
  /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file);

/**
 * Parses a file.
 *
 * @throws {ParseError} it is not JavaScript or TypeScript
 */
export function parseModule(file: string, code: string): SourceModule {
  const isTypeScript = /\.[cm]?tsx?$/.test(file);
  const plugins: ParserPlugin[] = [
    "decorators-legacy",
    "decoratorAutoAccessors",
    "explicitResourceManagement",
  ];
  if (isTypeScript) plugins.push("typescript");
  else if (/@flow\b/.test(code)) plugins.push("flow");
  if (!/\.[cm]?ts$/.test(file)) plugins.push("jsx");
  const nodes: t.Node[] = [];
  const parents = new Map<t.Node, t.Node>();
  const bindings = new Map<t.Node, Binding>();
  try {
    const tree = babelParse(code, {
      sourceType: "unambiguous",
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      plugins,
    });
    traverse(tree, {
      enter(path) {
        nodes.push(path.node);
        parents.set(path.node, path.parent);
        if (path.node.type !== "Identifier") return;
        const binding = path.scope.getBinding(path.node.name);
        if (binding !== undefined) bindings.set(path.node, binding);
      },
    });
    return { file, code, tree, isTypeScript, nodes, parents, bindings };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number; column: number } };
    const words = message.replace(/\s*\(\d+:\d+\)$/, "");
    throw new ParseError(words, file, loc?.line ?? 1, (loc?.column ?? 0) + 1);
  }
}
