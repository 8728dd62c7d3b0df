import type * as t from "@babel/types";

import { isCall, isMember, keyName, memberName } from "../source/syntax.js";
import type { SourceModule } from "../source/parse.js";
import type { Flow } from "./flow.js";

/** Whether a node is reached only if the dialling at `site` was successful. */
export function isGuarded(flow: Flow, module: SourceModule, node: t.Node, site: t.Node): boolean {
  const says = (test: t.Node): boolean => saysSuccess(flow, module, test, site);
  const denies = (test: t.Node): boolean =>
    test.type === "UnaryExpression" && test.operator === "!" && says(test.argument);
  let at = node;
  for (;;) {
    const parent = module.parents.get(at);
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

/** Whether a test is true only if the dialling was successful. */
function saysSuccess(flow: Flow, module: SourceModule, test: t.Node, site: t.Node): boolean {
  if (test.type === "LogicalExpression" && test.operator === "&&") {
    return (
      saysSuccess(flow, module, test.left, site) || saysSuccess(flow, module, test.right, site)
    );
  }
  if (isMember(test)) {
    return (
      memberName(test) === "successful" &&
      flow.legacy(module, test.object).some((value) => value.site === site)
    );
  }
  if (test.type !== "Identifier") return false;
  const declared = module.bindings.get(test)?.identifier;
  const property = declared === undefined ? undefined : module.parents.get(declared);
  const pattern = property === undefined ? undefined : module.parents.get(property);
  if (property?.type !== "ObjectProperty" || pattern?.type !== "ObjectPattern") return false;
  if (keyName(property) !== "successful") return false;
  const values = [...flow.store.read(pattern, "taken apart")];
  return values.some((value) => value.is === "legacy" && value.site === site);
}

/** Whether a statement always returns, throws, continues or breaks. */
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

/** The places that use the call of a dialling. */
export function dialledUses(
  flow: Flow,
  module: SourceModule,
  node: t.Node,
  site: t.Node,
): t.Node[] {
  if (isMember(node) && memberName(node) === "call") {
    const isIts = flow
      .legacy(module, node.object)
      .some((value) => value.kind === "DialResult" && value.site === site);
    return isIts ? [node] : [];
  }
  if (node.type !== "ObjectPattern") return [];
  const isIts = [...flow.store.read(node, "taken apart")].some(
    (value) => value.is === "legacy" && value.kind === "DialResult" && value.site === site,
  );
  if (!isIts) return [];
  return node.properties.flatMap((property) => {
    if (property.type === "RestElement" || property.value.type !== "Identifier") return [];
    const isCallPart = property.key.type === "Identifier" && property.key.name === "call";
    const binding = module.bindings.get(property.value);
    return isCallPart ? (binding?.referencePaths ?? []).map((path) => path.node) : [];
  });
}

/** The diallings whose call is used only where they were successful. */
export function safeDials(flow: Flow, modules: readonly SourceModule[]): Set<t.Node> {
  const sites = modules.flatMap((module) =>
    module.nodes.filter(
      (node) =>
        isCall(node) &&
        isMember(node.callee) &&
        memberName(node.callee) === "dial" &&
        flow.legacy(module, node.callee.object).some(({ kind }) => kind === "Calling"),
    ),
  );
  const isSafe = (site: t.Node): boolean =>
    modules.every((module) =>
      module.nodes.every((node) =>
        dialledUses(flow, module, node, site).every((use) => isGuarded(flow, module, use, site)),
      ),
    );
  return new Set(sites.filter(isSafe));
}
