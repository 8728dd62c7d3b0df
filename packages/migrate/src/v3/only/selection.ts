import path from "node:path";

import { hooks, plain } from "../../legacy/methods.js";
import { isSource, type SourceModule } from "../../source/parse.js";
import type { Program, Project } from "../../source/program.js";
import { isMember, keyName, memberName } from "../../source/syntax.js";
import { nearest } from "../../v2/options.js";
import { handlersOf, movedHandlersOf, type Handler } from "./handlers.js";
import { handoversOf } from "./handovers.js";

/** A name in `--only` matches nothing, or several functions. */
export class SelectionError extends Error {
  override readonly name = "SelectionError";
}

/** What to migrate in one program. */
export interface Selection {
  readonly program: Program;
  readonly handlers: readonly Handler[];
}

/**
 * Finds the named handlers: `file`, `file:name`, `file:line` or `name`.
 *
 * @throws {SelectionError} a name matches no handler, or several
 */
export function select(project: Project, only: readonly string[]): Selection[] {
  const found = new Map<Program, Set<Handler>>();
  for (const wanted of only) {
    for (const [program, handlers] of named(project, wanted)) {
      const known = found.get(program) ?? new Set();
      found.set(program, known);
      for (const handler of handlers) known.add(handler);
    }
  }
  return [...found].map(([program, handlers]) => ({ program, handlers: [...handlers] }));
}

/** The programs that the names refer to. */
export function programsOf(project: Project, only: readonly string[]): Program[] {
  return project.programs.filter(({ modules }) =>
    only.some((wanted) => {
      const { file, name } = split(project, wanted);
      return modules.some((module) =>
        file === undefined ? module.code.includes(name ?? "") : module.file === file,
      );
    }),
  );
}

/** Splits `file:name`. Both the name and the path may contain colons. */
function split(
  project: Project,
  wanted: string,
): { readonly file?: string; readonly name?: string } {
  const whole = path.posix.normalize(wanted.replaceAll("\\", "/"));
  if (project.files.has(whole) || isSource(whole)) return { file: whole };
  const colon = whole.lastIndexOf(":");
  if (colon < 0) return { name: wanted };
  return { file: whole.slice(0, colon), name: whole.slice(colon + 1) };
}

function named(project: Project, wanted: string): [Program, readonly Handler[]][] {
  const { file, name } = split(project, wanted);
  if (file !== undefined) {
    const program = project.programs.find(({ modules }) =>
      modules.some((module) => module.file === file),
    );
    const module = program?.modules.find((one) => one.file === file);
    if (program === undefined || module === undefined) throw noUse(project, file);
    const all = handlersOf(program).filter((handler) => handler.module === module);
    if (name === undefined) return [[program, outermost(all)]];
    const found = namedIn(all, name, lookedUp(program, [module], name));
    const before = movedHandlersOf(program).filter((handler) => handler.module === module);
    return [[program, onlyOne(wanted, name, found, all, before)]];
  }
  if (name === undefined) return [];
  const found = project.programs.flatMap((program) =>
    namedIn(handlersOf(program), name, lookedUp(program, program.modules, name)),
  );
  const all = project.programs.flatMap((program) => handlersOf(program));
  const before = project.programs.flatMap((program) => movedHandlersOf(program));
  const chosen = onlyOne(wanted, name, found, all, before);
  return project.programs.map((program) => [
    program,
    chosen.filter(({ module }) => program.modules.includes(module)),
  ]);
}

/**
 * The one function that a name refers to; none if it was migrated earlier.
 *
 * @throws {SelectionError} there is no such function, or more than one
 */
function onlyOne(
  wanted: string,
  name: string,
  found: readonly Handler[],
  all: readonly Handler[],
  before: readonly Handler[],
): readonly Handler[] {
  if (found.length > 1) throw several(wanted, found);
  if (found.length === 1 || namedIn(before, name, []).length > 0) return found;
  if (isOtherHook(name)) {
    throw new SelectionError(
      `${wanted} takes no call, and --only migrates only functions that do. ${name} is migrated with its client: run v3 without --only.`,
    );
  }
  const where = wanted === name ? "" : ` in ${wanted.slice(0, -name.length - 1)}`;
  const near = nearest(name, [...new Set(all.flatMap(({ names }) => names))]);
  const hint = near === undefined ? listed("Functions that do", all) : `Did you mean "${near}"?`;
  throw new SelectionError(`No function called "${name}"${where} uses a v2 call. ${hint}`);
}

const isOtherHook = (name: string): boolean =>
  hooks.has(plain(name)) && hooks.get(plain(name))?.gets !== "Call";

/** The handlers with that name; if there are none, those that a property with that name refers to. */
function namedIn(all: readonly Handler[], name: string, more: readonly Handler[]): Handler[] {
  const direct = all.filter(
    ({ names, node }) => names.includes(name) || String(node.loc?.start.line) === name,
  );
  return direct.length > 0 ? direct : [...more];
}

/** The handler that `onIncomingCall: this.answer.bind(this)` refers to, found by the name `onIncomingCall`. */
function lookedUp(program: Program, modules: readonly SourceModule[], name: string): Handler[] {
  const reached = modules.flatMap((module) =>
    module.nodes.flatMap((node) => {
      const value =
        node.type === "ObjectProperty" && keyName(node) === name
          ? node.value
          : node.type === "AssignmentExpression" &&
              isMember(node.left) &&
              memberName(node.left) === name
            ? node.right
            : undefined;
      return value === undefined ? [] : [...program.flow.of(module, value)];
    }),
  );
  return handlersOf(program).filter(({ node }) =>
    reached.some((value) => value.is === "function" && value.node === node),
  );
}

/** Drops handlers that are nested in another one. */
const outermost = (all: readonly Handler[]): Handler[] =>
  all.filter(
    ({ node }) =>
      !all.some(
        (other) =>
          other.node !== node &&
          (other.node.start ?? 0) <= (node.start ?? 0) &&
          (other.node.end ?? 0) >= (node.end ?? 0),
      ),
  );

function noUse(project: Project, file: string): SelectionError {
  if (!project.files.has(file)) {
    return new SelectionError(
      `The files to migrate do not include ${file}. Give its path relative to the current folder: --only src/app.js:answer`,
    );
  }
  if (project.unparsed.some((one) => one.file === file)) {
    return new SelectionError(`${file} could not be parsed, so its functions cannot be migrated.`);
  }
  return new SelectionError(`${file} does not use a legacy SDK, and neither does what it imports.`);
}

const several = (wanted: string, all: readonly Handler[]): SelectionError =>
  new SelectionError(
    `${wanted} matches several functions. ${listed("Select one by its line", all)}`,
  );

function listed(words: string, all: readonly Handler[]): string {
  if (all.length === 0) return "No function does.";
  const shown = all.slice(0, 8).map(({ module, node, names }) => {
    const line = node.loc?.start.line ?? 1;
    return `${module.file}:${line}${names[0] === undefined ? "" : ` (${names[0]})`}`;
  });
  return `${words}: ${shown.join(", ")}${all.length > shown.length ? ", …" : ""}.`;
}

/** Whether a handler was migrated earlier. */
export const hasMoved = ({ module, node }: Handler): boolean =>
  handoversOf(module).some(({ around }) => around === node);
