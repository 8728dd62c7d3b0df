import type { Finding, Outcome } from "./report/finding.js";
import type { Project } from "./source/program.js";
import { toV2 } from "./v2/to-v2.js";
import { usesOf } from "./report/uses.js";

/** Finds every use of a legacy SDK, and what each becomes. Changes nothing. */
export function check(project: Project): Outcome {
  const moved = toV2(project);
  const uses = project.programs.flatMap(usesOf);
  const known = new Set(uses.map(key));
  const findings = [...uses, ...moved.findings.filter((one) => !known.has(key(one)))];
  return {
    changes: [],
    findings: findings.toSorted((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
    ),
    problems: moved.problems,
  };
}

const key = ({ file, line, column, rule }: Finding): string => `${file}:${line}:${column}:${rule}`;
