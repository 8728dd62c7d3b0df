import type * as t from "@babel/types";

import type { Kind } from "../legacy/kinds.js";
import type { SourceModule } from "../source/parse.js";
import type { Program } from "../source/program.js";
import { isCall, isMember, memberName, stringOf, type Call } from "../source/syntax.js";
import { ofPromises } from "../v3/reads.js";
import { becomes, constructed } from "./becomes.js";
import { placeOf, type Finding, type Sureness } from "./finding.js";

/** Every use of an object of a legacy SDK in a program. */
export function usesOf(program: Program): Finding[] {
  return program.modules.flatMap((module) =>
    module.nodes.flatMap((node) => useOf(program, module, node) ?? []),
  );
}

function useOf(program: Program, module: SourceModule, node: t.Node): Finding | undefined {
  if (node.type === "NewExpression") return construction(program, module, node);
  if (!isMember(node)) return undefined;
  const name = memberName(node);
  const values = program.flow.of(module, node.object);
  const legacy = [...values].filter((value) => value.is === "legacy");
  const [owner] = legacy;
  if (owner === undefined || name === undefined || owner.kind === "Sdk") return undefined;
  if (ofPromises.has(name)) return undefined;
  const isMixed = new Set(
    [...values].map((value) => (value.is === "legacy" ? value.kind : value.is)),
  );
  isMixed.delete("instance");
  const called = callOf(module, node);
  const event = /^(on|off)$/.test(name) ? stringOf(called?.arguments[0]) : undefined;
  const described = becomes(owner.kind, name, { isCalled: called !== undefined, event });
  if (described === undefined) return undefined;
  const sure: Sureness =
    isMixed.size > 1 ? "decide" : legacy.some(({ guessed }) => guessed) ? "likely" : "certain";
  return {
    ...placeOf(module, node.property),
    rule: described.rule,
    use: `${short(owner.kind)}.${name}${event === undefined ? "" : `("${event}")`}`,
    v2: "the same",
    v3: described.v3,
    sure,
    ...(isMixed.size > 1 && { note: "this may also be something else" }),
  };
}

/** The call expression of a method, if the program calls it. */
function callOf(module: SourceModule, node: t.Node): Call | undefined {
  const parent = module.parents.get(node);
  return isCall(parent) && parent.callee === node ? parent : undefined;
}

const short = (kind: Kind): string => kind.charAt(0).toLowerCase() + kind.slice(1);

function construction(
  program: Program,
  module: SourceModule,
  node: t.NewExpression,
): Finding | undefined {
  const made = program.flow.legacy(module, node)[0];
  if (made === undefined) return undefined;
  const described = constructed(made.kind);
  if (described === undefined) return undefined;
  const { rule, v2, v3 } = described;
  const sure = made.guessed ? "likely" : "certain";
  return { ...placeOf(module, node), rule, use: `new ${made.kind}`, v2, v3, sure };
}
