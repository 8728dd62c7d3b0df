import { analyse, loadsLegacy } from "../flow/analyse.js";
import type { Flow } from "../flow/flow.js";
import { isSource, ParseError, parseModule, type SourceModule } from "./parse.js";
import { Resolver } from "./resolver.js";
import { requiredBy } from "./syntax.js";

/** The files of a project by path. The paths must only be consistent with each other. */
export type Files = ReadonlyMap<string, string>;

/** Files that belong together by their imports, and the legacy objects in them. */
export interface Program {
  readonly modules: readonly SourceModule[];
  readonly flow: Flow;
  /** The imports of each module. */
  readonly imports: ReadonlyMap<SourceModule, ReadonlySet<SourceModule>>;
}

/** The programs of a project that use a legacy SDK. */
export interface Project {
  readonly files: Files;
  readonly programs: readonly Program[];
  /** Files that seem to use a legacy SDK, but could not be parsed. */
  readonly unparsed: readonly ParseError[];
}

const mentionsLegacy = /@signalwire\/node|@twinline\/compat-v2/;
const specifiers = /(?:from|require\s*\(|import\s*\(|import)\s*["'`]([^"'`\s]+)["'`]/g;

/** Finds the programs of a project that use a legacy SDK, and follows its objects through them. */
export function openProject(files: Files): Project {
  const names = [...files.keys()].filter(isSource);
  const resolver = new Resolver(files);
  const isSeed = (name: string): boolean =>
    mentionsLegacy.test(files.get(name) ?? "") ||
    specifiersOf(files, name).some((one) => resolver.legacyBehind(name, one) !== undefined);
  const seeds = names.filter(isSeed);
  if (seeds.length === 0) return { files, programs: [], unparsed: [] };
  const down = new Map(names.map((name) => [name, importsOf(files, resolver, name)]));
  const modules = new Map<string, SourceModule>();
  const unparsed: ParseError[] = [];
  for (const name of closure(seeds, down)) {
    try {
      const module = parseModule(name, files.get(name) ?? "");
      seeThrough(module, resolver);
      modules.set(name, module);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      unparsed.push(error);
    }
  }
  const programs = groups(modules, down).map((group) => programOf(group, modules, resolver));
  return {
    files,
    unparsed,
    programs: programs.filter(({ modules: own }) => own.some(loadsLegacy)),
  };
}

function importsOf(files: Files, resolver: Resolver, name: string): string[] {
  const found = specifiersOf(files, name).map((specifier) => resolver.locate(name, specifier));
  return found.filter((one) => one !== undefined);
}

const specifiersOf = (files: Files, name: string): string[] =>
  [...(files.get(name) ?? "").matchAll(specifiers)].map(([, specifier = ""]) => specifier);

/**
 * Replaces aliases of a legacy package in imports with the package's real name, so that the following steps see no
 * difference and new code names the package itself.
 */
function seeThrough(module: SourceModule, resolver: Resolver): void {
  for (const node of module.nodes) {
    if (node.type !== "StringLiteral") continue;
    const parent = module.parents.get(node);
    const isSpecifier =
      parent !== undefined &&
      ("source" in parent || isLoad.test(parent.type) || requiredBy(parent) === node.value);
    const behind = isSpecifier ? resolver.legacyBehind(module.file, node.value) : undefined;
    if (behind !== undefined) node.value = behind;
  }
}

const isLoad = /^(TSExternalModuleReference|TSImportType|TSLiteralType)$/;

/** The seeds, the files that import them, and everything that these import. */
function closure(
  seeds: readonly string[],
  down: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const up = new Map<string, string[]>();
  for (const [name, targets] of down) {
    for (const target of targets) up.set(target, [...(up.get(target) ?? []), name]);
  }
  return reach(reach(seeds, up), down);
}

/** The modules that belong together, by imports in either direction. */
function groups(
  modules: ReadonlyMap<string, SourceModule>,
  down: ReadonlyMap<string, readonly string[]>,
): SourceModule[][] {
  const edges = new Map<string, Set<string>>();
  for (const name of modules.keys()) {
    for (const target of down.get(name) ?? []) {
      if (!modules.has(target)) continue;
      edges.set(name, (edges.get(name) ?? new Set()).add(target));
      edges.set(target, (edges.get(target) ?? new Set()).add(name));
    }
  }
  const seen = new Set<string>();
  const found: SourceModule[][] = [];
  for (const name of modules.keys()) {
    if (seen.has(name)) continue;
    const group = new Set([name]);
    for (const one of group) for (const next of edges.get(one) ?? []) group.add(next);
    for (const one of group) seen.add(one);
    found.push([...group].flatMap((one) => modules.get(one) ?? []));
  }
  return found;
}

function programOf(
  group: readonly SourceModule[],
  modules: ReadonlyMap<string, SourceModule>,
  resolver: Resolver,
): Program {
  const files: Files = new Map([...modules].map(([name, { code }]) => [name, code]));
  const resolve = (from: SourceModule, specifier: string): SourceModule | undefined => {
    const file = resolver.locate(from.file, specifier);
    return file === undefined ? undefined : modules.get(file);
  };
  const imports = new Map(
    group.map((module) => [
      module,
      new Set(importsOf(files, resolver, module.file).flatMap((name) => modules.get(name) ?? [])),
    ]),
  );
  return { modules: group, flow: analyse(group, resolve), imports };
}

function reach(from: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set(from);
  for (const name of seen) for (const next of edges.get(name) ?? []) seen.add(next);
  return seen;
}
