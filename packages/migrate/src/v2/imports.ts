import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import { importedName } from "../flow/named-kinds.js";
import { kindOfType } from "../legacy/kinds.js";
import type { Dialect } from "../source/dialect.js";
import type { SourceModule } from "../source/parse.js";
import type { Rewriter } from "../source/rewriter.js";
import { isMember, keyName, memberName, requiredBy, stringOf, textOf } from "../source/syntax.js";
import { compat, legacySdk, rest } from "./packages.js";

/** What the imports of a file need, and which of them cannot be migrated. */
export interface ImportReport {
  /** The statements and expressions that load the legacy SDK, with their replacements. */
  readonly moved: readonly { readonly node: t.Node; readonly use: string; readonly to: string }[];
  readonly stuck: readonly { readonly node: t.Node; readonly use: string; readonly why: string }[];
  readonly needsRest: boolean;
}

const movable = new Set(["RelayConsumer", "RelayClient", "Task", "VERSION"]);

/** Migrates imports of the original SDK to compat-v2, and `RestClient` to the package that has it now. */
export function moveImports(
  module: SourceModule,
  flow: Flow,
  rewriter: Rewriter,
  { quote, end }: Dialect,
): ImportReport {
  const moved: { node: t.Node; use: string; to: string }[] = [];
  const stuck: { node: t.Node; use: string; why: string }[] = [];
  let needsRest = false;
  const quoted = (name: string): string => `${quote}${name}${quote}`;

  /** Replaces the content of a string and keeps its quotes. */
  const rename = (literal: t.Node, name: string): void => {
    const own = module.code[literal.start ?? 0] ?? quote;
    rewriter.replace(literal, `${own}${name}${own}`);
  };

  const move = (node: t.Node, use: string, to: string): void => {
    moved.push({ node, use, to });
    if (to === rest) needsRest = true;
  };

  function importDeclaration(node: t.ImportDeclaration): void {
    const specifier = node.source.value;
    if (specifier !== legacySdk) {
      deepImport(node, specifier);
      return;
    }
    const named = node.specifiers.filter((one) => one.type === "ImportSpecifier");
    const ofRest = named.filter((one) => importedName(one) === "RestClient");
    const unknown = named.filter((one) => {
      const name = importedName(one);
      return name !== "RestClient" && !movable.has(name);
    });
    for (const one of unknown) {
      stuck.push({
        node: one,
        use: importedName(one),
        why: `compat-v2 has no ${importedName(one)}`,
      });
    }
    if (unknown.length > 0) return;
    const kept = named.filter((one) => !ofRest.includes(one));
    const whole = node.specifiers.find((one) => one.type !== "ImportSpecifier");
    const isDefault = whole?.type === "ImportDefaultSpecifier";
    if (ofRest.length === 0 && !isDefault) {
      rename(node.source, compat);
      move(node, specifier, compat);
      return;
    }
    const isType = node.importKind === "type";
    // The exports of a CommonJS package are also its default export; compat-v2 has none.
    const lines = whole
      ? [`import ${isType ? "type " : ""}* as ${whole.local.name} from ${quoted(compat)}${end}`]
      : [];
    if (kept.length > 0) lines.push(importLine(kept, compat, isType));
    if (lines.length > 0) move(node, specifier, compat);
    if (ofRest.length > 0) {
      lines.push(importLine(ofRest, rest, isType));
      move(node, "RestClient", rest);
    }
    rewriter.replace(node, lines.join("\n"));
  }

  /** `export { RelayConsumer, RestClient } from "@signalwire/node"`. */
  function reexport(node: t.ExportNamedDeclaration, source: t.StringLiteral): void {
    const named = node.specifiers.filter((one) => one.type === "ExportSpecifier");
    const ofRest = named.filter(({ local }) => local.name === "RestClient");
    for (const one of named) {
      const { name } = one.local;
      if (!ofRest.includes(one) && !movable.has(name) && name !== "default") {
        stuck.push({ node: one, use: name, why: `compat-v2 has no ${name}` });
        return;
      }
      if (name === "default") {
        stuck.push({ node: one, use: name, why: "compat-v2 has no default export" });
        return;
      }
    }
    move(node, legacySdk, ofRest.length === node.specifiers.length ? rest : compat);
    if (ofRest.length === 0) rename(source, compat);
    else if (ofRest.length === node.specifiers.length) rename(source, rest);
    else {
      const kept = node.specifiers.filter((one) => !ofRest.includes(one as t.ExportSpecifier));
      const line = (specifiers: readonly t.Node[], name: string): string =>
        `export { ${specifiers.map((one) => textOf(module, one)).join(", ")} } from ${quoted(name)}${end}`;
      move(node, "RestClient", rest);
      rewriter.replace(node, `${line(kept, compat)}\n${line(ofRest, rest)}`);
    }
  }

  function importLine(
    specifiers: readonly t.ImportSpecifier[],
    from: string,
    isType: boolean,
  ): string {
    const names = specifiers.map((one) => textOf(module, one)).join(", ");
    return `import ${isType ? "type " : ""}{ ${names} } from ${quoted(from)}${end}`;
  }

  /** `import Call from "@signalwire/node/dist/…/Call"`: for its type. */
  function deepImport(node: t.ImportDeclaration, specifier: string): void {
    const last = specifier.split("/").at(-1) ?? "";
    const names = node.specifiers.map((one) => {
      const name = one.type === "ImportSpecifier" ? importedName(one) : last;
      const exported = one.type === "ImportNamespaceSpecifier" ? undefined : exportedType(name);
      if (exported === undefined) return undefined;
      return exported === one.local.name ? exported : `${exported} as ${one.local.name}`;
    });
    if (names.length === 0 || names.includes(undefined)) {
      const why =
        "this imports an internal file of the old SDK; compat-v2 has only the documented names";
      stuck.push({ node, use: specifier, why });
      return;
    }
    rewriter.replace(node, `import type { ${names.join(", ")} } from ${quoted(compat)}${end}`);
    move(node, specifier, compat);
  }

  function required(node: t.Node, literal: t.Node): void {
    const parent = module.parents.get(node);
    if (parent !== undefined && isMember(parent) && parent.object === node) {
      const name = memberName(parent);
      const to = name === "RestClient" ? rest : compat;
      rename(literal, to);
      move(node, `${legacySdk}.${name ?? "…"}`, to);
      return;
    }
    if (parent?.type === "VariableDeclarator" && parent.id.type === "ObjectPattern") {
      if (destructured(node, literal, parent, parent.id)) return;
    }
    rename(literal, compat);
    move(node, legacySdk, compat);
  }

  /** `const { RelayConsumer, RestClient } = require(…)`: two packages, two statements. */
  function destructured(
    node: t.Node,
    literal: t.Node,
    declarator: t.VariableDeclarator,
    pattern: t.ObjectPattern,
  ): boolean {
    const names = pattern.properties.map((property) =>
      property.type === "RestElement" ? undefined : keyName(property),
    );
    const unknown = pattern.properties.filter((property, index) => {
      const name = names[index];
      return property.type !== "RestElement" && name !== "RestClient" && !movable.has(name ?? "");
    });
    for (const one of unknown) {
      const name = textOf(module, one);
      stuck.push({ node: one, use: name, why: `compat-v2 has no ${name}` });
    }
    if (unknown.length > 0) return true;
    const declaration = module.parents.get(declarator);
    if (!names.includes("RestClient") || declaration?.type !== "VariableDeclaration") return false;
    const ofRest = pattern.properties.filter((_, index) => names[index] === "RestClient");
    const kept = pattern.properties.filter((_, index) => names[index] !== "RestClient");
    const text = (properties: readonly t.Node[]): string =>
      `{ ${properties.map((one) => textOf(module, one)).join(", ")} }`;
    move(node, "RestClient", rest);
    if (kept.length === 0) {
      rename(literal, rest);
      return true;
    }
    move(node, legacySdk, compat);
    rewriter.replace(pattern, text(kept));
    rename(literal, compat);
    if (declaration.declarations.length === 1) {
      rewriter.after(
        declaration,
        () => `${declaration.kind} ${text(ofRest)} = require(${quoted(rest)})${end}`,
      );
    } else {
      rewriter.replace(
        declarator,
        () => `${rewriter.inside(declarator)}, ${text(ofRest)} = require(${quoted(rest)})`,
      );
    }
    return true;
  }

  for (const node of module.nodes) {
    if (node.type === "ImportDeclaration" && isOriginal(node.source.value)) importDeclaration(node);
    else if (node.type === "ExportNamedDeclaration" && node.source?.value === legacySdk) {
      reexport(node, node.source);
    } else if (node.type === "ExportAllDeclaration" && node.source.value === legacySdk) {
      rename(node.source, compat);
      move(node, legacySdk, compat);
    } else if (isText(node)) mention(node, stringOf(node) ?? "");
  }

  /** A string that names the SDK, outside of an import declaration. */
  function mention(node: t.Node, name: string): void {
    const parent = module.parents.get(node);
    if (parent === undefined || !isOriginal(name) || isSource(parent)) return;
    if (name !== legacySdk) {
      const why =
        "this imports an internal file of the old SDK; compat-v2 has only the documented names";
      stuck.push({ node, use: name, why });
    } else if (requiredBy(parent) === legacySdk) required(parent, node);
    else if (isMocked(parent) || isTypeOnly(module, parent)) {
      rename(node, compat);
      move(parent, legacySdk, compat);
    } else {
      const why = "this string names the old SDK, but its purpose is unclear";
      stuck.push({ node, use: legacySdk, why });
    }
  }

  moveDefaults(module, flow, rewriter, (node) => {
    stuck.push({ node, use: "default", why: "compat-v2 has no default export" });
  });
  if (wholeSdkRest(module, rewriter, quoted, end)) needsRest = true;
  // compat-v2 re-exports RestClient from the package that has it.
  if (moved.length > 0 && module.nodes.some(isNamedRest)) needsRest = true;
  return { moved, stuck, needsRest };
}

const isText = (node: t.Node): boolean =>
  node.type === "StringLiteral" || node.type === "TemplateLiteral";

/** Declarations whose source is replaced as a whole. */
const isSource = (parent: t.Node): boolean =>
  /^(Import|ExportNamed|ExportAll)Declaration$/.test(parent.type);

const isNamedRest = (node: t.Node): boolean =>
  node.type === "Identifier" && node.name === "RestClient";

/** `import sdk = require("…")` and `type T = import("…").RelayConsumer`. */
const isTypeOnly = (module: SourceModule, parent: t.Node): boolean =>
  parent.type === "TSExternalModuleReference" ||
  parent.type === "TSImportType" ||
  (parent.type === "TSLiteralType" && module.parents.get(parent)?.type === "TSImportType");

/** `(await import("…")).default` is all exports of a CommonJS package. */
function moveDefaults(
  module: SourceModule,
  flow: Flow,
  rewriter: Rewriter,
  stuck: (node: t.Node) => void,
): void {
  const isSdk = (node: t.Node): boolean =>
    flow.legacy(module, node).some(({ kind }) => kind === "Sdk");
  for (const node of module.nodes) {
    if (isMember(node) && memberName(node) === "default" && isSdk(node.object)) {
      rewriter.replace(node, () => rewriter.render(node.object));
    }
    if (node.type !== "ObjectPattern") continue;
    const taken = node.properties.find(
      (one) => one.type === "ObjectProperty" && keyName(one) === "default",
    );
    const values = taken === undefined ? [] : [...flow.store.read(node, "taken apart")];
    if (taken && values.some((value) => value.is === "legacy" && value.kind === "Sdk"))
      stuck(taken);
  }
}

const isOriginal = (specifier: string): boolean =>
  specifier === legacySdk || specifier.startsWith(`${legacySdk}/`);

const exportedType = (name: string): string | undefined => {
  if (kindOfType(name) === undefined) return undefined;
  // The `Call` of the Node SDK's dialect.
  if (name === "ICall" || name === "Call") return "RelayCall";
  return name === "IMessage" ? "Message" : name;
};

/** `jest.mock("@signalwire/node")` and similar calls. */
function isMocked(node: t.Node): boolean {
  if (node.type !== "CallExpression" || !isMember(node.callee)) return false;
  return ["mock", "unmock", "doMock", "requireActual", "requireMock", "importActual"].includes(
    memberName(node.callee) ?? "",
  );
}

/** The name of the SDK in `SignalWire.RestClient`, whether value or type. */
function restOfWhole(node: t.Node): t.Identifier | undefined {
  if (node.type === "TSQualifiedName") {
    return node.right.name === "RestClient" && node.left.type === "Identifier"
      ? node.left
      : undefined;
  }
  if (!isMember(node) || memberName(node) !== "RestClient") return undefined;
  return node.object.type === "Identifier" ? node.object : undefined;
}

/** `SignalWire.RestClient`, where the whole SDK has a name. */
function wholeSdkRest(
  module: SourceModule,
  rewriter: Rewriter,
  quoted: (name: string) => string,
  end: string,
): boolean {
  let found = false;
  for (const node of module.nodes) {
    const whole = restOfWhole(node);
    if (whole === undefined) continue;
    const declared = module.bindings.get(whole)?.path;
    if (declared === undefined || !loadsWhole(declared.node, declared.parent)) continue;
    if (declared.node.type === "VariableDeclarator") {
      const load = `require(${quoted(rest)}).RestClient`;
      const isMade = module.parents.get(node)?.type === "NewExpression";
      rewriter.replace(node, isMade ? `(${load})` : load);
    } else {
      rewriter.replace(node, "RestClient");
      const line = `import { RestClient } from ${quoted(rest)}${end}`;
      const statement =
        declared.node.type === "TSImportEqualsDeclaration" ? declared.node : declared.parent;
      if (statement != null && !importsRest(module)) rewriter.before(statement, line);
    }
    found = true;
  }
  return found;
}

const importsRest = ({ nodes }: SourceModule): boolean =>
  nodes.some((node) => node.type === "ImportSpecifier" && node.local.name === "RestClient");

const loadsWhole = (node: t.Node, parent: t.Node | undefined | null): boolean =>
  (node.type === "TSImportEqualsDeclaration" &&
    node.moduleReference.type === "TSExternalModuleReference" &&
    node.moduleReference.expression.value === legacySdk) ||
  (node.type === "VariableDeclarator" &&
    node.id.type === "Identifier" &&
    node.init != null &&
    requiredBy(node.init) === legacySdk) ||
  ((node.type === "ImportNamespaceSpecifier" || node.type === "ImportDefaultSpecifier") &&
    parent?.type === "ImportDeclaration" &&
    parent.source.value === legacySdk);
