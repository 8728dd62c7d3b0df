import { legacyMethod } from "../legacy/methods.js";
import { placeOf, shortText, type Change, type Finding, type Outcome } from "../report/finding.js";
import { problemsOf } from "../report/problems.js";
import { Rewriter } from "../source/rewriter.js";
import { openProject, type Program, type Project } from "../source/program.js";
import { isMember, memberName } from "../source/syntax.js";
import { manifestOf, withDependencies } from "../v2/manifest.js";
import { compat, defaultVersions, legacySdk, relay } from "../v2/packages.js";
import { mark, toV2, type RewriteOptions } from "../v2/to-v2.js";
import { moveCalls } from "./calls.js";
import { moveClients } from "./clients.js";
import { moveConsumers } from "./consumers.js";
import { moveNewCalls } from "./dial.js";
import { moveImports } from "./imports.js";
import { doubtLeftovers } from "./leftovers.js";
import { moveMessages } from "./messages.js";
import { Move, type Doubt, type Shared } from "./move.js";
import { movePatterns } from "./patterns.js";
import { ofPromises, Reads } from "./reads.js";
import { moveResults } from "./results.js";
import { moveTasks } from "./tasks.js";

/**
 * Moves every program of a project to relay-v3. One in which anything is left to a person stays on
 * compat-v2, with a comment at each such place.
 */
export function toV3(project: Project, options: RewriteOptions = {}): Outcome {
  const first = toV2(project, options);
  const files = new Map(project.files);
  for (const { file, after } of first.changes) files.set(file, after);
  const second = openProject(files);
  const findings: Finding[] = first.findings.filter(({ sure }) => sure === "decide");
  for (const program of second.programs) {
    const { changes, doubts } = moveProgram(program);
    findings.push(...doubts.map(findingOf));
    for (const { file, after } of changes) files.set(file, after);
    if (doubts.length === 0) moveManifest(files, program, options);
  }
  const changes = [...files].flatMap(([file, after]): Change[] => {
    const before = project.files.get(file) ?? "";
    return before === after ? [] : [{ file, before, after }];
  });
  return {
    changes: changes.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    findings,
    problems: problemsOf(project),
  };
}

function moveProgram(program: Program): { changes: Change[]; doubts: readonly Doubt[] } {
  const shared: Shared = {
    doubts: [],
    clientNames: new Map(),
    dialNames: new Map(),
    owners: new Map(),
    reads: new Reads(program.flow, program.modules),
    camel: spelling(program) === "camel",
  };
  const moves = program.modules.map((module) => new Move(module, program.flow, shared));
  for (const move of moves) {
    for (const node of move.module.nodes) {
      if (node.type === "CallExpression") shared.owners.set(node, move);
    }
  }
  const steps = [
    skipPromises,
    moveImports,
    moveConsumers,
    moveNewCalls,
    moveClients,
    moveTasks,
    (move: Move) => moveCalls(move, shared.reads),
    moveResults,
    movePatterns,
    moveMessages,
    doubtLeftovers,
  ];
  for (const step of steps) for (const move of moves) step(move);
  const texts = moves.map((move) => tidy(move.rewriter.toString()));
  const doubts = unique(shared.doubts);
  if (doubts.length > 0) return { changes: marked(doubts), doubts };
  const changes = moves.map(({ module: { file, code } }, index) => ({
    file,
    before: code,
    after: texts[index] ?? code,
  }));
  return { changes, doubts };
}

function skipPromises(move: Move): void {
  for (const node of move.module.nodes) {
    if (isMember(node) && ofPromises.has(memberName(node) ?? "")) move.done.add(node);
  }
}

/** Whether a program writes `playTTS` or `play_tts`. */
function spelling(program: Program): "camel" | "snake" {
  let snake = 0;
  let camel = 0;
  for (const { nodes } of program.modules) {
    for (const node of nodes) {
      const name = isMember(node) ? (memberName(node) ?? "") : "";
      if (legacyMethod(name) === undefined) continue;
      if (name.includes("_")) snake += 1;
      else if (/[A-Z]/.test(name)) camel += 1;
    }
  }
  return snake > camel ? "snake" : "camel";
}

/** Removes the lines of which nothing is left. */
const tidy = (text: string): string =>
  text
    .replaceAll(/^[ \t]*\0,?[ \t\0]*\n/gm, "")
    .replaceAll("\0", "")
    .replace(/^(?:[ \t]*\n)+/, "");

function unique(doubts: readonly Doubt[]): Doubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ module, node, rule }) => {
    const key = `${module.file}:${node.start ?? 0}:${rule}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The files with a comment at each place that a person has to decide. */
function marked(doubts: readonly Doubt[]): Change[] {
  const modules = new Map(doubts.map(({ module }) => [module.file, module]));
  return [...modules.values()].map((module) => {
    const rewriter = new Rewriter(module);
    for (const { node, rule, why } of doubts.filter((one) => one.module === module)) {
      mark(module, rewriter, node, rule, why);
    }
    return { file: module.file, before: module.code, after: rewriter.toString() };
  });
}

const findingOf = ({ module, node, rule, why }: Doubt): Finding => ({
  ...placeOf(module, node),
  rule,
  use: shortText(module, node),
  v2: "the same",
  v3: "",
  sure: "decide",
  note: why,
});

function moveManifest(
  files: Map<string, string>,
  program: Program,
  { versions = defaultVersions }: RewriteOptions,
): void {
  const imported = program.modules.some(({ file }) => (files.get(file) ?? "").includes(relay));
  for (const { file } of program.modules) {
    const manifest = manifestOf(files, file);
    const text = manifest === undefined ? undefined : files.get(manifest);
    if (manifest === undefined || text === undefined) continue;
    const stays = [...files].some(
      ([name, code]) =>
        name !== manifest &&
        manifestOf(files, name) === manifest &&
        (code.includes(compat) || code.includes(legacySdk)),
    );
    const added = new Map(imported ? [[relay, versions.twinline]] : []);
    const change = withDependencies(manifest, text, stays ? [] : [compat], added);
    if (change !== undefined) files.set(manifest, change.after);
  }
}
