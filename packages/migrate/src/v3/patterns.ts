import type * as t from "@babel/types";

import { isAction, isResult, operationOf, type Kind } from "../legacy/kinds.js";
import { isFunction, keyName, statementAround } from "../source/syntax.js";
import type { Move } from "./move.js";
import { fieldText, outcomeOf } from "./results.js";

interface Part {
  readonly name: string;
  readonly local: t.Identifier;
}

/** Migrates destructuring of results. */
export function movePatterns(move: Move): void {
  for (const node of move.module.nodes) {
    if (node.type !== "ObjectPattern") continue;
    const legacy = move.takenApart(node);
    const kind = legacy[0]?.kind;
    if (kind === undefined) continue;
    if (legacy.some((value) => value.kind !== kind)) {
      if (isResult(kind)) move.doubt(node, "result", "this comes from different methods");
    } else if (isResult(kind)) {
      resultPattern(
        move,
        node,
        kind,
        legacy.flatMap(({ site }) => site ?? []),
      );
    } else if (isAction(kind)) actionPattern(move, node);
    else if (kind === "Call") callPattern(move, node);
  }
}

function partsOf(node: t.ObjectPattern): Part[] | undefined {
  const parts = node.properties.map((property) => {
    if (property.type === "RestElement" || property.value.type !== "Identifier") return undefined;
    const name = keyName(property);
    return name === undefined ? undefined : { name, local: property.value };
  });
  const known = parts.flatMap((part) => part ?? []);
  return known.length === parts.length ? known : undefined;
}

function resultPattern(
  move: Move,
  node: t.ObjectPattern,
  kind: Kind,
  sites: readonly t.Node[],
): void {
  const parts = partsOf(node);
  const operation = operationOf(kind as "PlayResult");
  const missing = parts?.find(
    ({ name }) => fieldText(move, name, outcomeOf(move, operation, "x", sites)) === undefined,
  );
  if (parts === undefined || missing !== undefined) {
    move.doubt(
      node,
      "result",
      `v3 has no counterpart for ${missing?.name ?? "this pattern"} of ${kind}`,
    );
    return;
  }
  const parent = move.parent(node);
  if (parent?.type === "VariableDeclarator") declared(move, node, parent, kind, parts, sites);
  else if (isFunction(parent)) parameter(move, node, kind, parts, sites);
  else move.doubt(node, "result", "take its parts one by one: in v3 this is an event");
}

const eventNames: Readonly<Record<string, string>> = {
  Answer: "answered",
  Prompt: "prompted",
  Record: "recorded",
  Play: "played",
  Detect: "detected",
  Connect: "connected",
  Hangup: "ended",
  Fax: "faxed",
};

function declared(
  move: Move,
  node: t.ObjectPattern,
  declarator: t.VariableDeclarator,
  kind: Kind,
  parts: readonly Part[],
  sites: readonly t.Node[],
): void {
  const declaration = move.parent(declarator);
  const statement = statementAround(move.module, node);
  if (
    declaration?.type !== "VariableDeclaration" ||
    declaration.declarations.length > 1 ||
    statement !== declaration
  ) {
    move.doubt(node, "result", "destructure it in a separate statement: in v3 this is an event");
    return;
  }
  const operation = operationOf(kind as "PlayResult");
  const call = operation === "Dial" ? parts.find(({ name }) => name === "call") : undefined;
  const dialled = sites
    .map((site) => move.shared.dialNames.get(site))
    .find((one) => one !== undefined);
  const isPlainCopy = declarator.init?.type === "Identifier";
  const base =
    dialled ??
    call?.local.name ??
    (isPlainCopy && declarator.init != null
      ? move.text(declarator.init)
      : move.fresh(eventNames[operation] ?? "event"));
  const outcome = outcomeOf(move, operation, base, sites);
  const lines = parts.flatMap(({ name, local }) => {
    if (local === call?.local && base === local.name) return [];
    return `const ${local.name} = ${fieldText(move, name, outcome) ?? ""}${move.dialect.end}`;
  });
  if (dialled !== undefined || (isPlainCopy && base !== call?.local.name)) {
    const [first, ...rest] = lines;
    move.rewriter.replace(declaration, first ?? "\0");
    for (const line of rest) move.rewriter.after(declaration, () => line);
    return;
  }
  move.rewriter.replace(node, base);
  if (declaration.kind !== "const") {
    move.doubt(node, "result", "take its parts with const: in v3 they are read off an event");
    return;
  }
  for (const line of lines) move.rewriter.after(declaration, () => line);
}

/** `({ successful, result }) => …`: each name is replaced with the expression it stands for. */
function parameter(
  move: Move,
  node: t.ObjectPattern,
  kind: Kind,
  parts: readonly Part[],
  sites: readonly t.Node[],
): void {
  const operation = operationOf(kind as "PlayResult");
  const base = move.fresh("event");
  const outcome = outcomeOf(move, operation, base, sites);
  move.rewriter.replace(node, base);
  for (const { name, local } of parts) {
    const binding = move.module.bindings.get(local);
    if (binding === undefined || !binding.constant) {
      move.doubt(node, "result", `${local.name} is assigned to`);
      return;
    }
    const text = fieldText(move, name, outcome) ?? "";
    for (const { node: use } of binding.referencePaths) {
      const parent = move.parent(use);
      if (parent?.type === "ObjectProperty" && parent.shorthand) {
        move.rewriter.replace(parent, `${local.name}: ${text}`);
      } else move.rewriter.replace(use, / /.test(text) ? `(${text})` : text);
    }
  }
}

function actionPattern(move: Move, node: t.ObjectPattern): void {
  const parts = partsOf(node);
  if (parts?.every(({ name }) => name === "result" || name === "controlId") !== true) {
    move.doubt(node, "action", "a v3 action has other parts");
  }
}

/** `({ from, to }) => …` of a call. */
function callPattern(move: Move, node: t.ObjectPattern): void {
  const parts = partsOf(node);
  if (parts?.every(({ name }) => ["state", "context", "tag"].includes(name)) !== true) {
    move.doubt(node, "property", "a v3 call has other properties: take them one by one");
  }
}
