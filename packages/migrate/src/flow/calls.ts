import type * as t from "@babel/types";

import { givenTo, plain } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import {
  bare,
  classAround,
  functionAround,
  isFunction,
  isMember,
  memberName,
  stringOf,
  type Call,
} from "../source/syntax.js";
import { ELEMENT } from "./element.js";
import type { Flow } from "./flow.js";
import { consumerOptions } from "./hooks.js";
import type { Value } from "./values.js";

/** Passes the arguments of a `new` expression to what it constructs. */
export function construct(flow: Flow, module: SourceModule, node: t.NewExpression): void {
  const args = node.arguments.map((argument) => flow.of(module, argument));
  for (const value of flow.of(module, node.callee)) {
    if (value.is === "class") {
      const own = value.node.body.body.find(
        (member) => member.type === "ClassMethod" && member.kind === "constructor",
      );
      if (own !== undefined && isFunction(own)) {
        flow.give(new Set([flow.values.function(value.module, own)]), args);
      } else superCall(flow, value.module, value.node, args);
    }
  }
  for (const made of flow.of(module, node)) {
    if (made.is === "legacy" && made.kind === "Consumer")
      consumerOptions(flow, module, args[0], made);
  }
}

/** `super(…)`, explicit or implicit, of a class that extends another one. */
function superCall(
  flow: Flow,
  module: SourceModule,
  node: t.Class,
  args: readonly ReadonlySet<Value>[],
): void {
  if (node.superClass == null) return;
  for (const parent of flow.of(module, node.superClass)) {
    if (parent.is === "legacy" && parent.kind === "ConsumerClass") {
      for (const value of flow.instanceOf(module, node)) {
        consumerOptions(flow, module, args[0], value);
      }
    }
  }
}

/** Passes the arguments of a call to the function that it calls. */
export function callOf(flow: Flow, module: SourceModule, node: Call): void {
  const { callee } = node;
  const args = node.arguments.map((argument) => flow.of(module, argument));
  if (callee.type === "Super") {
    const method = functionAround(module, node);
    const around = method && classAround(module, method);
    if (around !== undefined) superCall(flow, module, around, args);
    return;
  }
  const inner = bare(callee);
  if (isMember(inner)) {
    methodCall(flow, module, node, inner, args);
    return;
  }
  flow.give(flow.of(module, callee), args);
  if (inner.type === "Identifier" && inner.name === "__exportStar") passOn(flow, module, args[0]);
}

/** `export *`, as TypeScript compiles it. */
function passOn(flow: Flow, module: SourceModule, values: ReadonlySet<Value> | undefined): void {
  flow.store.add(module, values ?? [], "export *");
}

/** `Object.defineProperty(exports, "name", { get })`, as TypeScript compiles a re-export. */
function defined(
  flow: Flow,
  module: SourceModule,
  node: Call,
  args: readonly ReadonlySet<Value>[],
): void {
  const name = stringOf(node.arguments[1]);
  const [owners = [], , descriptors = []] = args;
  if (name === undefined) return;
  for (const descriptor of descriptors) {
    const values = new Set(flow.field([descriptor], "value", module));
    for (const getter of flow.field([descriptor], "get", module)) {
      if (getter.is !== "function") continue;
      for (const value of flow.store.read(getter.node, "return")) values.add(value);
    }
    for (const owner of owners) flow.put(owner, name, values);
  }
}

function methodCall(
  flow: Flow,
  module: SourceModule,
  node: Call,
  callee: t.MemberExpression | t.OptionalMemberExpression,
  args: readonly ReadonlySet<Value>[],
): void {
  const name = memberName(callee);
  const owners = flow.of(module, callee.object);
  if (name === undefined) {
    flow.give(flow.of(module, callee), args, owners);
    return;
  }
  const first = args[0] ?? new Set<Value>();
  if (name === "defineProperty") defined(flow, module, node, args);
  if (name === "__exportStar") passOn(flow, module, args[0]);
  for (const owner of owners) {
    if (owner.is === "modern") for (const one of args) flow.give(one, [owners, owners]);
    if (owner.is !== "legacy") continue;
    const given = givenTo(owner.kind, name);
    if (given !== undefined) {
      flow.give(args[1] ?? [], [new Set([flow.values.legacy(given, undefined, owner.guessed)])]);
    }
    if (plain(name) === "on" && owner.kind === "Call") {
      const params = new Set([flow.values.legacy("EventParams", node)]);
      flow.give(args[1] ?? [], flow.speaks === "node" ? [new Set([owner]), params] : [params]);
    }
    if (plain(name) === "on" && owner.kind === "Client") {
      const isReady = stringOf(node.arguments[0])?.endsWith("ready") === true;
      if (isReady) flow.give(args[1] ?? [], [new Set([owner])]);
    }
  }
  switch (name) {
    case "then":
      flow.give(first, [owners]);
      return;
    case "bind":
    case "call":
      flow.give(owners, args.slice(1), first);
      return;
    case "forEach":
    case "map":
    case "filter":
    case "find":
    case "some":
    case "every": {
      const elements = flow.field(owners, ELEMENT, module);
      flow.give(first, [elements]);
      if (name === "map") {
        for (const value of first) {
          if (value.is === "function") {
            flow.store.add(node, flow.store.read(value.node, "return"), ELEMENT);
          }
        }
      }
      return;
    }
    case "push":
    case "unshift":
    case "add":
    case "set":
      for (const owner of owners) {
        if (owner.is === "object") flow.put(owner, ELEMENT, args.at(-1) ?? []);
      }
      return;
    default:
      flow.give(flow.of(module, callee), args, owners);
  }
}
