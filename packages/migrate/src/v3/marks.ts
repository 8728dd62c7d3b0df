import type * as t from "@babel/types";

import type { Finding } from "../report/finding.js";
import type { SourceModule } from "../source/parse.js";
import type { Rewriter } from "../source/rewriter.js";
import { mark, markLine } from "../v2/to-v2.js";
import { NOTHING, type Doubt } from "./move.js";

/** The lines of the comments that findings have left. */
export const linesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, note = "" }) => markLine(rule, note));

/** Puts a comment at each place of a file that is left to a person. */
export function putMarks(module: SourceModule, rewriter: Rewriter, doubts: readonly Doubt[]): void {
  for (const { node, rule, why } of doubts.filter((one) => one.module === module)) {
    mark(module, rewriter, node, rule, why);
  }
}

/**
 * Takes away the comments of an earlier run that have been seen to.
 *
 * @param kept the lines of those that still hold
 * @param isOver decides whether a comment is about what has moved now
 */
export function dropMarks(
  module: SourceModule,
  rewriter: Rewriter,
  kept: ReadonlySet<string>,
  isOver: (comment: t.Comment) => boolean = () => true,
): void {
  for (const comment of module.tree.comments ?? []) {
    const line = `//${comment.value}`;
    const isMark = /^\/\/ twinline: .* See @twinline\/migrate\/README\.md#/.test(line);
    if (comment.type !== "CommentLine" || !isMark || kept.has(line) || !isOver(comment)) continue;
    rewriter.replace(comment as unknown as t.Node, NOTHING);
  }
}
