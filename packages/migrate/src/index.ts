export { check } from "./check.js";
export type { Change, Finding, Outcome, Problem, Rule, Sureness } from "./report/finding.js";
export { openProject, type Files, type Project } from "./source/program.js";
export { fromPython } from "./python/from-python.js";
export type { Versions } from "./v2/packages.js";
export { toV2, type RewriteOptions } from "./v2/to-v2.js";
export { SelectionError } from "./v3/only/selection.js";
export { toV3, type V3Options } from "./v3/to-v3.js";
