import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { check } from "../check.js";
import type { Outcome } from "../report/finding.js";
import { fromPython } from "../python/from-python.js";
import { readUsage, usageRows, type Usage } from "../report/usage.js";
import { isSource } from "../source/parse.js";
import { openProject, type Project } from "../source/program.js";
import { isConfiguration } from "../source/resolver.js";
import { defaultVersions } from "../v2/packages.js";
import { toV2 } from "../v2/to-v2.js";
import { SelectionError } from "../v3/only/selection.js";
import { toV3 } from "../v3/to-v3.js";
import { diffOf } from "./diff.js";
import { configurationAbove, readFiles } from "./files.js";
import { readFlags, type Flags } from "./flags.js";
import { requireCleanTree, requireWayBack } from "./git.js";
import { help } from "./help.js";
import { plainFiles } from "./line-ends.js";
import { paintFor, type Paint } from "./paint.js";
import { sarifOf } from "./sarif.js";
import { summaryOf, tableOf } from "./table.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";
import { usageSummary, usageTable } from "./usage-table.js";

/**
 * Runs a command line.
 *
 * @returns the exit code
 */
export function main(args: readonly string[], terminal: Terminal): number {
  try {
    return run(readFlags(args), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.note(`${error.message}\n`);
    return 2;
  }
}

function run(flags: Flags, terminal: Terminal): number {
  if (flags.command === "help") {
    terminal.out(help);
    return 0;
  }
  if (flags.command === "version") {
    terminal.out(`${terminal.version}\n`);
    return 0;
  }
  if (flags.usage.length > 0) return showUsage(flags, terminal);
  if (flags.write && !flags.force) requireCleanTree(terminal.cwd, flags.paths);
  const outcome = outcomeOf(flags, terminal);
  if (flags.sarif !== undefined) {
    const text = sarifOf(outcome.findings, outcome.problems, terminal.version);
    writeFileSync(path.resolve(terminal.cwd, flags.sarif), text);
  }
  if (flags.write && !flags.force) requireWayBack(terminal.cwd, outcome.changes);
  if (flags.write) write(outcome, terminal);
  print(flags, outcome, terminal);
  return exitCode(flags, outcome);
}

/** `check --usage usage.json`: shows what a running app uses and, with paths, how certain each place is. */
function showUsage(flags: Flags, terminal: Terminal): number {
  const reports = flags.usage.map((name) => usageIn(name, terminal));
  const { findings, problems } =
    flags.paths.length > 0 ? outcomeOf(flags, terminal) : { findings: [], problems: [] };
  const rows = usageRows(reports, findings);
  if (flags.json) terminal.out(`${JSON.stringify({ uses: rows, problems }, undefined, 2)}\n`);
  else terminal.out(usageTable(rows, paintOf(flags, terminal)));
  if (rows.length === 0) terminal.note("The app did not use v2.\n");
  else terminal.note(`\n${usageSummary(reports, rows)}.\n`);
  if (problems.length > 0) return 2;
  return rows.length > 0 ? 1 : 0;
}

function usageIn(name: string, { cwd }: Terminal): Usage {
  try {
    return readUsage(readFileSync(path.resolve(cwd, name), "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `${name} is not a usage report (${why}). Run the app with TWINLINE_REPORT=${name} first.`,
      { cause: error },
    );
  }
}

function outcomeOf(flags: Flags, terminal: Terminal): Outcome {
  const { cwd } = terminal;
  const progress = (count: number): void => terminal.note(`${count} files read …\n`);
  const note = (line: string): void => terminal.note(`${line}\n`);
  const isPython = flags.command === "python";
  const isWanted = isPython
    ? isPythonOrItsTwin
    : flags.command === "check"
      ? wantedToCheck
      : wanted;
  const given = readFiles(cwd, flags.paths, isWanted, progress, note);
  const python = isPython ? 0 : [...given].filter(isLegacyPython).length;
  if (python > 0) {
    note(
      `${python} Python ${python === 1 ? "file uses" : "files use"} the legacy SDK, too: npx @twinline/migrate python ${flags.paths.join(" ")}`,
    );
  }
  if (!isPython)
    for (const [name, text] of configurationAbove(cwd, flags.paths)) given.set(name, text);
  if (![...given.keys()].some((file) => isSource(file) || file.endsWith(".py"))) {
    note(`Found no JavaScript, TypeScript or Python in ${flags.paths.join(", ")}.`);
  }
  const plain = plainFiles(given);
  const { files } = plain;
  return plain.restored(
    isPython ? fromPython(files) : movedOf(flags, openProject(files), terminal),
  );
}

function movedOf(flags: Flags, project: Project, terminal: Terminal): Outcome {
  if (flags.command === "check") return check(project);
  const options = {
    likely: flags.likely,
    versions: { ...defaultVersions, twinline: `^${terminal.version}` },
  };
  if (flags.command === "v2") return toV2(project, options);
  try {
    return toV3(project, { ...options, only: flags.only });
  } catch (error) {
    if (!(error instanceof SelectionError)) throw error;
    throw new UsageError(error.message, { cause: error });
  }
}

function write({ changes }: Outcome, { cwd }: Terminal): void {
  for (const { file, after } of changes) {
    const full = path.resolve(cwd, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, after);
  }
}

function print(flags: Flags, outcome: Outcome, terminal: Terminal): void {
  const { changes, findings, problems } = outcome;
  if (flags.json) {
    const shown = {
      findings,
      problems,
      changes: changes.map(({ file, after }) => ({ file, after })),
    };
    terminal.out(`${JSON.stringify(shown, undefined, 2)}\n`);
    return;
  }
  const paint = paintOf(flags, terminal);
  for (const { file, line, column, message } of problems) {
    terminal.note(`${file}:${line}:${column} ${message}\n`);
  }
  if (flags.command === "check") {
    terminal.out(tableOf(findings, paint));
    if (findings.length === 0) terminal.note("Found no use of a legacy SDK.\n");
    else terminal.note(`\n${summaryOf(findings)}.\n`);
    return;
  }
  if (!flags.write) for (const change of changes) terminal.out(diffOf(change, paint));
  const left = findings.filter(({ sure }) => sure === "decide");
  for (const { file, line, column, use, note = "" } of left) {
    terminal.note(
      `${file}:${line}:${column} ${paint("yellow", "for you to decide")}: ${use}: ${note}\n`,
    );
  }
  const count = `${changes.length} ${changes.length === 1 ? "file" : "files"}`;
  if (changes.length === 0) terminal.note("Nothing to change.\n");
  else if (flags.write) terminal.note(`Changed ${count}.\n`);
  else terminal.note(`Would change ${count}. Add --write to change them\n`);
  if (flags.write && changes.some(({ file }) => path.basename(file) === "package.json")) {
    terminal.note("package.json has changed: run npm install\n");
  }
  nextStep(flags, outcome, terminal);
}

/** Prints the next step after moving a part. */
function nextStep(flags: Flags, { stays, changes }: Outcome, terminal: Terminal): void {
  if (stays === undefined || changes.length === 0) return;
  const [next] = stays;
  const when = flags.write ? "Still" : "Would still be";
  if (next === undefined) {
    terminal.note(
      `Every function that works with a call is on v3. Next, move the client: v3 without --only\n`,
    );
  } else {
    const shown = stays.slice(0, 6).join(", ") + (stays.length > 6 ? ", …" : "");
    terminal.note(`${when} on v2: ${shown}\n`);
  }
}

function paintOf({ colour }: Flags, { env, colours }: Terminal): Paint {
  const isPlain = (env["NO_COLOR"] ?? "") !== "";
  return paintFor(colour ?? (colours && !isPlain));
}

function exitCode(flags: Flags, { findings, problems }: Outcome): number {
  if (problems.length > 0) return 2;
  const left =
    flags.command === "check" ? findings : findings.filter(({ sure }) => sure === "decide");
  return left.length > 0 ? 1 : 0;
}

const wanted = (file: string): boolean => isSource(file) || isConfiguration(file);

const wantedToCheck = (file: string): boolean => wanted(file) || file.endsWith(".py");

const isLegacyPython = ([file, text]: readonly [string, string]): boolean =>
  file.endsWith(".py") && /^\s*(?:from|import)\s+signalwire\.relay\b/m.test(text);

const isPythonOrItsTwin = (file: string): boolean => /\.(py|ts)$/.test(file);
