import { structuredPatch } from "diff";

import type { Finding, Outcome } from "./report/finding.js";
import { usesOf } from "./report/uses.js";
import type { Project } from "./source/program.js";
import { toV2 } from "./v2/to-v2.js";
import { toV3 } from "./v3/to-v3.js";

/**
 * Finds every use of a legacy SDK, and what each becomes. Changes nothing. It runs `v2` and `v3`, so that what they
 * would leave to the user is marked here too.
 */
export function check(project: Project): Outcome {
  const moved = toV2(project);
  const uses = project.programs.flatMap(usesOf);
  const known = new Set(uses.map(key));
  const findings = [...uses, ...moved.findings.filter((one) => !known.has(key(one)))];
  for (const doubt of doubtsOf(project, moved)) judge(findings, doubt);
  return {
    changes: [],
    findings: findings.toSorted((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    ),
    problems: moved.problems,
  };
}

const key = ({ file, line, column, rule }: Finding): string => `${file}:${line}:${column}:${rule}`;

/** What `v3` would leave to the user, with its place in the unchanged files. */
function doubtsOf(project: Project, moved: Outcome): Finding[] {
  const ofV2 = new Set(moved.findings.map(key));
  const lines = new Map(
    moved.changes.map(({ file, before, after }) => [file, linesBefore(before, after)]),
  );
  return toV3(project, { likely: true })
    .findings.filter((one) => one.sure === "decide" && !ofV2.has(key(one)))
    .map((one) => ({ ...one, line: lines.get(one.file)?.(one.line) ?? one.line }));
}

/** Maps the line numbers of a changed file to those of the original. */
function linesBefore(before: string, after: string): (line: number) => number {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 0 });
  return (line) => {
    let shift = 0;
    for (const { oldStart, oldLines, newStart, newLines } of hunks) {
      if (newStart > line) break;
      if (line < newStart + newLines) return oldStart + Math.min(line - newStart, oldLines - 1);
      shift += oldLines - newLines;
    }
    return line + shift;
  };
}

/** Applies a doubt to the use that it is about, or adds it as a separate finding. */
function judge(findings: Finding[], doubt: Finding): void {
  const near = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => isAbout(doubt, finding))
    .toSorted((a, b) => a.finding.line - b.finding.line || a.finding.column - b.finding.column)[0];
  if (near === undefined) {
    findings.push(doubt);
    return;
  }
  const { note } = near.finding;
  const why = note === undefined || note === doubt.note ? doubt.note : `${note}; ${doubt.note}`;
  findings[near.index] = {
    ...near.finding,
    sure: "decide",
    ...(why !== undefined && { note: why }),
  };
}

/** Whether a finding is at the place of a doubt, or later in the same expression. */
function isAbout(doubt: Finding, { file, line, column, use }: Finding): boolean {
  if (file !== doubt.file || line < doubt.line || line > doubt.line + 2) return false;
  if (line === doubt.line && column < doubt.column) return false;
  const name = use.replace(/\(.*$/, "").split(/[. ]/).at(-1) ?? use;
  return line === doubt.line && column === doubt.column ? true : doubt.use.includes(name);
}
