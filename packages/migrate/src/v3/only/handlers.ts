import type * as t from "@babel/types";

import type { Flow } from "../../flow/flow.js";
import type { SourceModule } from "../../source/parse.js";
import type { Program } from "../../source/program.js";
import {
  bare,
  classAround,
  functionAround,
  isCall,
  isFunction,
  isMember,
  keyName,
  memberName,
  type FunctionNode,
} from "../../source/syntax.js";
import { conversionsOf } from "./handovers.js";

/** A function that uses a call: the unit of a partial migration. */
export interface Handler {
  readonly module: SourceModule;
  readonly node: FunctionNode;
  /** The names that refer to it: its own, and its own qualified by what contains it. */
  readonly names: readonly string[];
}

/** The functions of a program that use a v2 call, outermost first. */
export function handlersOf({ modules, flow }: Program): Handler[] {
  return modules.flatMap((module) => {
    const takers = module.nodes.filter(
      (node): node is FunctionNode =>
        isFunction(node) &&
        listenedTo(module, node) === undefined &&
        callParameters(flow, module, node).length > 0,
    );
    const all = new Set([...takers, ...finders(flow, module, takers)]);
    return module.nodes.flatMap((node) =>
      isFunction(node) && all.has(node) ? [{ module, node, names: namesOf(module, node) }] : [],
    );
  });
}

/** The functions of a program that were migrated earlier, including nested ones. */
export const movedHandlersOf = ({ modules }: Program): Handler[] =>
  modules.flatMap((module) => {
    const conversions = conversionsOf(module);
    const moved = module.nodes.filter(
      (node): node is FunctionNode =>
        isFunction(node) && conversions.some((one) => isWithin(one, node)),
    );
    return module.nodes.flatMap((node) =>
      isFunction(node) && moved.some((one) => isWithin(node, one))
        ? [{ module, node, names: namesOf(module, node) }]
        : [],
    );
  });

/** The functions that get their call from elsewhere: `waiting.shift().call`. */
function finders(flow: Flow, module: SourceModule, takers: readonly FunctionNode[]) {
  return module.nodes.flatMap((node) => {
    if (!isMember(node) || !isLiveCall(flow, module, node.object)) return [];
    if (takers.some((taker) => isWithin(node, taker))) return [];
    let found: FunctionNode | undefined;
    for (
      let around = functionAround(module, node);
      around !== undefined && !takers.some((taker) => isWithin(taker, around as FunctionNode));
      around = functionAround(module, around)
    ) {
      found = around;
    }
    return found ?? [];
  });
}

const isWithin = (node: t.Node, outer: t.Node): boolean =>
  (node.start ?? 0) >= (outer.start ?? 0) && (node.end ?? 0) <= (outer.end ?? 0);

/** The parameters of a function that are live calls. */
export const callParameters = (
  flow: Flow,
  module: SourceModule,
  node: FunctionNode,
): t.Identifier[] =>
  node.params.flatMap((parameter) => {
    const inner = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
    return inner.type === "Identifier" && isLiveCall(flow, module, inner) ? inner : [];
  });

/** Whether an expression is an existing call: inbound, or successfully dialled. */
export function isLiveCall(flow: Flow, module: SourceModule, node: t.Node): boolean {
  const values = flow.legacy(module, node);
  return (
    values.length > 0 &&
    values.every(
      ({ kind, site }) => kind === "Call" && (site === undefined || flow.safeDials.has(site)),
    )
  );
}

/** The call that an inline function listens to: `call.on("ended", (call) => …)`. */
export function listenedTo(module: SourceModule, node: FunctionNode): t.Node | undefined {
  const parent = module.parents.get(node);
  if (!isCall(parent) || parent.arguments[1] !== node || !isMember(parent.callee)) return undefined;
  return memberName(parent.callee) === "on" ? parent.callee.object : undefined;
}

/** Whether a function does more with its calls than pass them on. */
export const usesCalls = (flow: Flow, { module, node }: Handler): boolean =>
  module.nodes.some(
    (one) => isMember(one) && isWithin(one, node) && isLiveCall(flow, module, one.object),
  );

function namesOf(module: SourceModule, node: FunctionNode): string[] {
  const own = "id" in node && node.id != null ? [node.id.name] : [];
  if (node.type === "ClassMethod" || node.type === "ClassPrivateMethod") {
    return member(keyName(node), classAround(module, node)?.id?.name);
  }
  if (node.type === "ObjectMethod") return member(keyName(node), ownerName(module, node));
  return [...own, ...givenNames(module, node)];
}

/** The names that a function gets from its position. */
function givenNames(module: SourceModule, node: t.Node): string[] {
  const parent = module.parents.get(node);
  switch (parent?.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? [parent.id.name] : [];
    case "AssignmentExpression":
      if (isMember(parent.left)) return member(memberName(parent.left), undefined);
      return parent.left.type === "Identifier" ? [parent.left.name] : [];
    case "ObjectProperty":
      return member(keyName(parent), ownerName(module, parent));
    case "ClassProperty":
      return member(keyName(parent), classAround(module, parent)?.id?.name);
    case "ExportDefaultDeclaration":
      return ["default"];
    case "CallExpression":
    case "OptionalCallExpression":
      return callbackNames(module, parent, node);
    default:
      return parent !== undefined && bare(parent) === node ? givenNames(module, parent) : [];
  }
}

/** `client.calling.onReceive(contexts, (call) => …)`, `answer.bind(this)`. */
function callbackNames(module: SourceModule, call: t.Node, node: t.Node): string[] {
  if (!isCall(call)) return [];
  const callee = bare(call.callee);
  if (!isMember(callee)) return [];
  if (callee.object === node) return givenNames(module, call);
  return member(memberName(callee), undefined);
}

const member = (name: string | undefined, owner: string | undefined): string[] =>
  name === undefined ? [] : owner === undefined ? [name] : [name, `${owner}.${name}`];

/** The name of the variable that holds the object of a property. */
function ownerName(module: SourceModule, property: t.Node): string | undefined {
  const object = module.parents.get(property);
  const declarator = object === undefined ? undefined : module.parents.get(object);
  return declarator?.type === "VariableDeclarator" && declarator.id.type === "Identifier"
    ? declarator.id.name
    : undefined;
}
