import type * as t from "@babel/types";

import type { SourceModule } from "../../source/parse.js";
import { isMember, memberName, requiredBy } from "../../source/syntax.js";
import { relay } from "../../v2/packages.js";
import type { Move } from "../move.js";
import type { Boundary } from "./boundary.js";
import { callParameters, isLiveCall, type Handler } from "./handlers.js";
import { callImport } from "./handovers.js";

/** Gives each migrated function a v3 view of its call, and passes the v2 call to code that stays on v2. */
export function handOver(move: Move, boundary: Boundary): void {
  const { module } = move;
  const handlers = [...boundary.handlers.values()].filter((one) => one.module === module);
  if (handlers.length === 0) return;
  const known = callImport(module)?.local;
  const call = known ?? (move.isTaken("Call") ? move.fresh("V3Call") : move.fresh("Call"));
  for (const handler of handlers) view(move, handler, call);
  for (const node of module.nodes) {
    convert(move, boundary, node, call);
    if (node.type === "Identifier" && boundary.isInner(module, node)) retype(move, node, call);
  }
  if (known === undefined) importCall(move, call);
}

/** Renames the parameter, and adds `const call = Call.from(v2Call)` at the start of the function. */
function view(move: Move, { module, node }: Handler, call: string): void {
  const lines: string[] = [];
  for (const parameter of callParameters(move.flow, module, node)) {
    const binding = module.bindings.get(parameter);
    if (binding?.constant === false || !node.params.includes(parameter)) {
      move.doubt(parameter, "method", "this parameter is written to: give the call one name");
      return;
    }
    const { name } = parameter;
    const outer = move.freshIn(
      node,
      move.shared.camel ? `v2${name.charAt(0).toUpperCase()}${name.slice(1)}` : `v2_${name}`,
    );
    move.shared.v2Names.set(parameter, outer);
    move.rewriter.replace(parameter, outer + move.text(parameter).slice(name.length));
    const any = isAny(parameter) ? ": any" : "";
    lines.push(`const ${name}${any} = ${call}.from(${outer})${move.dialect.end}`);
  }
  if (lines.length === 0) return;
  if (node.body.type === "BlockStatement") atHead(move, node.body, lines);
  else withBody(move, node, node.body, lines);
}

const isAny = ({ typeAnnotation: type }: t.Identifier): boolean =>
  type?.type === "TSTypeAnnotation" && type.typeAnnotation.type === "TSAnyKeyword";

function atHead(move: Move, body: t.BlockStatement, lines: readonly string[]): void {
  const start = body.directives.at(-1)?.end ?? (body.start ?? 0) + 1;
  const isShort = !move.text(body).includes("\n");
  const indent = move.rewriter.indentOf(body) + move.dialect.indent;
  const glue = isShort ? " " : `\n${indent}`;
  const separator = isShort && move.dialect.end === "" ? ";" : "";
  const head = lines.map((line) => glue + line + separator).join("");
  const offset = start - (body.start ?? 0);
  move.rewriter.replace(body, () => {
    const text = move.rewriter.inside(body);
    return text.slice(0, offset) + head + text.slice(offset);
  });
}

/** `(call) => call.hangup()` gets a block body. */
function withBody(move: Move, node: t.Node, body: t.Node, lines: readonly string[]): void {
  move.rewriter.replace(node, () => {
    const outer = move.rewriter.indentOf(node);
    const inner = outer + move.dialect.indent;
    const text = move.rewriter.inside(node);
    const rest = move.module.code.slice(body.end ?? 0, node.end ?? 0);
    const value = move.render(body);
    const head = text.slice(0, text.length - rest.length - value.length).replace(/\s*\(?\s*$/, "");
    const moved = value.replaceAll("\n", `\n${move.dialect.indent}`);
    const all = [...lines, `return ${moved}${move.dialect.end}`];
    return `${head} {\n${all.map((line) => `${inner}${line}\n`).join("")}${outer}}`;
  });
}

/** Converts where code has a v2 call and needs a v3 call, or vice versa. */
function convert(move: Move, boundary: Boundary, node: t.Node, call: string): void {
  const { module } = move;
  const isValue =
    node.type === "Identifier" ||
    isMember(node) ||
    node.type === "AwaitExpression" ||
    node.type === "CallExpression" ||
    node.type === "ThisExpression";
  if (!isValue || !boundary.isIn(module, node) || !isLiveCall(move.flow, module, node)) return;
  if (node.type === "Identifier" && !isReference(module, node)) return;
  const parent = move.parent(node);
  if (parent?.type === "AwaitExpression") return;
  const wantsModern = boundary.wantsModern(module, node);
  if (boundary.isNamed(module, node)) {
    if (!wantsModern) backToV2(move, node);
  } else if (wantsModern && !isChained(move, node)) {
    move.rewriter.replace(node, () => `${call}.from(${move.rewriter.inside(node)})`);
  }
}

/** `(call: RelayCall) => …` inside a migrated function now takes a v3 call. */
function retype(move: Move, { typeAnnotation: type }: t.Identifier, call: string): void {
  if (type?.type !== "TSTypeAnnotation" || type.typeAnnotation.type === "TSAnyKeyword") return;
  move.rewriter.replace(type.typeAnnotation, call);
}

/** `calls.find(…)` and `call.on(…)` return a call, which is checked where the chain ends. */
const isChained = (move: Move, node: t.Node): boolean =>
  node.type === "CallExpression" && isMember(node.callee) && memberName(node.callee) === "on"
    ? move.kind(node.callee.object) === "Call"
    : false;

/** Code that stays on v2 keeps getting the v2 call. */
function backToV2(move: Move, node: t.Node): void {
  if (isAskedFor(move, node)) return;
  const outer = move.v2View(node);
  if (outer === undefined) {
    const why =
      "code that stays on v2 needs this call, but only its v3 view is available here: assign the v2 call to a variable";
    move.doubt(node, "method", why);
    return;
  }
  const parent = move.parent(node);
  if (parent?.type === "ObjectProperty" && parent.shorthand) {
    move.rewriter.replace(parent, `${move.text(node)}: ${outer}`);
  } else move.rewriter.replace(node, outer);
}

/** `if (call)` works with either view. */
function isAskedFor(move: Move, node: t.Node): boolean {
  const parent = move.parent(node);
  if (parent?.type === "UnaryExpression") return parent.operator === "!";
  return parent !== undefined && "test" in parent && parent.test === node;
}

/** Whether an identifier is used for its value here. */
function isReference(module: SourceModule, node: t.Identifier): boolean {
  const binding = module.bindings.get(node);
  return binding?.referencePaths.some((path) => path.node === node) === true;
}

function importCall(move: Move, local: string): void {
  const { module, dialect } = move;
  const from = move.quoted(relay);
  const name = (glue: string): string => (local === "Call" ? "Call" : `Call${glue}${local}`);
  const line = dialect.isCommonJs
    ? `const { ${name(": ")} } = require(${from})${dialect.end}`
    : `import { ${name(" as ")} } from ${from}${dialect.end}`;
  const { body } = module.tree.program;
  const last = body.findLast((one) => isLoad(one));
  const [first] = body;
  if (last !== undefined) move.rewriter.after(last, () => line);
  else if (first !== undefined) move.rewriter.before(first, line);
}

const isLoad = (statement: t.Statement): boolean =>
  statement.type === "ImportDeclaration" ||
  (statement.type === "VariableDeclaration" &&
    statement.declarations.some(({ init }) => init != null && loads(init)));

const loads = (init: t.Node): boolean =>
  requiredBy(init) !== undefined || (isMember(init) && loads(init.object));
