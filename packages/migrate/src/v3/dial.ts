import type * as t from "@babel/types";

import {
  bare,
  isCall,
  isMember,
  memberName,
  statementAround,
  type Call,
} from "../source/syntax.js";
import { dialledUses, isGuarded } from "../flow/guarded.js";
import { devicesText } from "./devices.js";
import type { Move } from "./move.js";
import { objectText } from "./options.js";

const unanswered =
  "in v3, an unanswered call does not exist: use it only where dialling was successful";

/** `calling.dial(…)`. */
export function moveDial(move: Move, call: Call, client: () => string): void {
  const text = dialText(move, call, client);
  if (text === undefined) return;
  if (!checkUses(move, call)) return;
  move.rewriter.replace(call, () => `${text()}.catch(() => undefined)`);
}

function dialText(move: Move, call: Call, client: () => string): (() => string) | undefined {
  const found = devicesText(move, call, { timeout: "30" });
  if (found === undefined) {
    const why =
      "the devices to dial are not written here: v3 needs groups of devices, [[one], [two, three]]";
    move.doubt(call, "method", why);
    return undefined;
  }
  return () => {
    const more = found.more.map(([name, text]) => [name, text()] as const);
    const options = more.length === 0 ? "" : `, ${objectText(move, more, "")}`;
    return `${client()}.dial(${found.devices()}${options})`;
  };
}

/** In v3 an unanswered dial returns no call, so its members must not be accessed. */
function checkUses(move: Move, site: t.Node): boolean {
  let isSafe = true;
  for (const node of move.module.nodes) {
    for (const use of dialledUses(move.flow, move.module, node, site)) {
      if (isGuarded(move.flow, move.module, use, site)) continue;
      move.doubt(use, "method", unanswered);
      isSafe = false;
    }
  }
  return isSafe;
}

/** The statement after `const call = calling.newCall(…)` that dials it; undefined if there is none. */
function diallingOf(move: Move, made: Call): { statement: t.Node; dial: Call } | undefined {
  const declarator = move.parent(made);
  if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier")
    return undefined;
  const declaration = move.parent(declarator);
  const around = declaration === undefined ? undefined : move.parent(declaration);
  if (declaration?.type !== "VariableDeclaration" || declaration.declarations.length > 1)
    return undefined;
  const body = around?.type === "Program" || around?.type === "BlockStatement" ? around.body : [];
  const next = body[body.indexOf(declaration) + 1];
  if (next?.type !== "VariableDeclaration" || next.declarations.length !== 1) return undefined;
  const init = next.declarations[0]?.init;
  const dial = init?.type === "AwaitExpression" ? bare(init.argument) : undefined;
  if (!isCall(dial) || !isMember(dial.callee) || memberName(dial.callee) !== "dial")
    return undefined;
  const target = dial.callee.object;
  const isSame = target.type === "Identifier" && target.name === declarator.id.name;
  return isSame ? { statement: next, dial } : undefined;
}

export const isDialledNext = (move: Move, made: Call): boolean =>
  diallingOf(move, made) !== undefined;

/** Combines each `newCall` with the dial in the next statement into one `client.dial`. */
export function moveNewCalls(move: Move): void {
  for (const node of move.module.nodes) {
    if (!isCall(node) || !isMember(node.callee) || !isMember(node.callee.object)) continue;
    if (memberName(node.callee) !== "newCall" || move.kind(node.callee.object) !== "Calling")
      continue;
    const dialling = diallingOf(move, node);
    const declarator = move.parent(node);
    if (dialling === undefined || declarator?.type !== "VariableDeclarator") continue;
    if (declarator.id.type !== "Identifier") continue;
    const client = node.callee.object.object;
    const text = dialText(move, node, () => move.render(client));
    if (text === undefined) continue;
    const { name } = declarator.id;
    move.shared.dialNames.set(dialling.dial, name);
    const uses = move.module.bindings.get(declarator.id)?.referencePaths ?? [];
    for (const { node: use } of uses) {
      const isDial =
        (use.start ?? 0) >= (dialling.dial.start ?? 0) &&
        (use.end ?? 0) <= (dialling.dial.end ?? 0);
      if (!isDial && !isGuarded(move.flow, move.module, use, dialling.dial)) {
        move.doubt(use, "method", unanswered);
      }
    }
    const { end } = move.dialect;
    move.rewriter.replace(
      statementAround(move.module, node),
      () => `const ${name} = await ${text()}.catch(() => undefined)${end}`,
    );
    const [declared] =
      dialling.statement.type === "VariableDeclaration" ? dialling.statement.declarations : [];
    if (declared?.id.type === "Identifier") move.rewriter.replace(dialling.statement, "\0");
  }
}

/** `call.dial()` of a call that was created earlier. */
export function moveDialled(move: Move, call: Call): void {
  if (move.shared.dialNames.has(call)) return;
  move.doubt(call, "method", "v3 dials and makes the call in one: client.dial");
}
