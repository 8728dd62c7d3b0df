import path from "node:path";

import ts from "typescript";

import * as v2 from "../../../packages/compat-v2/src/index.js";
import * as core from "../../../packages/core/src/index.js";
import * as otel from "../../../packages/otel/src/index.js";
import * as v3 from "../../../packages/relay-v3/src/index.js";
import * as simulator from "../../../packages/simulator/src/index.js";
import { root } from "../project.js";

/** The packages of the reference, in its order. */
export const packageNames = ["relay-v3", "compat-v2", "core", "simulator", "otel"] as const;

export type PackageName = (typeof packageNames)[number];

const entryOf = (name: PackageName) => path.join(root, "packages", name, "src/index.ts");

/** What is there at run time. */
const valuesOf: Readonly<Record<PackageName, object>> = {
  "relay-v3": v3,
  "compat-v2": v2,
  core,
  simulator,
  otel,
};

function compilerOptions(): ts.CompilerOptions {
  const file = path.join(root, "tsconfig.test.json");
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** The public entries, read by the compiler: their types and docstrings. */
export class Sources {
  readonly checker: ts.TypeChecker;
  readonly #program: ts.Program;

  constructor() {
    // TypeScript 7 has no API in JavaScript: this is 5.9, which reads the same sources.
    this.#program = ts.createProgram(packageNames.map(entryOf), compilerOptions());
    this.checker = this.#program.getTypeChecker();
  }

  /** What a package exports, by name; aliases are followed to what they name. */
  exportsOf(name: PackageName): ReadonlyMap<string, ts.Symbol> {
    const values = valuesOf[name];
    const file = this.#program.getSourceFile(entryOf(name));
    const module = file && this.checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${entryOf(name)} is no module.`);
    return new Map(
      this.checker
        .getExportsOfModule(module)
        .map((symbol) => [symbol.name, this.resolved(symbol)] as const)
        // `export type *` lets the compiler see values that are not there at run time.
        .filter(([each, { flags }]) => (flags & ts.SymbolFlags.Type) !== 0 || each in values),
    );
  }

  /** Whether a class can be made by users: it is exported itself, not only as a type. */
  isMade(owner: PackageName, name: string): boolean {
    return name in valuesOf[owner];
  }

  resolved(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

export interface Place {
  /** Below the root of the repository. */
  readonly file: string;
  readonly line: number;
}

/** Where something is declared, when that is in this repository. */
export function placeOf(symbol: ts.Symbol): Place | undefined {
  const [declaration] = symbol.declarations ?? [];
  if (declaration === undefined) return undefined;
  const source = declaration.getSourceFile();
  const file = path.relative(root, source.fileName).split(path.sep).join("/");
  if (file.startsWith("..") || file.includes("node_modules")) return undefined;
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return { file, line: line + 1 };
}

/** The package that declares something; undefined for what is not ours. */
export function ownerOf(symbol: ts.Symbol): PackageName | undefined {
  const name = placeOf(symbol)?.file.split("/")[1];
  return packageNames.find((known) => known === name);
}
