import type * as t from "@babel/types";

import { isFunction, isMember, memberName } from "../source/syntax.js";
import type { Move } from "./move.js";

const settable = new Set(["project", "token", "host", "contexts"]);

/**
 * The options that a `setup` hook sets, to be passed to the client's constructor.
 *
 * @returns undefined if it does anything else, which is left to you
 */
export function setupOptions(
  move: Move,
  member: t.ClassMethod | t.ClassProperty | t.ObjectMethod | t.ObjectProperty,
): [string, () => string][] | undefined {
  const own = "body" in member ? member : member.value;
  const statements =
    own != null && isFunction(own) && own.body.type === "BlockStatement" ? own.body.body : [];
  const options: [string, () => string][] = [];
  const seen = new Set<t.Node>();
  for (const statement of statements) {
    const set = statement.type === "ExpressionStatement" ? statement.expression : undefined;
    if (set?.type !== "AssignmentExpression" || set.operator !== "=" || !isMember(set.left)) break;
    const name = memberName(set.left) ?? "";
    if (!settable.has(name) || move.kind(set.left.object) !== "Consumer") break;
    if (usesConsumer(move, set.right)) break;
    seen.add(statement);
    move.done.add(set.left);
    options.push([name, () => move.render(set.right)]);
  }
  if (own == null || !isFunction(own) || seen.size < statements.length) {
    const why = "v3 has no setup: pass the options where you create the client";
    move.doubt(member, "hook", why);
    return undefined;
  }
  return options;
}

const usesConsumer = (move: Move, value: t.Node): boolean =>
  move.module.nodes.some(
    (node) =>
      (node.start ?? 0) >= (value.start ?? 0) &&
      (node.end ?? 0) <= (value.end ?? 0) &&
      move.kind(node) === "Consumer",
  );
