import type * as t from "@babel/types";

import type { Change, Finding, Outcome } from "../report/finding.js";
import { problemsOf } from "../report/problems.js";
import { Rewriter } from "../source/rewriter.js";
import { isSource, type SourceModule } from "../source/parse.js";
import { openProject, type Program, type Project } from "../source/program.js";
import { manifestThatAsks, withDependencies } from "../v2/manifest.js";
import { compat, defaultVersions, legacySdk, relay } from "../v2/packages.js";
import { markLine, toV2, type RewriteOptions } from "../v2/to-v2.js";
import { attempt, findingOf, tidy } from "./attempt.js";
import { dropMarks, linesOf, putMarks } from "./marks.js";
import type { Doubt } from "./move.js";
import { Boundary } from "./only/boundary.js";
import { handlersOf, usesCalls, type Handler } from "./only/handlers.js";
import { hasMoved, programsOf, select, type Selection } from "./only/selection.js";

/** How much of a project to migrate to v3. */
export interface V3Options extends RewriteOptions {
  /**
   * The functions to migrate, as `file`, `file:name`, `file:line` or `name`. The rest stays on compat-v2
   * and hands its calls over with `Call.from`. Default: everything.
   */
  readonly only?: readonly string[];
}

/**
 * Migrates every program of a project to relay-v3, or only the functions that `only` names. A program or
 * function that needs a decision from you stays on compat-v2, with a comment at each such place.
 *
 * @throws {SelectionError} a name in `only` matches nothing, or several functions
 */
export function toV3(project: Project, options: V3Options = {}): Outcome {
  const { only = [], likely = false } = options;
  const isPart = only.length > 0;
  const first = toV2(
    isPart ? { ...project, programs: programsOf(project, only) } : project,
    options,
  );
  const files = new Map(project.files);
  for (const { file, after } of first.changes) files.set(file, after);
  const second = openProject(files);
  const findings: Finding[] = first.findings.filter(({ sure }) => sure === "decide");
  const kept = linesOf(findings);
  const moved = isPart
    ? select(second, only).map((selection) => moveSelection(selection, kept))
    : second.programs.map((program) => moveProgram(program, kept, likely));
  for (const { program, changes, doubts, needsRelay } of moved) {
    findings.push(...doubts.map(findingOf));
    for (const { file, after } of changes) files.set(file, after);
    if (needsRelay) moveManifest(files, program, options);
  }
  const stays = isPart ? stayingOf(files, moved) : undefined;
  const changes = [...files].flatMap(([file, after]): Change[] => {
    const before = project.files.get(file) ?? "";
    return before === after ? [] : [{ file, before, after }];
  });
  return {
    changes: changes.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    findings,
    problems: problemsOf(project),
    ...(stays && { stays }),
  };
}

/** The functions that still use a v2 call, in partly migrated programs. */
function stayingOf(files: ReadonlyMap<string, string>, moved: readonly Moved[]): string[] {
  const own = new Set(moved.flatMap(({ program }) => program.modules.map(({ file }) => file)));
  const text = new Map([...files].filter(([name]) => own.has(name)));
  return openProject(text).programs.flatMap((program) =>
    handlersOf(program).flatMap((handler) =>
      usesCalls(program.flow, handler)
        ? `${handler.module.file}:${handler.names[0] ?? String(handler.node.loc?.start.line ?? 1)}`
        : [],
    ),
  );
}

interface Moved {
  readonly program: Program;
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
  readonly needsRelay: boolean;
}

/** Migrates a whole program, or marks what prevents it. */
function moveProgram(program: Program, kept: readonly string[], likely: boolean): Moved {
  const { moves, doubts } = attempt(program, likely);
  if (doubts.length > 0) {
    const lines = new Set([...kept, ...doubts.map(({ rule, why }) => markLine(rule, why))]);
    const changes = program.modules.map((module) => {
      const rewriter = new Rewriter(module);
      dropMarks(module, rewriter, lines);
      putMarks(module, rewriter, doubts);
      return changeOf(module, rewriter);
    });
    return { program, changes, doubts, needsRelay: false };
  }
  for (const move of moves) dropMarks(move.module, move.rewriter, new Set(kept));
  const changes = moves.map((move) => changeOf(move.module, move.rewriter));
  return { program, changes, doubts, needsRelay: true };
}

/** Migrates the handlers of a program that can be migrated, and marks what prevents the others. */
function moveSelection({ program, handlers }: Selection, lines: readonly string[]): Moved {
  let rest = handlers.filter((handler) => !hasMoved(handler) && usesCalls(program.flow, handler));
  const kept: Doubt[] = [];
  for (;;) {
    const boundary = new Boundary(program, rest);
    const { moves, doubts } = attempt(program, true, boundary);
    if (doubts.length === 0) {
      const current = new Set([...lines, ...kept.map(({ rule, why }) => markLine(rule, why))]);
      const changes = moves.map(({ module, rewriter }) => {
        dropMarks(module, rewriter, current, (comment) => isOver(comment, module, rest));
        putMarks(module, rewriter, kept);
        return changeOf(module, rewriter);
      });
      return { program, changes, doubts: kept, needsRelay: rest.length > 0 };
    }
    kept.push(...doubts);
    const guilty = new Set(
      doubts.flatMap(({ module, node, about = [] }) => {
        const own = boundary.handlerOf(module, node);
        return own === undefined ? about.flatMap((site) => boundary.holderOf(site) ?? []) : [own];
      }),
    );
    rest = guilty.size === 0 ? [] : rest.filter((handler) => !guilty.has(handler));
  }
}

/** Whether the subject of a comment has been migrated: it is in a migrated function, or on the boundary of one. */
const isOver = (comment: t.Comment, module: SourceModule, moved: readonly Handler[]): boolean =>
  moved.length > 0 &&
  (comment.value.endsWith("#only") ||
    moved.some(
      (handler) =>
        handler.module === module &&
        (handler.node.start ?? 0) <= (comment.start ?? 0) &&
        (handler.node.end ?? 0) >= (comment.end ?? 0),
    ));

const changeOf = ({ file, code }: SourceModule, rewriter: Rewriter): Change => ({
  file,
  before: code,
  after: tidy(rewriter.toString()),
});

function moveManifest(
  files: Map<string, string>,
  program: Program,
  { versions = defaultVersions }: RewriteOptions,
): void {
  const imported = program.modules.some(({ file }) => (files.get(file) ?? "").includes(relay));
  for (const { file } of program.modules) {
    const manifest = manifestThatAsks(files, file, compat);
    const text = manifest === undefined ? undefined : files.get(manifest);
    if (manifest === undefined || text === undefined) continue;
    const stays = [...files].some(
      ([name, code]) =>
        isSource(name) &&
        (code.includes(compat) || code.includes(legacySdk)) &&
        manifestThatAsks(files, name, compat) === manifest,
    );
    const added = new Map(imported ? [[relay, versions.twinline]] : []);
    const change = withDependencies(manifest, text, stays ? [] : [compat], added);
    if (change !== undefined) files.set(manifest, change.after);
  }
}
