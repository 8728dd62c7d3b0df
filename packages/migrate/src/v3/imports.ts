import type * as t from "@babel/types";

import { importedName } from "../flow/named-kinds.js";
import { isMember, keyName, memberName, requiredBy } from "../source/syntax.js";
import { compat, relay } from "../v2/packages.js";
import type { Move } from "./move.js";

const renamed: Readonly<Record<string, string>> = {
  RelayConsumer: "RelayClient",
  Consumer: "RelayClient",
  RelayClient: "RelayClient",
  Client: "RelayClient",
  Call: "Call",
  RelayCall: "Call",
  Message: "Message",
};

const newName = (name: string): string | undefined =>
  Object.hasOwn(renamed, name) ? renamed[name] : undefined;

/** Migrates imports of compat-v2 to relay-v3, and renames the imported names. */
export function moveImports(move: Move): void {
  for (const node of move.module.nodes) {
    switch (node.type) {
      case "ImportDeclaration":
        if (node.source.value === compat) declaration(move, node);
        else passedOn(move, node.specifiers);
        break;
      case "ExportNamedDeclaration":
        reexports(move, node);
        break;
      case "ExportAllDeclaration":
        if (node.source.value === compat) move.rewriter.replace(node.source, move.quoted(relay));
        break;
      case "StringLiteral":
        required(move, node);
        break;
      case "Identifier":
        reference(move, node);
        break;
      case "MemberExpression":
        if (move.kind(node) === "ConsumerClass" && !node.computed) {
          const to = newName(memberName(node) ?? "");
          if (to !== undefined) move.rewriter.replace(node.property, to);
        }
        break;
      default:
    }
  }
}

function declaration(move: Move, node: t.ImportDeclaration): void {
  const moved = new Set<string>();
  for (const specifier of node.specifiers) {
    if (specifier.type !== "ImportSpecifier") {
      move.rewriter.replace(node.source, move.quoted(relay));
      return;
    }
    const name = importedName(specifier);
    const to = newName(name);
    const type = specifier.importKind === "type" ? "type " : "";
    if (to !== undefined) {
      const local = specifier.local.name;
      moved.add(local === name || local === to ? `${type}${to}` : `${type}${to} as ${local}`);
    } else if (name !== "Task") move.doubt(specifier, "type", `v3 has no ${name}`);
  }
  const type = node.importKind === "type" ? "type " : "";
  const names = [...moved].join(", ");
  const line = `import ${type}{ ${names} } from ${move.quoted(relay)}${move.dialect.end}`;
  move.rewriter.replace(node, moved.size > 0 ? line : "");
}

/** `import { RelayConsumer } from "./sdk.js"`, where that file only re-exports it. */
function passedOn(move: Move, all: readonly t.Node[]): void {
  for (const specifier of all) {
    if (specifier.type !== "ImportSpecifier") continue;
    const name = importedName(specifier);
    const to = newName(name);
    if (to === undefined || to === name || move.kind(specifier.local) !== "ConsumerClass") continue;
    const local = specifier.local.name;
    move.rewriter.replace(specifier, local === name ? to : `${to} as ${local}`);
  }
}

function reexports(move: Move, node: t.ExportNamedDeclaration): void {
  const isLegacy = node.source?.value === compat;
  for (const specifier of node.specifiers) {
    if (specifier.type !== "ExportSpecifier") continue;
    const { local, exported } = specifier;
    const name = exported.type === "Identifier" ? exported.name : exported.value;
    const to = newName(local.name);
    if (isLegacy && to === undefined) move.doubt(specifier, "import", `v3 has no ${local.name}`);
    if (to === undefined || to === local.name) continue;
    if (!isLegacy && move.kind(local) !== "ConsumerClass") continue;
    move.rewriter.replace(specifier, name === local.name ? to : `${to} as ${name}`);
  }
  if (isLegacy && node.source != null) move.rewriter.replace(node.source, move.quoted(relay));
}

/** `require("@twinline/compat-v2")`, with the names destructured from it. */
function required(move: Move, node: t.StringLiteral): void {
  const call = move.parent(node);
  if (node.value !== compat || call === undefined || requiredBy(call) !== compat) return;
  const parent = move.parent(call);
  move.rewriter.replace(node, move.quoted(relay));
  if (parent?.type !== "VariableDeclarator" || parent.id.type !== "ObjectPattern") return;
  const names = new Set<string>();
  for (const property of parent.id.properties) {
    const name = property.type === "RestElement" ? undefined : keyName(property);
    const to = name === undefined ? undefined : newName(name);
    if (name === "Task") continue;
    if (to === undefined || property.type === "RestElement") {
      move.doubt(property, "import", `v3 has no ${name ?? "rest"}`);
    } else {
      const local = property.value.type === "Identifier" ? property.value.name : to;
      names.add(local === name || local === to ? to : `${to}: ${local}`);
    }
  }
  const statement = move.parent(parent);
  if (names.size > 0) move.rewriter.replace(parent.id, `{ ${[...names].join(", ")} }`);
  else if (statement !== undefined) move.rewriter.replace(statement, "");
}

/** A use of the imported name of the consumer's class or of the type of a call. */
function reference(move: Move, node: t.Identifier): void {
  if (node.name === "RelayCall" && move.parent(node)?.type === "TSTypeReference") {
    move.rewriter.replace(node, "Call");
  }
  if (node.name !== "RelayConsumer" && node.name !== "Consumer") return;
  const parent = move.parent(node);
  const isPart =
    parent?.type === "ImportSpecifier" ||
    parent?.type === "ExportSpecifier" ||
    (parent?.type === "ObjectProperty" && move.parent(parent)?.type === "ObjectPattern") ||
    (isMember(parent) && parent.property === node);
  if (isPart || move.kind(node) !== "ConsumerClass") return;
  if (parent?.type === "ObjectProperty" && parent.shorthand) {
    move.rewriter.replace(parent, `${node.name}: RelayClient`);
  } else move.rewriter.replace(node, "RelayClient");
}
