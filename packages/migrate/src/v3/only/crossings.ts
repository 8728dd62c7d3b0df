import type * as t from "@babel/types";

import type { LegacyValue } from "../../flow/values.js";
import { isLegacyPackage } from "../../legacy/kinds.js";
import { isMember } from "../../source/syntax.js";
import type { Move } from "../move.js";
import type { Boundary } from "./boundary.js";

/** Flags values that would be v3 on one side of the boundary but are read as v2 on the other. */
export function doubtCrossings(move: Move, boundary: Boundary): void {
  for (const node of move.module.nodes) {
    if (isMember(node)) crossing(move, boundary, node, valuesOf(move, node.object));
    else if (node.type === "ObjectPattern") {
      const values = [...move.flow.store.read(node, "taken apart")];
      crossing(
        move,
        boundary,
        node,
        values.filter((value) => value.is === "legacy"),
      );
    } else if (node.type === "TSTypeReference") resultType(move, boundary, node);
  }
}

const valuesOf = (move: Move, node: t.Node): LegacyValue[] => move.flow.legacy(move.module, node);

function crossing(
  move: Move,
  boundary: Boundary,
  node: t.Node,
  values: readonly LegacyValue[],
): void {
  const sites = values.flatMap(({ site }) => site ?? []);
  const share = boundary.share(values);
  if (share === "some") {
    const why =
      "this value comes from functions that move and from others that don't: move them together";
    move.doubt(node, "only", why, sites);
  } else if (share === "all" && !boundary.isModern(move.module, node)) {
    const why =
      "a function that should move returns this, and this code reads it as v2: move the function that reads it first, or both together";
    move.doubt(node, "only", why, sites);
  }
  const isSafe = (site: t.Node | undefined): boolean =>
    site === undefined || move.flow.safeDials.has(site);
  const isMixedCall =
    values.some(({ site }) => isSafe(site)) && values.some(({ site }) => !isSafe(site));
  if (isMixedCall && values[0]?.kind === "Call" && boundary.isIn(move.module, node)) {
    move.doubt(node, "only", "this may be the call that moves, or one that v2 dialled");
  }
}

/** A return type such as `Promise<PlayResult>` is no longer true of a migrated function. */
function resultType(move: Move, boundary: Boundary, node: t.TSTypeReference): void {
  if (node.typeName.type !== "Identifier" || !boundary.isIn(move.module, node)) return;
  const declared = move.module.bindings.get(node.typeName)?.path.parent;
  if (declared?.type !== "ImportDeclaration" || !isLegacyPackage(declared.source.value)) return;
  const { name } = node.typeName;
  if (/(?:Result|Action)$/.test(name)) move.doubt(node, "type", `v3 has no ${name}`);
}
