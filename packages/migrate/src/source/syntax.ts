import type * as t from "@babel/types";

import type { SourceModule } from "./parse.js";

export type FunctionNode =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod;

const functionTypes = new Set([
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
  "ClassPrivateMethod",
]);

export const isFunction = (node: t.Node | undefined): node is FunctionNode =>
  node !== undefined && functionTypes.has(node.type);

/** The original text of a node. */
export const textOf = ({ code }: SourceModule, node: t.Node): string =>
  code.slice(node.start ?? 0, node.end ?? 0);

/** Unwraps parentheses and TypeScript-only wrappers around an expression. */
export function bare(node: t.Node): t.Node {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
    case "TSTypeAssertion":
      return bare(node.expression);
    default:
      return node;
  }
}

export type Member = t.MemberExpression | t.OptionalMemberExpression;
export type Call = t.CallExpression | t.OptionalCallExpression;

export const isMember = (node: t.Node | undefined | null): node is Member =>
  node?.type === "MemberExpression" || node?.type === "OptionalMemberExpression";

export const isCall = (node: t.Node | undefined | null): node is Call =>
  node?.type === "CallExpression" || node?.type === "OptionalCallExpression";

/** The name that a member expression reads, if it is a literal. */
export function memberName(node: Member): string | undefined {
  if (!node.computed) {
    return node.property.type === "Identifier" ? node.property.name : privateName(node.property);
  }
  return node.property.type === "StringLiteral" ? node.property.value : undefined;
}

const privateName = (node: t.Node): string | undefined =>
  node.type === "PrivateName" ? `#${node.id.name}` : undefined;

/** The name of a property, a method or a field, if it is a literal. */
export function keyName(node: {
  readonly key: t.Node;
  readonly computed?: boolean | null;
}): string | undefined {
  const { key } = node;
  if (key.type === "StringLiteral") return key.value;
  if (node.computed === true) return undefined;
  if (key.type === "Identifier") return key.name;
  if (key.type === "NumericLiteral") return String(key.value);
  return privateName(key);
}

/** The function that contains a node; undefined at the top level. */
export function functionAround(module: SourceModule, node: t.Node): FunctionNode | undefined {
  let at = module.parents.get(node);
  while (at !== undefined && !isFunction(at)) at = module.parents.get(at);
  return at;
}

/** The owner of `this`: the nearest function that is not an arrow function, or a class field. */
export function ownerOfThis(module: SourceModule, node: t.Node): t.Node | undefined {
  let at = module.parents.get(node);
  while (at !== undefined) {
    if (isFunction(at) && at.type !== "ArrowFunctionExpression") return at;
    if (at.type === "ClassProperty" || at.type === "ClassPrivateProperty") return at;
    at = module.parents.get(at);
  }
  return undefined;
}

/** The class that contains a method or a field. */
export function classAround(module: SourceModule, member: t.Node): t.Class | undefined {
  const body = module.parents.get(member);
  const owner = body === undefined ? undefined : module.parents.get(body);
  return owner?.type === "ClassDeclaration" || owner?.type === "ClassExpression"
    ? owner
    : undefined;
}

/** The statement that contains a node. */
export function statementAround(module: SourceModule, node: t.Node): t.Node {
  let at = node;
  for (;;) {
    const parent = module.parents.get(at);
    if (parent === undefined || isBody(parent)) return at;
    at = parent;
  }
}

const isBody = (node: t.Node): boolean =>
  node.type === "BlockStatement" || node.type === "Program" || node.type === "SwitchCase";

/** The value of a string literal. */
export function stringOf(node: t.Node | undefined | null): string | undefined {
  if (node == null) return undefined;
  const inner = bare(node);
  if (inner.type === "StringLiteral") return inner.value;
  if (inner.type === "TemplateLiteral" && inner.quasis.length === 1) {
    return inner.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}

/** The specifier of a `require("…")` or an `import("…")`. */
export function requiredBy(node: t.Node): string | undefined {
  if (node.type === "ImportExpression") return stringOf(node.source);
  if (!isCall(node)) return undefined;
  const { callee } = node;
  const isLoad =
    callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
  return isLoad ? stringOf(node.arguments[0]) : undefined;
}
