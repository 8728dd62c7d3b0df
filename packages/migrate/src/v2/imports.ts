import type * as t from "@babel/types";

import { importedName } from "../flow/named-kinds.js";
import { kindOfType } from "../legacy/kinds.js";
import type { Dialect } from "../source/dialect.js";
import type { SourceModule } from "../source/parse.js";
import type { Rewriter } from "../source/rewriter.js";
import { isMember, keyName, memberName, requiredBy, textOf } from "../source/syntax.js";
import { compat, legacySdk, rest } from "./packages.js";

/** What the imports of a file need, and what of them cannot be moved. */
export interface ImportReport {
  /** The statements and expressions that load the legacy SDK, with what becomes of them. */
  readonly moved: readonly { readonly node: t.Node; readonly use: string; readonly to: string }[];
  readonly stuck: readonly { readonly node: t.Node; readonly use: string; readonly why: string }[];
  readonly needsRest: boolean;
}

const movable = new Set(["RelayConsumer", "RelayClient", "Task"]);

/** Moves the imports of the original SDK to compat-v2, and `RestClient` to where it is now. */
export function moveImports(
  module: SourceModule,
  rewriter: Rewriter,
  { quote, end }: Dialect,
): ImportReport {
  const moved: { node: t.Node; use: string; to: string }[] = [];
  const stuck: { node: t.Node; use: string; why: string }[] = [];
  let needsRest = false;
  const quoted = (name: string): string => `${quote}${name}${quote}`;

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
    const isWhole = named.length < node.specifiers.length;
    const lines: string[] = [];
    if (isWhole || kept.length > 0 || node.specifiers.length === 0) {
      if (ofRest.length === 0) {
        rewriter.replace(node.source, quoted(compat));
        move(node, specifier, compat);
        return;
      }
      lines.push(importLine(kept, compat, node.importKind === "type"));
      move(node, specifier, compat);
    }
    lines.push(importLine(ofRest, rest, node.importKind === "type"));
    move(node, "RestClient", rest);
    rewriter.replace(node, lines.join("\n"));
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
      const why = "a file inside the old SDK: compat-v2 has only what its documents name";
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
      rewriter.replace(literal, quoted(to));
      move(node, `${legacySdk}.${name ?? "…"}`, to);
      return;
    }
    if (parent?.type === "VariableDeclarator" && parent.id.type === "ObjectPattern") {
      if (destructured(node, literal, parent, parent.id)) return;
    }
    rewriter.replace(literal, quoted(compat));
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
    const declaration = module.parents.get(declarator);
    if (!names.includes("RestClient") || declaration?.type !== "VariableDeclaration") return false;
    const ofRest = pattern.properties.filter((_, index) => names[index] === "RestClient");
    const kept = pattern.properties.filter((_, index) => names[index] !== "RestClient");
    const text = (properties: readonly t.Node[]): string =>
      `{ ${properties.map((one) => textOf(module, one)).join(", ")} }`;
    move(node, "RestClient", rest);
    if (kept.length === 0) {
      rewriter.replace(literal, quoted(rest));
      return true;
    }
    move(node, legacySdk, compat);
    rewriter.replace(pattern, text(kept));
    rewriter.replace(literal, quoted(compat));
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
    else if (
      (node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") &&
      node.source?.value === legacySdk
    ) {
      rewriter.replace(node.source, quoted(compat));
      move(node, legacySdk, compat);
    } else if (node.type === "StringLiteral" && node.value === legacySdk) {
      const parent = module.parents.get(node);
      if (parent === undefined) continue;
      if (requiredBy(parent) === legacySdk) required(parent, node);
      else if (isMocked(parent) || parent.type === "TSExternalModuleReference") {
        rewriter.replace(node, quoted(compat));
        move(parent, legacySdk, compat);
      }
    }
  }
  if (wholeSdkRest(module, rewriter, quoted, end)) needsRest = true;
  return { moved, stuck, needsRest };
}

const isOriginal = (specifier: string): boolean =>
  specifier === legacySdk || specifier.startsWith(`${legacySdk}/`);

const exportedType = (name: string): string | undefined => {
  if (kindOfType(name) === undefined) return undefined;
  // The call of the Node SDK's dialect.
  if (name === "ICall" || name === "Call") return "RelayCall";
  return name === "IMessage" ? "Message" : name;
};

/** `jest.mock("@signalwire/node")` and its like. */
function isMocked(node: t.Node): boolean {
  if (node.type !== "CallExpression" || !isMember(node.callee)) return false;
  return ["mock", "unmock", "doMock", "requireActual", "requireMock", "importActual"].includes(
    memberName(node.callee) ?? "",
  );
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
    if (!isMember(node) || memberName(node) !== "RestClient") continue;
    if (node.object.type !== "Identifier") continue;
    const declared = module.bindings.get(node.object)?.path;
    if (declared === undefined || !loadsWhole(declared.node, declared.parent)) continue;
    if (declared.node.type === "VariableDeclarator") {
      const load = `require(${quoted(rest)}).RestClient`;
      const isMade = module.parents.get(node)?.type === "NewExpression";
      rewriter.replace(node, isMade ? `(${load})` : load);
    } else {
      rewriter.replace(node, "RestClient");
      const line = `import { RestClient } from ${quoted(rest)}${end}`;
      if (declared.parent != null) rewriter.before(declared.parent, line);
    }
    found = true;
  }
  return found;
}

const loadsWhole = (node: t.Node, parent: t.Node | undefined | null): boolean =>
  (node.type === "VariableDeclarator" &&
    node.id.type === "Identifier" &&
    node.init != null &&
    requiredBy(node.init) === legacySdk) ||
  (node.type === "ImportNamespaceSpecifier" &&
    parent?.type === "ImportDeclaration" &&
    parent.source.value === legacySdk);
