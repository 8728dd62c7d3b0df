import type * as t from "@babel/types";

import { importedName } from "../../flow/named-kinds.js";
import { compat } from "../../v2/packages.js";
import { NOTHING, type Move } from "../move.js";
import { callImport, conversionsOf, handoversOf, type Handover } from "./handovers.js";

/** Removes the handovers from v2 to v3 once the client is migrated and all calls are v3 calls. */
export function rejoin(move: Move): void {
  const { module } = move;
  const imported = callImport(module);
  if (imported === undefined) return;
  const handovers = handoversOf(module);
  for (const handover of handovers) unwrap(move, handover);
  const conversions = conversionsOf(module);
  for (const conversion of conversions) {
    const [given] = conversion.arguments;
    if (given === undefined) continue;
    if (handovers.some(({ statement }) => statement.declarations[0]?.init === conversion)) continue;
    move.rewriter.replace(conversion, () => move.render(given));
  }
  const { binding, local, statement } = imported;
  const types = module.nodes.flatMap((node) =>
    node.type === "TSTypeReference" && node.typeName.type === "Identifier" ? node.typeName : [],
  );
  const own = types.filter(({ name }) => name === local);
  const other = typeOfCalls(move);
  if (other !== undefined) for (const type of own) move.rewriter.replace(type, other);
  const values = binding.referencePaths.filter(({ node }) => !own.some((type) => type === node));
  const isUsed = values.length > conversions.length || (own.length > 0 && other === undefined);
  if (!isUsed && statement !== undefined) move.rewriter.replace(statement, NOTHING);
}

/** The name that a file has for the type of a v2 call, which becomes that of a v3 call. */
function typeOfCalls({ module }: Move): string | undefined {
  for (const statement of module.tree.program.body) {
    if (statement.type !== "ImportDeclaration" || statement.source.value !== compat) continue;
    for (const one of statement.specifiers) {
      if (one.type === "ImportSpecifier" && /^(?:Relay)?Call$/.test(importedName(one))) {
        return one.local.name === "RelayCall" ? "Call" : one.local.name;
      }
    }
  }
  return undefined;
}

function unwrap(move: Move, { statement, around, name, parameter }: Handover): void {
  const { module } = move;
  move.rewriter.replace(statement, NOTHING);
  const typed = move.text(parameter).slice(parameter.name.length);
  move.rewriter.replace(parameter, name + typed);
  const binding = module.bindings.get(parameter);
  for (const { node } of binding?.referencePaths ?? []) {
    const parent = move.parent(node);
    if (parent?.type === "ObjectProperty" && parent.shorthand) {
      move.rewriter.replace(parent, `${parameter.name}: ${name}`);
    } else if (
      parent?.type === "ObjectProperty" &&
      parent.key.type === "Identifier" &&
      parent.key.name === name &&
      !parent.computed
    ) {
      move.rewriter.replace(parent, name);
    } else move.rewriter.replace(node, name);
  }
  collapse(move, around, statement);
}

/** Shortens an arrow function's `{ return x }`, left over from a removed handover, to `x`. */
function collapse(move: Move, around: t.Node, statement: t.Node): void {
  if (around.type !== "ArrowFunctionExpression" || around.body.type !== "BlockStatement") return;
  const rest = around.body.body.filter((one) => one !== statement);
  const [only] = rest;
  if (rest.length !== 1 || only?.type !== "ReturnStatement" || only.argument == null) return;
  const { argument, leadingComments } = only;
  if ((leadingComments?.length ?? 0) > 0) return;
  const needsParentheses =
    argument.type === "ObjectExpression" || argument.type === "SequenceExpression";
  const { indent } = move.dialect;
  move.rewriter.replace(around.body, () => {
    const text = move.render(argument).replaceAll(`\n${indent}`, "\n");
    return needsParentheses ? `(${text})` : text;
  });
}
