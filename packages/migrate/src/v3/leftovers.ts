import type * as t from "@babel/types";

import { isResult } from "../legacy/kinds.js";
import { plain, tellingMethods } from "../legacy/methods.js";
import { isCall, isMember, memberName, type Call } from "../source/syntax.js";
import type { Move } from "./move.js";

/** Flags code that passes legacy objects to where they cannot be tracked. */
export function doubtLeftovers(move: Move): void {
  for (const node of move.module.nodes) {
    const isStaying = move.shared.boundary?.isIn(move.module, node) === false;
    if (isMember(node) && !move.done.has(node) && !isStaying) unknownOwner(move, node);
    if (isCall(node)) for (const argument of node.arguments) handedOut(move, node, argument);
    if (node.type === "TemplateLiteral") {
      for (const one of node.expressions) if (isHidden(move, one)) escape(move, one);
    }
    if (node.type === "SpreadElement" && isHidden(move, node.argument)) escape(move, node);
  }
}

function unknownOwner(move: Move, node: t.MemberExpression | t.OptionalMemberExpression): void {
  const values = [...move.flow.of(move.module, node.object)];
  const legacy = values.filter((value) => value.is === "legacy");
  const isMixed = values.some((value) => /^(object|instance|modern)$/.test(value.is));
  const kinds = new Set(legacy.map((value) => value.kind));
  // An instance of a class that extends the consumer is both a legacy object and an instance.
  const isSubclass =
    kinds.size === 1 &&
    kinds.has("Consumer") &&
    values.every(({ is }) => is === "legacy" || is === "instance");
  if (isSubclass) return;
  if (legacy.length > 0 && (kinds.size > 1 || isMixed)) {
    const name = memberName(node);
    const isSdk = kinds.size === 1 && kinds.has("Sdk");
    if (!isSdk && name !== undefined && !isOwnField(move, values, name)) {
      move.doubt(node, "unknown", "this may be a legacy object or something else");
    }
    return;
  }
  const parent = move.parent(node);
  const name = memberName(node);
  if (legacy.length > 0 || values.length > 0 || name === undefined) return;
  if (isCall(parent) && parent.callee === node && tellingMethods.has(plain(name))) {
    move.doubt(node, "unknown", `this looks like a legacy call, but its origin is unclear`);
  }
}

/** Whether this is a field that the consumer's own class declares. */
const isOwnField = (
  move: Move,
  values: readonly { readonly is: string }[],
  name: string,
): boolean =>
  values.some(
    (value) =>
      value.is === "instance" && move.flow.field([value as never], name, move.module).size > 0,
  );

/** A result that is passed to code outside of the program. */
function handedOut(move: Move, call: Call, argument: t.Node): void {
  if (!isHidden(move, argument)) return;
  const isOwn = [...move.flow.of(move.module, call.callee)].some(({ is }) => is === "function");
  const name = isMember(call.callee) ? memberName(call.callee) : undefined;
  // v3 prints its own objects.
  if (isMember(call.callee) && isConsole(call.callee.object)) return;
  if (isOwn || ["push", "set", "add", "resolve", "all"].includes(name ?? "")) return;
  escape(move, argument);
}

const isConsole = (node: t.Node): boolean => node.type === "Identifier" && node.name === "console";

const isHidden = (move: Move, node: t.Node): boolean => {
  const kind = move.kind(node);
  return (
    kind !== undefined &&
    (isResult(kind) || ["SendResult", "Event", "ControlResult"].includes(kind))
  );
};

const escape = (move: Move, node: t.Node): void =>
  move.doubt(
    node,
    "result",
    "this is passed on as a whole: in v3 it is an event, with different fields",
  );
