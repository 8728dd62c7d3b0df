import type * as t from "@babel/types";

import { isCall, isMember, statementAround } from "../source/syntax.js";
import type { Move } from "./move.js";

type Line = () => string;

/** Where to insert lines after the creation of a client. */
export interface Place {
  /** Name of the client there. */
  readonly name: string;
  put(lines: readonly Line[]): void;
}

/** Finds a name for the created client, and a place for the lines that follow. */
export function placeFor(move: Move, node: t.NewExpression): Place | undefined {
  const parent = move.parent(node);
  const after = (name: string): Place => ({
    name,
    put: (lines) => {
      const statement = statementAround(move.module, node);
      const indent = move.rewriter.indentOf(statement);
      for (const line of lines) {
        move.rewriter.after(statement, () => line().replaceAll("\r", `\n${indent}`));
      }
    },
  });
  if (parent?.type === "VariableDeclarator") {
    const declaration = move.parent(parent);
    const isAlone =
      declaration?.type === "VariableDeclaration" && declaration.declarations.length === 1;
    return isAlone && parent.id.type === "Identifier" ? after(parent.id.name) : undefined;
  }
  if (parent?.type === "AssignmentExpression") {
    const isStatement = move.parent(parent)?.type === "ExpressionStatement";
    return isStatement ? after(move.text(parent.left)) : undefined;
  }
  return hoisted(move, node);
}

/** A client that is created inside an expression gets a variable before it. */
function hoisted(move: Move, node: t.NewExpression): Place | undefined {
  const parent = move.parent(node);
  const statement = statementAround(move.module, node);
  const isBody = parent?.type === "ArrowFunctionExpression" && parent.body === node;
  const isChained = isMember(parent) && parent.object === node && isWhole(move, parent, statement);
  if (!isBody && !isChained && parent?.type !== "ReturnStatement") return undefined;
  const name = move.fresh("client");
  const { end, indent } = move.dialect;
  const made = (): string => `const ${name} = ${move.rewriter.inside(node)}${end}`;
  return {
    name,
    put: (lines) => {
      if (isBody) {
        const outer = move.rewriter.indentOf(parent);
        const glue = `\n${outer}${indent}`;
        move.rewriter.replace(node, () => {
          const body = [made(), ...lines.map((line) => line()), `return ${name}${end}`];
          const moved = body.map((text) =>
            text.replaceAll("\n", `\n${indent}`).replaceAll("\r", glue),
          );
          return `{${glue}${moved.join(glue)}\n${outer}}`;
        });
        return;
      }
      const glue = `\n${move.rewriter.indentOf(statement)}`;
      move.rewriter.replace(node, name);
      move.rewriter.replace(statement, () =>
        [
          made(),
          ...lines.map((line) => line().replaceAll("\r", glue)),
          move.rewriter.inside(statement),
        ].join(glue),
      );
    },
  };
}

/** `new RelayConsumer({…}).run()`, awaited or not, is the whole statement. */
function isWhole(move: Move, member: t.Node, statement: t.Node): boolean {
  let at = move.parent(member);
  while (at !== undefined && at !== statement) {
    const isPart =
      isCall(at) || isMember(at) || at.type === "AwaitExpression" || at.type === "UnaryExpression";
    if (!isPart) return false;
    at = move.parent(at);
  }
  return statement.type === "ExpressionStatement";
}
