import type * as t from "@babel/types";

import { bare, isMember, keyName, stringOf } from "../source/syntax.js";
import type { Move } from "./move.js";

/** One option: the code to use it by, and the code of its value. */
export interface Option {
  readonly text: () => string;
  readonly value: t.Node;
}

export type Options = ReadonlyMap<string, Option>;

/**
 * The options in an argument, by name.
 *
 * @returns undefined if they cannot all be determined
 */
export function readOptions(move: Move, argument: t.Node | undefined): Options | undefined {
  const options = found(move, argument);
  for (const [name, { value }] of options ?? []) {
    const isNumber = numbers.has(name) && isText(value);
    const isHint = name === "speech_hints" && hasNumbers(value);
    if (!isNumber && !isHint) continue;
    move.doubt(value, "option", `v3 needs ${isHint ? "strings" : "a number"} for ${name}`);
  }
  return options;
}

/** Numeric options: v2 sent them as given, v3 refuses other types. */
const numbers = new Set([
  "digits_max",
  "digits_timeout",
  "initial_timeout",
  "end_silence_timeout",
  "speech_timeout",
  "volume",
  "duration",
  "timeout",
  "machine_voice_threshold",
  "machine_words_threshold",
  "target_port",
  "target_ptime",
  "rate",
]);

/** Whether a value is certainly a string: a literal, or an environment variable. */
function isText(value: t.Node): boolean {
  const node = bare(value);
  if (node.type === "StringLiteral" || node.type === "TemplateLiteral") return true;
  if (!isMember(node) || !isMember(node.object)) return false;
  return node.object.property.type === "Identifier" && node.object.property.name === "env";
}

function hasNumbers(value: t.Node): boolean {
  const node = bare(value);
  return (
    node.type === "ArrayExpression" &&
    node.elements.some((element) => element !== null && element.type === "NumericLiteral")
  );
}

function found(move: Move, argument: t.Node | undefined): Options | undefined {
  if (argument === undefined) return new Map();
  const node = bare(argument);
  if (node.type === "ObjectExpression") {
    return literalOptions(move, node);
  }
  const [value, ...others] = move.flow.of(move.module, node);
  if (others.length > 0 || value?.is !== "object" || value.node.type !== "ObjectExpression") {
    return undefined;
  }
  if (node.type !== "Identifier" && !isMember(node)) return undefined;
  if (isChanged(move, value.node)) return undefined;
  const options = new Map<string, Option>();
  for (const property of value.node.properties) {
    const name = property.type === "ObjectProperty" ? keyName(property) : undefined;
    if (name === undefined || property.type !== "ObjectProperty") return undefined;
    options.set(name, { text: () => `${move.render(node)}.${name}`, value: property.value });
  }
  return options;
}

function literalOptions(move: Move, node: t.ObjectExpression): Options | undefined {
  const options = new Map<string, Option>();
  for (const property of node.properties) {
    if (property.type === "SpreadElement") {
      const spread = readOptions(move, property.argument);
      if (spread === undefined) return undefined;
      for (const [name, option] of spread) options.set(name, option);
      continue;
    }
    const name = property.type === "ObjectProperty" ? keyName(property) : undefined;
    if (name === undefined || property.type !== "ObjectProperty") return undefined;
    options.set(name, { text: () => move.render(property.value), value: property.value });
  }
  return options;
}

/** Whether a program modifies an object after creating it. */
function isChanged(move: Move, object: t.ObjectExpression): boolean {
  return move.module.nodes.some((node) => {
    const target =
      node.type === "AssignmentExpression"
        ? node.left
        : node.type === "UpdateExpression"
          ? node.argument
          : undefined;
    if (!isMember(target)) return false;
    return [...move.flow.of(move.module, target.object)].some(
      (value) => value.is === "object" && value.node === object,
    );
  });
}

/**
 * Whether v2 treats the value of an option as absent: `null` and `undefined`; for the Node SDK also
 * `0`, `false` and `""`.
 */
export function isNothing(move: Move, option: Option | undefined): boolean {
  if (option === undefined) return true;
  const node = bare(option.value);
  const isNode = move.shared.speaks === "node";
  switch (node.type) {
    case "NumericLiteral":
      return isNode && node.value === 0;
    case "BooleanLiteral":
      return isNode && !node.value;
    case "StringLiteral":
      return isNode && node.value === "";
    case "NullLiteral":
      return true;
    case "Identifier":
      return node.name === "undefined";
    default:
      return false;
  }
}

/** The string given for an option, if it is a literal. */
export function literalOf(move: Move, option: Option | undefined): string | undefined {
  if (option === undefined) return undefined;
  const node = bare(option.value);
  if (node.type !== "Identifier") return stringOf(node);
  const binding = move.module.bindings.get(node);
  const declared = binding?.path.node;
  return binding?.constant === true && declared?.type === "VariableDeclarator"
    ? stringOf(declared.init)
    : undefined;
}

/** An object literal, on one line if it is short. */
export function objectText(
  move: Move,
  entries: readonly (readonly [string, string])[],
  indent: string,
): string {
  const parts = entries.map(([name, text]) => (name === text ? name : `${name}: ${text}`));
  const line = `{ ${parts.join(", ")} }`;
  if (parts.length === 0) return "{}";
  if (line.length <= 72 && !line.includes("\n")) return line;
  const inner = indent + move.dialect.indent;
  return `{\n${parts.map((part) => `${inner}${part},\n`).join("")}${indent}}`;
}
