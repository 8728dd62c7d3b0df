import path from "node:path/posix";

import { parseExpression } from "@babel/parser";
import type * as t from "@babel/types";

import { legacyPackages } from "../legacy/kinds.js";
import { isSource } from "./parse.js";
import type { Files } from "./program.js";

const endings = ["", ".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".tsx", ".jsx"];
const candidates = [...endings, ...endings.slice(1).map((ending) => `/index${ending}`)];

/** Whether a file configures how imports are resolved. */
export const isConfiguration = (file: string): boolean =>
  /(?:^|\/)(?:package|[jt]sconfig(?:\.[\w.-]+)?)\.json$/.test(file);

type Json = Readonly<Record<string, unknown>>;

interface Paths {
  /** The folder that the targets are relative to. */
  readonly base: string;
  readonly paths: Json;
  /** Whether a bare name may be a file below the base. */
  readonly isBaseUrl: boolean;
}

/**
 * Resolves an import to a file of the project: by its path, by `paths` and `baseUrl` of the nearest `tsconfig.json`, by
 * `imports` of the nearest `package.json`, or as a package of the same workspace.
 */
export class Resolver {
  readonly #files: Files;
  readonly #configs = new Map<string, Paths | undefined>();
  readonly #known = new Map<string, string | undefined>();
  #packages: ReadonlyMap<string, string> | undefined;
  #hasLegacy: boolean | undefined;

  constructor(files: Files) {
    this.#files = files;
  }

  /** Resolves a specifier in a file; undefined if it is not a file of the project. */
  locate(from: string, specifier: string): string | undefined {
    const folder = path.dirname(from);
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return this.#file(path.join(folder, specifier));
    const key = `${folder}\0${specifier}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#byName(folder, specifier));
    return this.#known.get(key);
  }

  /**
   * Returns the legacy package behind a specifier: by `imports` or an `npm:` alias of the nearest `package.json`, or by
   * `paths` of the nearest `tsconfig.json`.
   */
  legacyBehind(from: string, specifier: string): string | undefined {
    if (!this.#namesLegacy() || /^\.{1,2}(?:\/|$)/.test(specifier)) return undefined;
    const folder = path.dirname(from);
    const ofManifest = this.#nearest(folder, ["package.json"], (file) => {
      const manifest = readJson(this.#files.get(file) ?? "") ?? {};
      const targets = matching(objectIn(manifest, "imports"), specifier).flatMap(([, target]) =>
        conditions(target),
      );
      const asked = ["dependencies", "devDependencies"].map(
        (section) => objectIn(manifest, section)[specifier],
      );
      return [...targets, ...asked].map(legacyIn).find((name) => name !== undefined);
    });
    if (ofManifest !== undefined) return ofManifest;
    const config = this.#nearest(folder, ["tsconfig.json", "jsconfig.json"], (file) =>
      this.#config(file),
    );
    return matching(config?.paths ?? {}, specifier)
      .flatMap(([, targets]) => conditions(targets))
      .map(legacyIn)
      .find((name) => name !== undefined);
  }

  #namesLegacy(): boolean {
    this.#hasLegacy ??= [...this.#files].some(
      ([file, text]) =>
        isConfiguration(file) && /@signalwire\/node|@twinline\/compat-v2/.test(text),
    );
    return this.#hasLegacy;
  }

  #byName(folder: string, specifier: string): string | undefined {
    if (specifier.startsWith("#")) return this.#byImports(folder, specifier);
    return this.#byPaths(folder, specifier) ?? this.#byPackage(specifier);
  }

  /** The source file at a path, with its extension. */
  #file(base: string): string | undefined {
    const bases = [base, base.replace(/\.([cm]?)js(x?)$/, ".$1ts$2")];
    for (const one of bases) {
      for (const ending of candidates) {
        const file = path.normalize(one + ending);
        if (this.#files.has(file) && isSource(file)) return file;
      }
    }
    return undefined;
  }

  #byPaths(folder: string, specifier: string): string | undefined {
    const config = this.#nearest(folder, ["tsconfig.json", "jsconfig.json"], (file) =>
      this.#config(file),
    );
    if (config === undefined) return undefined;
    const { base, paths, isBaseUrl } = config;
    for (const [pattern, targets] of matching(paths, specifier)) {
      for (const target of Array.isArray(targets) ? (targets as unknown[]) : []) {
        if (typeof target !== "string") continue;
        const file = this.#file(path.join(base, filled(pattern, specifier, target)));
        if (file !== undefined) return file;
      }
    }
    return isBaseUrl ? this.#file(path.join(base, specifier)) : undefined;
  }

  #config(file: string, depth = 0): Paths | undefined {
    if (this.#configs.has(file)) return this.#configs.get(file);
    const text = this.#files.get(file);
    const config = text === undefined || depth > 5 ? undefined : readJson(text);
    if (config === undefined) return undefined;
    const options = objectIn(config, "compilerOptions");
    const folder = path.dirname(file);
    const above = typeof config["extends"] === "string" ? [config["extends"]] : config["extends"];
    const inherited = (Array.isArray(above) ? (above as unknown[]) : [])
      .filter((one) => typeof one === "string")
      .map((one) => path.join(folder, one.endsWith(".json") ? one : `${one}.json`))
      .map((one) => this.#config(one, depth + 1))
      .findLast((one) => one !== undefined);
    const baseUrl = typeof options["baseUrl"] === "string" ? options["baseUrl"] : undefined;
    const own =
      baseUrl === undefined && options["paths"] === undefined
        ? inherited
        : {
            base:
              baseUrl === undefined
                ? inherited?.isBaseUrl === true
                  ? inherited.base
                  : folder
                : path.join(folder, baseUrl),
            paths:
              options["paths"] === undefined
                ? (inherited?.paths ?? {})
                : objectIn(options, "paths"),
            isBaseUrl: baseUrl !== undefined || inherited?.isBaseUrl === true,
          };
    this.#configs.set(file, own);
    return own;
  }

  #byImports(folder: string, specifier: string): string | undefined {
    return this.#nearest(folder, ["package.json"], (file) => {
      const imports = objectIn(readJson(this.#files.get(file) ?? "") ?? {}, "imports");
      return this.#target(path.dirname(file), imports, specifier);
    });
  }

  /** Resolves a package of the project's own workspace. */
  #byPackage(specifier: string): string | undefined {
    const [, name = "", rest = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
    const manifest = this.#workspaces().get(name);
    if (manifest === undefined) return undefined;
    const folder = path.dirname(manifest);
    const read = readJson(this.#files.get(manifest) ?? "") ?? {};
    const { exports: given } = read;
    const exported: Json =
      typeof given === "string" || !hasSubpaths(given) ? { ".": given ?? null } : given;
    const found = this.#target(folder, exported, `.${rest}`);
    if (found !== undefined) return found;
    const mains =
      rest === "" ? [read["source"], read["types"], read["module"], read["main"]] : [rest];
    for (const main of [...mains, `src${rest || "/index"}`, rest === "" ? "index" : undefined]) {
      const file = typeof main === "string" ? this.#source(folder, main) : undefined;
      if (file !== undefined) return file;
    }
    return undefined;
  }

  #workspaces(): ReadonlyMap<string, string> {
    this.#packages ??= new Map(
      [...this.#files].flatMap(([file, text]): [string, string][] => {
        if (!/(?:^|\/)package\.json$/.test(file)) return [];
        const name = readJson(text)?.["name"];
        return typeof name === "string" ? [[name, file]] : [];
      }),
    );
    return this.#packages;
  }

  /** Looks up a name in `imports` or `exports` of a manifest. */
  #target(folder: string, table: Json, name: string): string | undefined {
    for (const [pattern, target] of matching(table, name)) {
      for (const one of conditions(target)) {
        const file = this.#source(folder, filled(pattern, name, one));
        if (file !== undefined) return file;
      }
    }
    return undefined;
  }

  /** The source file for a path in a manifest, which may name a build output. */
  #source(folder: string, name: string): string | undefined {
    const plain = name.replace(/\.d\.([cm]?)ts$/, ".$1js");
    const places = [
      plain,
      plain.replace(/^(\.?\/?)(?:dist|lib|build)(?:\/(?:esm|cjs))?\//, "$1src/"),
    ];
    return places.map((place) => this.#file(path.join(folder, place))).find((file) => file);
  }

  /** Returns the first result from the nearest files above a folder. */
  #nearest<Found>(
    folder: string,
    names: readonly string[],
    read: (file: string) => Found | undefined,
  ): Found | undefined {
    for (let at = folder; ; at = path.dirname(at)) {
      for (const name of names) {
        const file = path.normalize(path.join(at, name));
        if (!this.#files.has(file)) continue;
        return read(file);
      }
      if (at === "." || at === "/" || /^(?:\.\.\/)*\.\.$/.test(at)) return undefined;
    }
  }
}

/** The legacy package that a target names: `npm:@signalwire/node@^2`, `node_modules/@signalwire/node`. */
function legacyIn(target: unknown): string | undefined {
  if (typeof target !== "string") return undefined;
  const [, name = ""] =
    /^(?:npm:|(?:\.{1,2}\/)*(?:.*\/)?node_modules\/)?(@[\w-]+\/[\w-]+)(?:@[^/]*|\/.*)?$/.exec(
      target,
    ) ?? [];
  return legacyPackages.find((one) => one === name);
}

const hasSubpaths = (value: unknown): value is Json =>
  typeof value === "object" &&
  value !== null &&
  Object.keys(value).some((key) => key.startsWith("."));

/** The entries of a table whose key, with one `*`, is a name: exact ones first, then longer ones. */
function matching(table: Json, name: string): [string, unknown][] {
  return Object.entries(table)
    .filter(([pattern]) => {
      const [head = "", tail] = pattern.split("*");
      if (tail === undefined) return pattern === name;
      return name.length >= pattern.length - 1 && name.startsWith(head) && name.endsWith(tail);
    })
    .toSorted(
      ([a], [b]) => Number(a.includes("*")) - Number(b.includes("*")) || b.length - a.length,
    );
}

function filled(pattern: string, name: string, target: string): string {
  const [head = "", tail] = pattern.split("*");
  return tail === undefined
    ? target
    : target.replaceAll("*", name.slice(head.length, name.length - tail.length));
}

/** The paths under the conditions of an entry, in order. */
function conditions(target: unknown): string[] {
  if (typeof target === "string") return [target];
  if (typeof target !== "object" || target === null) return [];
  return Object.values(target).flatMap(conditions);
}

function objectIn(from: Json, name: string): Json {
  const value = from[name];
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

/** Reads JSON with comments and trailing commas, as `tsconfig.json` may have them. */
export function readJson(text: string): Json | undefined {
  try {
    const value = valueOf(parseExpression(text));
    return typeof value === "object" && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}

function valueOf(node: t.Node): unknown {
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return node.value;
    case "ArrayExpression":
      return node.elements.map((one) => (one === null ? undefined : valueOf(one)));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.flatMap((one) =>
          one.type === "ObjectProperty" && one.key.type === "StringLiteral"
            ? [[one.key.value, valueOf(one.value)]]
            : [],
        ),
      );
    default:
      return undefined;
  }
}
