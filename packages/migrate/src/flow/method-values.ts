import type * as t from "@babel/types";

import { returnOf } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import { memberName, type Call, type Member } from "../source/syntax.js";
import { ELEMENT } from "./element.js";
import type { Flow } from "./flow.js";
import type { Value } from "./values.js";

/** The values that a method of a legacy object, a promise or a list returns. */
export function methodValues(
  flow: Flow,
  module: SourceModule,
  node: Call,
  callee: Member,
): ReadonlySet<Value> | undefined {
  const name = memberName(callee);
  if (name === undefined) return undefined;
  const owners = flow.of(module, callee.object);
  const found = new Set<Value>();
  for (const owner of owners) {
    if (owner.is !== "legacy") continue;
    const kind = returnOf(owner.kind, name);
    if (kind === undefined) continue;
    const isSelf = kind === owner.kind;
    found.add(isSelf ? owner : flow.values.legacy(kind, node, owner.guessed));
  }
  if (found.size > 0) return found;
  switch (name) {
    case "then":
      return new Set([
        ...returnsOf(flow, module, node.arguments[0]),
        ...returnsOf(flow, module, node.arguments[1]),
      ]);
    case "catch":
      return new Set([...owners, ...returnsOf(flow, module, node.arguments[0])]);
    case "finally":
    case "slice":
    case "filter":
    case "reverse":
      return owners;
    case "values":
      return isGlobal(callee.object, "Object") ? flow.of(module, node.arguments[0]) : owners;
    case "bind": {
      const functions = [...owners].filter((value) => value.is === "function");
      return functions.length === 0 ? undefined : new Set(functions);
    }
    case "get":
    case "find":
    case "pop":
    case "shift":
    case "at":
      return flow.field(owners, ELEMENT, module);
    case "map":
      return new Set([flow.values.object(module, node)]);
    case "resolve":
    case "race":
    case "any":
      return isGlobal(callee.object, "Promise")
        ? name === "resolve"
          ? flow.of(module, node.arguments[0])
          : flow.field(flow.of(module, node.arguments[0]), ELEMENT, module)
        : undefined;
    case "all":
      return isGlobal(callee.object, "Promise") ? flow.of(module, node.arguments[0]) : undefined;
    case "assign":
    case "freeze":
      return isGlobal(callee.object, "Object")
        ? new Set(node.arguments.flatMap((one) => [...flow.of(module, one)]))
        : undefined;
    default:
      return undefined;
  }
}

/** The values that the functions among these return. */
function returnsOf(flow: Flow, module: SourceModule, callback: t.Node | undefined): Set<Value> {
  const found = new Set<Value>();
  for (const value of flow.of(module, callback)) {
    if (value.is !== "function") continue;
    for (const one of flow.store.read(value.node, "return")) found.add(one);
  }
  return found;
}

const isGlobal = (node: t.Node, name: string): boolean =>
  node.type === "Identifier" && node.name === name;
