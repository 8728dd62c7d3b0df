import type * as t from "@babel/types";

import { isMember, keyName, memberName } from "../source/syntax.js";
import type { Move } from "./move.js";

/** Whether a place is reached only when the dialling at `site` was successful. */
export function isGuarded(move: Move, node: t.Node, site: t.Node): boolean {
  const says = (test: t.Node): boolean => saysSuccess(move, test, site);
  const denies = (test: t.Node): boolean =>
    test.type === "UnaryExpression" && test.operator === "!" && says(test.argument);
  let at = node;
  for (;;) {
    const parent = move.parent(at);
    if (parent === undefined) return false;
    if (parent.type === "IfStatement" || parent.type === "ConditionalExpression") {
      if (parent.consequent === at && says(parent.test)) return true;
      if (parent.alternate === at && denies(parent.test)) return true;
    }
    if (parent.type === "LogicalExpression" && parent.right === at) {
      if (parent.operator === "&&" && says(parent.left)) return true;
      if (parent.operator === "||" && denies(parent.left)) return true;
    }
    if (parent.type === "BlockStatement" || parent.type === "Program") {
      const before = parent.body.slice(0, parent.body.indexOf(at as t.Statement));
      const isLeft = before.some(
        (statement) =>
          statement.type === "IfStatement" &&
          denies(statement.test) &&
          leaves(statement.consequent),
      );
      if (isLeft) return true;
    }
    at = parent;
  }
}

/** Whether a test is true only when the dialling was successful. */
function saysSuccess(move: Move, test: t.Node, site: t.Node): boolean {
  if (test.type === "LogicalExpression" && test.operator === "&&") {
    return saysSuccess(move, test.left, site) || saysSuccess(move, test.right, site);
  }
  if (isMember(test)) {
    return memberName(test) === "successful" && move.sites(test.object).includes(site);
  }
  if (test.type !== "Identifier") return false;
  const declared = move.module.bindings.get(test)?.identifier;
  const property = declared === undefined ? undefined : move.parent(declared);
  const pattern = property === undefined ? undefined : move.parent(property);
  if (property?.type !== "ObjectProperty" || pattern?.type !== "ObjectPattern") return false;
  if (keyName(property) !== "successful") return false;
  const values = [...move.flow.store.read(pattern, "taken apart")];
  return values.some((value) => value.is === "legacy" && value.site === site);
}

/** Whether a statement never comes to its end. */
function leaves(statement: t.Statement): boolean {
  switch (statement.type) {
    case "ReturnStatement":
    case "ThrowStatement":
    case "ContinueStatement":
    case "BreakStatement":
      return true;
    case "BlockStatement": {
      const last = statement.body.at(-1);
      return last !== undefined && leaves(last);
    }
    case "ExpressionStatement": {
      const { expression } = statement;
      if (expression.type !== "CallExpression" || !isMember(expression.callee)) return false;
      const { object } = expression.callee;
      const isProcess = object.type === "Identifier" && object.name === "process";
      return isProcess && memberName(expression.callee) === "exit";
    }
    default:
      return false;
  }
}
