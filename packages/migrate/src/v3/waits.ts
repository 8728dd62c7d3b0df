import { plain, waits } from "../legacy/methods.js";
import { stringOf, type Call, type Member } from "../source/syntax.js";
import type { Move } from "./move.js";

const states = ["created", "ringing", "answered", "ending", "ended"];

/** `waitFor` and related methods. */
export function waiting(move: Move, call: Call, callee: Member, name: string): void {
  const given = call.arguments.map((one) => stringOf(one) ?? "");
  const own = waits.get(plain(name));
  const wanted = own === undefined ? given : [own];
  const first = states.find((state) => wanted.includes(state));
  if (wanted.some((state) => !states.includes(state))) {
    move.doubt(
      call,
      "method",
      "v3 waits for one state by its name: wait_for_answered, wait_for_ended",
    );
    return;
  }
  const state = wanted.length === 0 ? "ended" : (first ?? "ended");
  const text = (): string => `${move.render(callee.object)}.${move.named(`wait_for_${state}`)}()`;
  const parent = move.parent(call);
  const isAwaited = parent?.type === "AwaitExpression";
  const outer = isAwaited ? move.parent(parent) : parent;
  const isUsed = outer?.type !== "ExpressionStatement" && outer?.type !== "ArrayExpression";
  if (!isUsed || state === "ended") move.rewriter.replace(call, text);
  else if (isAwaited) {
    move.rewriter.replace(
      parent,
      () => `((await ${text()}).params.call_state === ${move.quoted(state)})`,
    );
  } else {
    move.rewriter.replace(
      call,
      () => `${text()}.then(({ params }) => params.call_state === ${move.quoted(state)})`,
    );
  }
}
