import type * as t from "@babel/types";

import { bare, memberName, stringOf, type Call, type Member } from "../source/syntax.js";
import type { Move } from "./move.js";

interface WireEvent {
  readonly type: string;
  /** The path in the params that identifies the event, and its value there. */
  readonly path?: string;
  readonly value?: string;
  /** Values that it does not have there. */
  readonly others?: readonly string[];
}

const states = new Set(["created", "ringing", "answered", "ending", "ended"]);
const families: Readonly<Record<string, readonly [type: string, path: string]>> = {
  connect: ["calling.call.connect", "connect_state"],
  play: ["calling.call.play", "state"],
  record: ["calling.call.record", "state"],
  tap: ["calling.call.tap", "state"],
  fax: ["calling.call.fax", "fax.type"],
  sendDigits: ["calling.call.send_digits", "state"],
  refer: ["calling.call.refer", "state"],
};

/** The wire event behind a v2 event. */
export function wireEvent(name: string): WireEvent | undefined {
  if (name === "stateChange") return { type: "calling.call.state" };
  if (states.has(name)) return { type: "calling.call.state", path: "call_state", value: name };
  if (name === "prompt" || name === "collect") return { type: "calling.call.collect" };
  if (name === "detect.finished" || name === "detect.error") {
    return { type: "calling.call.detect", path: "detect.params?.event", value: name.slice(7) };
  }
  if (name === "detect.update") {
    const path = "detect.params?.event";
    return { type: "calling.call.detect", path, others: ["finished", "error"] };
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
  if (event === undefined || named === undefined || name === undefined) {
    move.doubt(call, "event", `v3 has no event ${name ?? "of this name"}`);
    return;
  }
  const isNode = move.shared.speaks === "node";
  if (memberName(callee) === "off") {
    if ((isNode || given === undefined) && isOnlyName(move, name, event)) {
      move.rewriter.replace(call, () => `${move.render(callee)}(${move.quoted(event.type)})`);
    } else {
      move.doubt(call, "event", "v3 removes the listener that you give it: keep it in a variable");
    }
    return;
  }
  if (given === undefined) {
    move.doubt(call, "event", "there is no listener");
    return;
  }
  if (isNode && isTwice(move, call, callee, name)) {
    if (!isOnlyName(move, name, event)) {
      move.doubt(call, "event", "v2 kept only the last listener of an event, v3 keeps them all");
      return;
    }
    // The Node SDK kept only the last one.
    const { object } = callee;
    move.rewriter.replace(
      object,
      () => `${move.rewriter.inside(object)}.off(${move.quoted(event.type)})`,
    );
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
    const passed = isNode ? `${outer}, params` : paramsOf(event);
    move.rewriter.replace(given, () => {
      const called = `${move.rewriter.inside(given)}(${passed})`;
      return test === undefined
        ? `({ params }) => ${called}`
        : `({ params }) => {\n${body(move, call, `if (${test}) ${called}${move.dialect.end}`)}\n${move.rewriter.indentOf(call)}}`;
    });
  }
}

const body = (move: Move, at: t.Node, text: string): string =>
  move.rewriter.indentOf(at) + move.dialect.indent + text;

/** The argument of a listener in the documented dialect: for a detection, what was detected. */
const paramsOf = ({ type }: WireEvent): string =>
  type === "calling.call.detect" ? "params.detect" : "params";

function testText(
  move: Move,
  { path, value, others }: WireEvent,
  params: string,
): string | undefined {
  if (path === undefined) return undefined;
  if (others !== undefined) {
    const list = others.map((one) => move.quoted(one)).join(", ");
    return `![${list}].includes(${params}.${path} ?? ${move.quoted("")})`;
  }
  return value === undefined ? undefined : `${params}.${path} === ${move.quoted(value)}`;
}

/** The negated test. */
const denied = (test: string): string =>
  test.startsWith("!") ? test.slice(1) : test.replace(" === ", " !== ");

/** Whether this v3 event stands for only one of the v2 events that the program listens to. */
const isOnlyName = (move: Move, name: string, event: WireEvent): boolean =>
  move.shared.moves.every(({ module }) =>
    module.nodes.every((node) => {
      if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return true;
      const other = memberName(node.callee) === "on" ? stringOf(node.arguments[0]) : undefined;
      return other === undefined || other === name || wireEvent(other)?.type !== event.type;
    }),
  );

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

const isAny = (parameter: t.Node | undefined): boolean =>
  parameter?.type === "Identifier" &&
  parameter.typeAnnotation?.type === "TSTypeAnnotation" &&
  parameter.typeAnnotation.typeAnnotation.type === "TSAnyKeyword";

type Inline = t.ArrowFunctionExpression | t.FunctionExpression;

function inline(move: Move, handler: Inline, event: WireEvent, target: string): void {
  const isNode = move.shared.speaks === "node";
  const [first, second] = isNode ? handler.params : [undefined, handler.params[0]];
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
  const isInner = !isNode && event.type === "calling.call.detect";
  const params = !isInner && second?.type === "Identifier" && uses(second) ? second.name : "params";
  const isTaken =
    second !== undefined && (second.type !== "Identifier" || (isInner && uses(second)));
  const test = testText(move, event, isTaken ? "event.params" : params);
  const typed = isAny(second) ? ": { params: any }" : "";
  const parameter = isTaken
    ? "(event)"
    : test === undefined && !uses(second)
      ? "()"
      : params === "params"
        ? `({ params }${typed})`
        : `({ params: ${params} }${typed})`;
  if (isTaken && second !== undefined) {
    const pattern = move.text(second);
    const inner = isInner ? ".detect" : "";
    copies.push(`const ${pattern} = event.params${inner}${move.dialect.end}`);
  }
  const isAsync = handler.async ? "async " : "";
  move.rewriter.replace(handler, () => {
    const outer = move.rewriter.indentOf(handler);
    const inner = outer + move.dialect.indent;
    const text = move.render(handler.body);
    const { end } = move.dialect;
    if (handler.body.type === "BlockStatement") {
      const guard = test === undefined ? [] : [`if (${denied(test)}) return${end}`];
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
