import type * as t from "@babel/types";

import type { SourceModule } from "../source/parse.js";
import { textOf } from "../source/syntax.js";

/**
 * How certain a finding is: `certain` is changed, `likely` is changed with `--likely`, and `decide` is left to the
 * user.
 */
export type Sureness = "certain" | "likely" | "decide";

/** One use of a legacy SDK. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The kind of use, such as `method` or `option`, which is also a section of the README. */
  readonly rule: Rule;
  /** The use, such as `call.promptTTS`. */
  readonly use: string;
  /** What it becomes on compat-v2. */
  readonly v2: string;
  /** What it becomes on relay-v3. */
  readonly v3: string;
  readonly sure: Sureness;
  /** Why the user has to decide, or what to know. */
  readonly note?: string;
}

export type Rule =
  | "import"
  | "client"
  | "consumer"
  | "hook"
  | "method"
  | "option"
  | "property"
  | "event"
  | "result"
  | "action"
  | "message"
  | "task"
  | "rest"
  | "env"
  | "version-1"
  | "type"
  | "dependency"
  | "python"
  | "only"
  | "unknown";

/** A file that changes. */
export interface Change {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** A file that was not changed, and why. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What a command found, and what it would change. */
export interface Outcome {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** If a part moved to v3: the functions of its program that are still on v2. */
  readonly stays?: readonly string[];
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const placeOf = (module: SourceModule, node: t.Node): Place => ({
  file: module.file,
  line: node.loc?.start.line ?? 1,
  column: (node.loc?.start.column ?? 0) + 1,
});

/** The text of a node in one short line, for a table. */
export function shortText(module: SourceModule, node: t.Node): string {
  const text = textOf(module, node).replaceAll(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The section of this package's README that explains a rule. */
export const guide = (rule: Rule): string => `@twinline/migrate/README.md#${rule}`;
