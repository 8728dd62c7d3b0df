import type * as t from "@babel/types";

import { hooks, plain } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import { classAround, isMember, keyName, memberName } from "../source/syntax.js";
import type { Flow } from "./flow.js";
import type { LegacyValue, Value } from "./values.js";

/** Passes a hook its arguments. */
export function giveHook(
  flow: Flow,
  name: string,
  functions: ReadonlySet<Value>,
  consumer: LegacyValue,
): void {
  const hook = hooks.get(plain(name));
  if (hook === undefined) return;
  const self = new Set<Value>([consumer]);
  const given =
    hook.gets === "Consumer"
      ? self
      : hook.gets && new Set([flow.values.legacy(hook.gets, undefined, consumer.guessed)]);
  flow.give(functions, [given]);
  // A method of a class is bound to its own object before it is passed on.
  const free = [...functions].filter(
    (value) => value.is === "function" && !value.node.type.startsWith("Class"),
  );
  flow.give(free, [], self);
}

/** A method of a class that extends the consumer, under the name of a hook. */
export function classHook(flow: Flow, module: SourceModule, node: t.ClassMethod): void {
  const around = classAround(module, node);
  const name = keyName(node);
  if (around === undefined || name === undefined || node.static) return;
  for (const value of flow.instanceOf(module, around)) {
    if (value.is === "legacy" && value.kind === "Consumer") {
      giveHook(flow, name, new Set([flow.values.function(module, node)]), value);
    }
  }
}

/** `consumer.onIncomingCall = …`. */
export function hookAssigned(flow: Flow, module: SourceModule, node: t.AssignmentExpression): void {
  if (!isMember(node.left)) return;
  const name = memberName(node.left);
  if (name === undefined) return;
  for (const owner of flow.legacy(module, node.left.object)) {
    if (owner.kind === "Consumer") giveHook(flow, name, flow.of(module, node.right), owner);
  }
}

/** The hooks among the options of a new consumer. */
export function consumerOptions(
  flow: Flow,
  module: SourceModule,
  options: ReadonlySet<Value> | undefined,
  consumer: Value,
): void {
  if (consumer.is !== "legacy") return;
  for (const object of options ?? []) {
    if (object.is !== "object") continue;
    for (const name of flow.store.names(object.node)) {
      giveHook(flow, name, flow.field([object], name, module), consumer);
    }
  }
}
