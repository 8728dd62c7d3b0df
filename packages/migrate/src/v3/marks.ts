import type * as t from "@babel/types";

import type { Finding } from "../report/finding.js";
import type { SourceModule } from "../source/parse.js";
import type { Rewriter } from "../source/rewriter.js";
import { mark, markLine } from "../v2/to-v2.js";
import { NOTHING, type Doubt } from "./move.js";

/** The lines with comments left by findings. */
export const linesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, note = "" }) => markLine(rule, note));

/** Adds a comment at each place in a file that is left to you. */
export function putMarks(module: SourceModule, rewriter: Rewriter, doubts: readonly Doubt[]): void {
  for (const { node, rule, why } of doubts.filter((one) => one.module === module)) {
    mark(module, rewriter, node, rule, why);
  }
}

/**
 * Removes comments of an earlier run that have been resolved.
 *
 * @param kept the lines of comments that still apply
 * @param isOver returns whether the subject of a comment has now been migrated
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
