import type * as t from "@babel/types";

import {
  guide,
  placeOf,
  type Change,
  type Finding,
  type Outcome,
  type Rule,
  type Sureness,
} from "../report/finding.js";
import { dialectOf } from "../source/dialect.js";
import { isSource, type SourceModule } from "../source/parse.js";
import type { Files, Program, Project } from "../source/program.js";
import { Rewriter } from "../source/rewriter.js";
import { isMember, memberName, statementAround } from "../source/syntax.js";
import { problemsOf } from "../report/problems.js";
import { moveFirstVersion } from "./first-version.js";
import { moveImports } from "./imports.js";
import {
  asksFor,
  manifestOf,
  manifestThatAsks,
  readManifest,
  withDependencies,
} from "./manifest.js";
import { ignoredOptions } from "./options.js";
import { compat, defaultVersions, dotenv, legacySdk, rest, type Versions } from "./packages.js";

export interface RewriteOptions {
  /** Also applies likely changes. */
  readonly likely?: boolean;
  readonly versions?: Versions;
}

/** Migrates every program of a project to compat-v2. */
export function toV2(project: Project, options: RewriteOptions = {}): Outcome {
  const moved = project.programs.map((program) => moveProgram(project, program, options));
  const changes = moved.flatMap((one) => one.changes);
  const manifests = moveManifests(project.files, moved, options.versions ?? defaultVersions);
  return {
    changes: [...changes, ...manifests].toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    findings: [
      ...moved.flatMap((one) => one.findings),
      ...manifests.map(({ file }) => dependencyFinding(file)),
    ],
    problems: problemsOf(project),
  };
}

interface MovedProgram {
  readonly changes: Change[];
  readonly findings: Finding[];
  /** The files that import packages, with those packages. */
  readonly needs: { readonly file: string; readonly packages: readonly string[] }[];
  /** The files that still import the original SDK. */
  readonly keeps: string[];
}

function moveProgram(
  { files }: Project,
  program: Program,
  { likely = false }: RewriteOptions,
): MovedProgram {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const needs: { file: string; packages: string[] }[] = [];
  const keeps: string[] = [];
  const loads = program.modules.some((module) => loadsOriginal(module));
  for (const module of program.modules) {
    const rewriter = new Rewriter(module);
    const dialect = dialectOf(module);
    const packages: string[] = [];
    const note = (
      node: t.Node,
      rule: Rule,
      sure: Sureness,
      use: string,
      becomes: string,
      why?: string,
    ): void => {
      findings.push({
        ...placeOf(module, node),
        rule,
        use,
        v2: becomes,
        v3: "",
        sure,
        ...(why !== undefined && { note: why }),
      });
    };

    const imports = moveImports(module, program.flow, rewriter, dialect);
    for (const { node, use, to } of imports.moved) {
      note(node, to === rest ? "rest" : "import", "certain", use, to);
      packages.push(to);
    }
    for (const { node, use, why } of imports.stuck) {
      note(node, "import", "decide", use, "", why);
      mark(module, rewriter, node, "import", why);
      keeps.push(module.file);
    }
    if (imports.needsRest) packages.push(rest);

    for (const { node, use, to, why } of moveFirstVersion(program.flow, module, rewriter, likely)) {
      note(node, "version-1", why === undefined ? "certain" : "decide", use, to, why);
      if (why !== undefined) mark(module, rewriter, node, "version-1", why);
    }

    for (const ignored of ignoredOptions(program.flow, module)) {
      const { node, method, name, meant, fate, isTwice } = ignored;
      const also = isTwice ? `, and is given as well` : "";
      const why = `${method}: ${fate}${meant === undefined ? "" : `; "${meant}" was meant${also}`}`;
      const isClear = meant !== undefined && !isTwice;
      note(node, "option", isClear ? "likely" : "decide", name, meant ?? "", why);
      if (isClear && likely && node.type === "ObjectProperty") {
        rewriter.replace(node.key, meant);
        if (node.shorthand) rewriter.replace(node, () => `${meant}: ${name}`);
      }
    }

    if (loads && needsDotenv(files, program, module)) {
      const line = dialect.isCommonJs
        ? `require(${dialect.quote}dotenv${dialect.quote}).config()${dialect.end}`
        : `import ${dialect.quote}dotenv/config${dialect.quote}${dialect.end}`;
      const first = module.tree.program.body[0];
      if (first !== undefined) {
        rewriter.before(first, line);
        note(
          first,
          "env",
          "certain",
          "the .env file",
          line,
          "the old SDK loaded a .env file on import; compat-v2 does not",
        );
        packages.push(dotenv);
      }
    }

    const after = rewriter.toString();
    if (after !== module.code) changes.push({ file: module.file, before: module.code, after });
    needs.push({ file: module.file, packages });
  }
  return { changes, findings, needs, keeps };
}

const loadsOriginal = (module: SourceModule): boolean => {
  const { code } = module;
  return code.includes(legacySdk);
};

/**
 * Whether a file must load `.env` itself: it starts the program, the program reads the environment, and
 * nothing else loads `.env`.
 */
function needsDotenv(files: Files, program: Program, module: SourceModule): boolean {
  const isImported = [...program.imports.values()].some((targets) => targets.has(module));
  if (isImported || !reaches(program, module, loadsOriginal)) return false;
  if (program.modules.some(({ code }) => /dotenv|loadEnvFile|env-file/.test(code))) return false;
  const manifest = manifestOf(files, module.file);
  if (/--env-file|dotenv\/config/.test(manifest === undefined ? "" : (files.get(manifest) ?? ""))) {
    return false;
  }
  return reaches(program, module, readsEnvironment);
}

/** Whether the predicate holds for a file or for one that it imports. */
function reaches(
  program: Program,
  module: SourceModule,
  such: (module: SourceModule) => boolean,
): boolean {
  const seen = new Set([module]);
  for (const one of seen) for (const next of program.imports.get(one) ?? []) seen.add(next);
  return [...seen].some(such);
}

const readsEnvironment = (module: SourceModule): boolean =>
  module.nodes.some(
    (node) =>
      isMember(node) &&
      memberName(node) === "env" &&
      node.object.type === "Identifier" &&
      node.object.name === "process",
  );

/** The comment at a place that needs your attention. */
export const markLine = (rule: Rule, why: string): string =>
  `// twinline: ${why}. See ${guide(rule)}`;

/** Adds a comment at a place that needs your attention, once. */
export function mark(
  module: SourceModule,
  rewriter: Rewriter,
  node: t.Node,
  rule: Rule,
  why: string,
): void {
  const line = markLine(rule, why);
  if (!module.code.includes(line)) rewriter.before(statementAround(module, node), line);
}

function moveManifests(files: Files, moved: readonly MovedProgram[], versions: Versions): Change[] {
  const ranges: Readonly<Record<string, string>> = {
    [compat]: versions.twinline,
    [rest]: versions.rest,
    [dotenv]: versions.dotenv,
  };
  const added = new Map<string, Map<string, string>>();
  const kept = new Set<string>();
  for (const { needs, keeps } of moved) {
    for (const { file, packages } of needs) {
      const manifest = manifestThatAsks(files, file, legacySdk);
      if (manifest === undefined || packages.length === 0) continue;
      const known = added.get(manifest) ?? new Map<string, string>();
      added.set(manifest, known);
      for (const name of packages) known.set(name, ranges[name] ?? "*");
    }
    for (const file of keeps) kept.add(manifestThatAsks(files, file, legacySdk) ?? "");
  }
  // A file that was not migrated or could not be parsed still needs the original SDK.
  const own = new Set(moved.flatMap(({ needs }) => needs.map(({ file }) => file)));
  for (const [file, text] of files) {
    if (!isSource(file) || own.has(file) || !/["']@signalwire\/node["'/]/.test(text)) continue;
    kept.add(manifestThatAsks(files, file, legacySdk) ?? "");
  }
  return [...added].flatMap(([manifest, packages]) => {
    const text = files.get(manifest) ?? "";
    if (!asksFor(readManifest(text), legacySdk) && !text.includes(`"npm:${legacySdk}`)) return [];
    const removed = kept.has(manifest) ? [] : [legacySdk];
    return withDependencies(manifest, text, removed, packages) ?? [];
  });
}

const dependencyFinding = (file: string): Finding => ({
  file,
  line: 1,
  column: 1,
  rule: "dependency",
  use: legacySdk,
  v2: compat,
  v3: "",
  sure: "certain",
});
