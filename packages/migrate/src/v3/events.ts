import type * as t from "@babel/types";

import { bare, memberName, stringOf, type Call, type Member } from "../source/syntax.js";
import type { Move } from "./move.js";

interface WireEvent {
  readonly type: string;
  /** Where in the params it says which one it is, and what it says there. */
  readonly path?: string;
  readonly value?: string;
}

const states = new Set(["created", "ringing", "answered", "ending", "ended"]);
const families: Readonly<Record<string, readonly [type: string, path: string]>> = {
  connect: ["calling.call.connect", "connect_state"],
  play: ["calling.call.play", "state"],
  record: ["calling.call.record", "state"],
  tap: ["calling.call.tap", "state"],
  fax: ["calling.call.fax", "fax.type"],
  sendDigits: ["calling.call.send_digits", "state"],
};

/** The event of the wire behind an event of v2. */
export function wireEvent(name: string): WireEvent | undefined {
  if (name === "stateChange") return { type: "calling.call.state" };
  if (states.has(name)) return { type: "calling.call.state", path: "call_state", value: name };
  if (name === "prompt" || name === "collect") return { type: "calling.call.collect" };
  if (name === "detect.finished" || name === "detect.error") {
    return { type: "calling.call.detect", path: "detect.params?.event", value: name.slice(7) };
  }
  const [family = "", value = ""] = name.split(".");
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  if (known === undefined || value === "") return undefined;
  const [type, path] = known;
  return value === "stateChange" ? { type } : { type, path, value };
}

/** `call.on("play.finished", …)`. */
export function moveListener(move: Move, call: Call, callee: Member): void {
  const [named, given] = call.arguments;
  const name = stringOf(named);
  const event = name === undefined ? undefined : wireEvent(name);
  if (memberName(callee) === "off") {
    move.doubt(call, "event", "v3 removes the listener that you give it: keep it in a variable");
    return;
  }
  if (event === undefined || given === undefined || named === undefined) {
    move.doubt(call, "event", `v3 has no event ${name ?? "of this name"}`);
    return;
  }
  if (isTwice(move, call, callee, name ?? "")) {
    move.doubt(call, "event", "v2 kept only the last listener of an event, v3 keeps them all");
    return;
  }
  move.rewriter.replace(named, move.quoted(event.type));
  const target = move.text(callee.object);
  const handler = bare(given);
  const isInline =
    handler.type === "ArrowFunctionExpression" || handler.type === "FunctionExpression";
  if (isInline) inline(move, handler, event, target);
  else {
    const test = testText(move, event, "params");
    const outer = move.v2View(callee.object) ?? target;
    move.rewriter.replace(given, () => {
      const called = `${move.rewriter.inside(given)}(${outer}, params)`;
      return test === undefined
        ? `({ params }) => ${called}`
        : `({ params }) => {\n${body(move, call, `if (${test}) ${called}${move.dialect.end}`)}\n${move.rewriter.indentOf(call)}}`;
    });
  }
}

const body = (move: Move, at: t.Node, text: string): string =>
  move.rewriter.indentOf(at) + move.dialect.indent + text;

const testText = (move: Move, { path, value }: WireEvent, params: string): string | undefined =>
  path === undefined || value === undefined
    ? undefined
    : `${params}.${path} === ${move.quoted(value)}`;

const isTwice = (move: Move, call: Call, callee: Member, name: string): boolean =>
  move.module.nodes.some(
    (node) =>
      node !== call &&
      node.type === "CallExpression" &&
      node.callee.type === "MemberExpression" &&
      memberName(node.callee) === "on" &&
      stringOf(node.arguments[0]) === name &&
      move.text(node.callee.object) === move.text(callee.object),
  );

type Inline = t.ArrowFunctionExpression | t.FunctionExpression;

function inline(move: Move, handler: Inline, event: WireEvent, target: string): void {
  const [first, second] = handler.params;
  const uses = (node: t.Node | undefined): boolean =>
    node !== undefined &&
    (node.type !== "Identifier" || (move.module.bindings.get(node)?.referenced ?? false));
  const isNamed = /^[\w$]+$/.test(target);
  if (uses(first) && (first?.type !== "Identifier" || !/^[\w$.]+$/.test(target))) {
    move.doubt(handler, "event", "a v3 listener gets the event only: name the call outside of it");
    return;
  }
  const copies =
    first?.type === "Identifier" && uses(first) && !(isNamed && first.name === target)
      ? [`const ${first.name} = ${target}${move.dialect.end}`]
      : [];
  const params = second?.type === "Identifier" && uses(second) ? second.name : "params";
  const isTaken = second !== undefined && second.type !== "Identifier";
  const test = testText(move, event, isTaken ? "event.params" : params);
  const parameter = isTaken
    ? "(event)"
    : test === undefined && !uses(second)
      ? "()"
      : params === "params"
        ? "({ params })"
        : `({ params: ${params} })`;
  if (isTaken && second !== undefined) {
    const pattern = move.text(second);
    copies.push(`const ${pattern} = event.params${move.dialect.end}`);
  }
  const isAsync = handler.async ? "async " : "";
  move.rewriter.replace(handler, () => {
    const outer = move.rewriter.indentOf(handler);
    const inner = outer + move.dialect.indent;
    const text = move.render(handler.body);
    const { end } = move.dialect;
    if (handler.body.type === "BlockStatement") {
      const guard =
        test === undefined ? [] : [`if (${test.replace(" === ", " !== ")}) return${end}`];
      const lines = [...guard, ...copies].map((line) => `\n${inner}${line}`).join("");
      const rest = text.slice(1);
      const glue = lines === "" || rest.startsWith("\n") ? "" : `\n${inner}`;
      return `${isAsync}${parameter} => {${lines}${glue}${glue === "" ? rest : rest.trimStart().replace(/\s*\}$/, `\n${outer}}`)}`;
    }
    if (test === undefined && copies.length === 0) return `${isAsync}${parameter} => ${text}`;
    const guarded = test === undefined ? `${text}${end}` : `if (${test}) ${text}${end}`;
    const lines = [...copies, guarded].map((line) => `\n${inner}${line}`).join("");
    return `${isAsync}${parameter} => {${lines}\n${outer}}`;
  });
}
