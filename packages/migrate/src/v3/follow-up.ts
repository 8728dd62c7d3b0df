import type { Call, Member } from "../source/syntax.js";
import type { Move } from "./move.js";

/** A call, by an expression that is safe to repeat. */
export function simpleTarget(move: Move, callee: Member): string | undefined {
  const text = move.render(callee.object);
  if (/^[\w$.]+(?:\.from\([\w$.]+\))?$/.test(text)) return text;
  move.doubt(callee, "method", "give this call a name: v3 needs it twice here");
  return undefined;
}

/** Adds the wait that v2 did after a command. */
export function afterwards(move: Move, call: Call, callee: Member, then: string): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  move.rewriter.replace(call, () => `${move.rewriter.inside(call)}.then(() => ${target}.${then})`);
}

/** Adds a wait for an event of the call after a command, or for the call's end. */
export function afterEvent(
  move: Move,
  call: Call,
  callee: Member,
  event: string,
  test: (params: string) => string,
  text: () => string = () => move.rewriter.inside(call),
): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const glue = `\n${move.rewriter.indentOf(call)}${move.dialect.indent}`;
  move.rewriter.replace(
    call,
    () =>
      `${text()}.then(() =>${glue}${target}.${move.named("wait_for")}(${move.quoted(event)}, ${taken(move)} => ${test("params")})${glue}${move.dialect.indent}.catch(() => ${target}.${move.named("wait_for_ended")}()))`,
  );
}

/** The parameter of a function that receives an event. */
export const taken = (move: Move): string =>
  move.module.isTypeScript ? "({ params }: { params: any })" : "({ params })";

/** Whether the return value of a call is unused. */
export function isDropped(move: Move, call: Call): boolean {
  const parent = move.parent(call);
  const outer = parent?.type === "AwaitExpression" ? move.parent(parent) : parent;
  return outer?.type === "ExpressionStatement" || outer?.type === "UnaryExpression";
}
