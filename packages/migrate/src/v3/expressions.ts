import type * as t from "@babel/types";

import type { Move } from "./move.js";

/** An expression before a member access, in parentheses if needed. */
export function operand(move: Move, node: t.Node): string {
  const text = move.render(node);
  const isOpen = /^(?:Await|Conditional|Logical|Assignment|Sequence|TSAs)Expression$/.test(
    node.type,
  );
  return isOpen ? `(${text})` : text;
}

/** Replaces an expression with another, in parentheses if needed. */
export function place(move: Move, node: t.Node, text: () => string): void {
  const parent = move.parent(node);
  const sample = text();
  const isComparison = / [!=]== /.test(sample) && !/ (\|\||\?\?|\?) /.test(sample);
  if (parent?.type === "UnaryExpression" && parent.operator === "!" && isComparison) {
    move.rewriter.replace(parent, () =>
      text().replace(/ ([!=])== /, (_all, sign: string) => (sign === "=" ? " !== " : " === ")),
    );
    return;
  }
  const isPlain = !/ (?:[!=]==|\|\||\?\?|\?) /.test(sample);
  if (isPlain || (parent !== undefined && standsFree(parent, node, isComparison))) {
    move.rewriter.replace(node, text);
  } else move.rewriter.replace(node, () => `(${text()})`);
}

function standsFree(parent: t.Node, node: t.Node, isComparison: boolean): boolean {
  switch (parent.type) {
    case "VariableDeclarator":
    case "IfStatement":
    case "WhileStatement":
    case "ReturnStatement":
    case "ExpressionStatement":
    case "ObjectProperty":
    case "TemplateLiteral":
    case "ArrayExpression":
    case "SwitchStatement":
      return true;
    case "CallExpression":
    case "NewExpression":
      return parent.callee !== node;
    case "AssignmentExpression":
      return parent.right === node;
    case "ConditionalExpression":
      return parent.test !== node || isComparison;
    case "LogicalExpression":
      return isComparison;
    default:
      return false;
  }
}
