import { readFileSync } from "node:fs";
import path from "node:path";

import { parse } from "@babel/parser";

import { root, type CodeBlock, type Face } from "./code-block.js";

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** An import of a block: its place and its names. */
export interface Import {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  /** Exported name and local name of each. */
  readonly names: readonly (readonly [exported: string, local: string])[];
  readonly isType: boolean;
}

/** The names that a block imports, exports, and uses without declaring them. */
export interface BlockNames {
  readonly imports: readonly Import[];
  /** The positions of `export` before a declaration. */
  readonly exports: readonly number[];
  /** Names that it uses but does not declare at its top level. */
  readonly free: ReadonlySet<string>;
}

/** @throws {SyntaxError} it is not TypeScript */
export function namesOf({ code }: Pick<CodeBlock, "code">): BlockNames {
  const program = programOf(code);
  const used = new Set<string>();
  for (const statement of program.body) walk(statement, used);
  const bound = new Set<string>();
  const imports: Import[] = [];
  const exports: number[] = [];
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      imports.push(importOf(statement));
      for (const { local } of statement["specifiers"] as { local: { name: string } }[]) {
        bound.add(local.name);
      }
      continue;
    }
    const declaration = (statement["declaration"] as Node | undefined) ?? statement;
    if (statement.type === "ExportNamedDeclaration") exports.push(statement.start);
    for (const name of boundBy(declaration)) bound.add(name);
  }
  return { imports, exports, free: new Set([...used].filter((name) => !bound.has(name))) };
}

/** Turns the members of an object, such as the options of a client, into a statement. */
export function asStatements(code: string): string {
  try {
    programOf(code);
    return code;
  } catch (error) {
    const object = `({ ${code}\n});`;
    try {
      programOf(object);
      return object;
    } catch {
      throw error;
    }
  }
}

function programOf(code: string): { readonly body: readonly Node[] } {
  const file = parse(code, {
    sourceType: "module",
    allowAwaitOutsideFunction: true,
    plugins: ["typescript", "explicitResourceManagement"],
  });
  return file.program as unknown as { body: Node[] };
}

function importOf(statement: Node): Import {
  const specifiers = statement["specifiers"] as Node[];
  return {
    start: statement.start,
    end: statement.end,
    from: (statement["source"] as { value: string }).value,
    isType: statement["importKind"] === "type",
    names: specifiers
      .filter(({ importKind }) => importKind !== "type")
      .map((specifier) => {
        const local = (specifier["local"] as { name: string }).name;
        const imported = specifier["imported"] as { name: string } | undefined;
        const whole = specifier.type === "ImportNamespaceSpecifier" ? "*" : "default";
        return [imported?.name ?? whole, local];
      }),
  };
}

function boundBy(declaration: Node): string[] {
  if (declaration.type !== "VariableDeclaration") {
    const id = declaration["id"] as { name: string } | null | undefined;
    return id == null ? [] : [id.name];
  }
  const names = new Set<string>();
  for (const { id } of declaration["declarations"] as { id: Node }[]) walk(id, names);
  return [...names];
}

/** Collects the identifiers that are not property names. */
function walk(node: Node, names: Set<string>): void {
  if (node.type === "Identifier") names.add(node["name"] as string);
  for (const [key, value] of Object.entries(node)) {
    const isProperty =
      (key === "property" || key === "key") &&
      node["computed"] !== true &&
      node["shorthand"] !== true;
    if (isProperty) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && typeof child.type === "string") {
        walk(child as Node, names);
      }
    }
  }
}

/** The names that a block may use without declaring them, with their types. */
const atHand: Readonly<Record<Face, Readonly<Record<string, string>>>> = {
  v3: {
    call: 'import("@twinline/relay-v3").Call',
    client: 'import("@twinline/relay-v3").RelayClient',
    handle: '(call: import("@twinline/relay-v3").Call) => Promise<void>',
    startApp:
      '(options: import("@twinline/relay-v3").RelayClientOptions) => Promise<import("@twinline/relay-v3").RelayClient>',
  },
  v2: {
    call: 'import("@twinline/compat-v2").Call',
    client: 'import("@twinline/compat-v2").Client',
  },
};

const atHandInBoth: Readonly<Record<string, string>> = {
  sim: 'import("@twinline/simulator").Simulator',
  caller: 'import("@twinline/simulator").Person',
  clock: 'import("@twinline/simulator").VirtualClock',
  session: 'import("@twinline/core").Session',
  answer: "(call: any) => Promise<void>",
  NodeSDK: 'typeof import("@opentelemetry/sdk-node").NodeSDK',
  createServer: 'typeof import("node:http").createServer',
  onIncomingCall: '(call: import("@twinline/compat-v2").RelayCall) => Promise<void>',
  ...Object.fromEntries(
    [
      "project",
      "token",
      "host",
      "from",
      "to",
      "from_number",
      "to_number",
      "url",
      "a",
      "b",
      "c",
    ].map((name) => [name, "string"]),
  ),
};

/** Returns the type of such a name; undefined if the block must declare it. */
export function typeAtHand(name: string, { face, code }: CodeBlock): string | undefined {
  if (name !== "action") return atHand[face][name] ?? atHandInBoth[name];
  const kind = /\b(detect|fax)\b/.exec(code)?.[1] ?? "collect";
  return `import("@twinline/relay-v3").${kind.replace(/^./, (letter) => letter.toUpperCase())}Action`;
}

const entries: Readonly<Record<Face, readonly string[]>> = {
  v3: ["relay-v3", "simulator", "core", "otel", "compat-v2"],
  v2: ["compat-v2", "simulator", "core", "otel", "relay-v3"],
};

const exportedBy = new Map<string, ReadonlySet<string>>();

/** Returns the package that exports a name: first that of the docstring, then those of the block's API. */
export function packageOf(name: string, { face, file }: CodeBlock): string | undefined {
  const [, own] = /^packages\/([a-z0-9-]+)\/src\//.exec(file) ?? [];
  const order = own === undefined ? entries[face] : [own, ...entries[face]];
  const entry = order.find((candidate) =>
    exportsOf(`packages/${candidate}/src/index.ts`).has(name),
  );
  return entry === undefined ? undefined : `@twinline/${entry}`;
}

function exportsOf(module: string): ReadonlySet<string> {
  let names = exportedBy.get(module);
  if (names === undefined) {
    const text = readFileSync(path.join(root, module), "utf8");
    const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)];
    const all = [...text.matchAll(/^export (?:type )?\* from "(.*)\.js";/gm)];
    const own = [...text.matchAll(/^export (?:class|const|function|interface|type) (\w+)/gm)];
    names = new Set([
      ...own.map(([, name = ""]) => name),
      ...lists.flatMap(([, list = ""]) =>
        list.split(",").map((item) => item.trim().replaceAll(/^type |^.* as /g, "")),
      ),
      ...all.flatMap(([, from = ""]) => [
        ...exportsOf(path.posix.join(path.posix.dirname(module), `${from}.ts`)),
      ]),
    ]);
    exportedBy.set(module, names);
  }
  return names;
}
