import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import { firstVersion } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import type { Rewriter } from "../source/rewriter.js";
import { isCall, isMember, memberName } from "../source/syntax.js";

/** A habit of version 1 of the SDK. */
export interface Habit {
  readonly node: t.Node;
  readonly use: string;
  readonly to: string;
  /** Why it cannot be changed automatically. */
  readonly why?: string;
}

/** Methods of version 1 that took a control id, where later versions have actions. */
const withControlId: Readonly<Record<string, string>> = {
  startRecord: "action = await call.recordAsync(…)",
  stopRecord: "action.stop()",
  stopPlay: "action.stop()",
  stopCollect: "action.stop()",
  playSilenceAndCollect: "promptAsync",
};

/** Rewrites names that version 1 of the SDK had for today's API. */
export function moveFirstVersion(
  flow: Flow,
  module: SourceModule,
  rewriter: Rewriter,
  withLikely: boolean,
): Habit[] {
  const found: Habit[] = [];
  for (const node of module.nodes) {
    if (!isCall(node) || !isMember(node.callee)) continue;
    const { callee } = node;
    const name = memberName(callee);
    const owner = flow.legacy(module, callee.object)[0];
    if (name === undefined || owner === undefined) continue;
    if (owner.kind === "Calling" && name === "onInbound") {
      const [context] = node.arguments;
      if (context === undefined) continue;
      rewriter.replace(callee.property, "onReceive");
      if (context.type !== "ArrayExpression") {
        rewriter.replace(context, () => `[${rewriter.inside(context)}]`);
      }
      found.push({ node, use: "calling.onInbound", to: "calling.onReceive" });
    } else if (owner.kind === "Call" && Object.hasOwn(firstVersion, name)) {
      const to = firstVersion[name] ?? name;
      const isUsed =
        module.parents.get(node)?.type !== "ExpressionStatement" && !isAwaited(module, node);
      const isSure = name === "begin" || !isUsed;
      if (isSure || withLikely) rewriter.replace(callee.property, to);
      found.push({
        node,
        use: `call.${name}`,
        to: `call.${to}`,
        ...(!isSure && {
          why: "version 1 resolved with the reply; later versions resolve with an action",
        }),
      });
    } else if (owner.kind === "Call" && Object.hasOwn(withControlId, name)) {
      found.push({
        node,
        use: `call.${name}`,
        to: withControlId[name] ?? "",
        why: "version 1 identified a running operation by its control id; later versions return an action",
      });
    }
  }
  return found;
}

/** `await x();` with its value discarded. */
function isAwaited(module: SourceModule, node: t.Node): boolean {
  const parent = module.parents.get(node);
  return (
    parent?.type === "AwaitExpression" && module.parents.get(parent)?.type === "ExpressionStatement"
  );
}
