import type * as t from "@babel/types";

import type { Kind } from "../legacy/kinds.js";
import { plain } from "../legacy/methods.js";
import {
  isCall,
  isMember,
  keyName,
  memberName,
  statementAround,
  stringOf,
  type Call,
  type Member,
} from "../source/syntax.js";
import { readyHandler } from "./consumers.js";
import { isDialledNext, moveDial } from "./dial.js";
import { moveSend } from "./messages.js";
import type { Move } from "./move.js";
import { isOwnMember } from "./subclasses.js";

/** Migrates how a program uses its consumers and clients. */
export function moveClients(move: Move): void {
  for (const node of move.module.nodes) {
    if (node.type === "ObjectPattern") pattern(move, node);
    else if (node.type === "ThisExpression") self(move, node);
    if (!isMember(node) || move.done.has(node)) continue;
    const kind = move.kind(node.object);
    if (kind === "Consumer") consumerMember(move, node);
    else if (kind === "Client") clientMember(move, node);
    else if (kind === "Calling" || kind === "Messaging" || kind === "Tasking") {
      serviceMember(move, node, kind);
    }
  }
}

/** The call expression whose callee is the member. */
function callOf(move: Move, node: Member): Call | undefined {
  const parent = move.parent(node);
  return isCall(parent) && parent.callee === node ? parent : undefined;
}

/** In a hook that is a plain function, `this` is its consumer. */
function self(move: Move, node: t.ThisExpression): void {
  const value = move.legacy(node);
  if (value?.kind !== "Consumer") return;
  if (
    [...move.flow.of(move.module, node)].some((one) => one.is !== "legacy" && one.is !== "object")
  ) {
    return;
  }
  const name = value.site === undefined ? undefined : move.shared.clientNames.get(value.site);
  if (name === undefined || !/^\w+$/.test(name)) {
    move.doubt(
      node,
      "hook",
      "a v3 handler has no consumer for its `this`: use the client's variable",
    );
  } else move.rewriter.replace(node, name);
}

/** `({ client }) => …` of a former consumer, which is now the client itself. */
function pattern(move: Move, node: t.ObjectPattern): void {
  const parent = move.parent(node);
  const isDeclared = parent?.type === "VariableDeclarator" && move.kind(parent.init) === "Consumer";
  const takesClient = node.properties.some(
    (property) =>
      property.type === "ObjectProperty" &&
      keyName(property) === "client" &&
      move.kind(property.value) === "Client",
  );
  if (!isDeclared && !takesClient) return;
  const [property] = node.properties;
  const isClientOnly =
    node.properties.length === 1 &&
    property?.type === "ObjectProperty" &&
    keyName(property) === "client" &&
    property.value.type === "Identifier";
  if (isClientOnly) move.rewriter.replace(node, move.text(property.value));
  else {
    const why = "in v3 the client replaces the consumer: read its members by name";
    move.doubt(node, "consumer", why);
  }
}

function consumerMember(move: Move, node: Member): void {
  const name = memberName(node) ?? "";
  const call = callOf(move, node);
  move.done.add(node);
  if (isOwnMember(move, node)) return;
  if (name === "client") {
    move.rewriter.replace(node, () => move.render(node.object));
    return;
  }
  if (name === "run" && call !== undefined) {
    running(move, call, node);
    return;
  }
  if (["project", "token", "contexts", "host"].includes(name)) {
    const parent = move.parent(node);
    if (parent?.type !== "AssignmentExpression" || parent.left !== node) return;
  }
  move.doubt(node, "consumer", `a v3 client has no ${name} that can be used like this`);
}

/** `run()` returned immediately; in v3 it returns when the client has stopped. */
function running(move: Move, call: Call, callee: Member): void {
  const parent = move.parent(call);
  // In the documented dialect, as in v3, it returns when the client has stopped.
  if (move.shared.speaks === "python") return;
  move.rewriter.replace(call, () => `${move.render(callee)}(${runOptions(move)})`);
  if (isMember(parent) && memberName(parent) === "then") {
    move.doubt(
      call,
      "consumer",
      "v2's run() resolves at once; v3's resolves when the client has closed",
    );
  }
  if (parent?.type !== "AwaitExpression") return;
  const statement = statementAround(move.module, parent);
  if (move.parent(parent) !== statement || isLast(move, statement)) return;
  move.rewriter.replace(parent, () => move.render(call));
}

/** On a signal the Node SDK disconnected immediately; v3 lets live calls end first. */
const runOptions = (move: Move): string =>
  move.shared.speaks === "node" ? "{ drain_timeout: 0 }" : "";

function isLast(move: Move, statement: t.Node): boolean {
  const around = move.parent(statement);
  const body = around?.type === "Program" || around?.type === "BlockStatement" ? around.body : [];
  return body.at(-1) === statement;
}

const sameInBoth = new Set([
  "calling",
  "messaging",
  "tasking",
  "disconnect",
  "project",
  "token",
  "host",
  "contexts",
]);

function clientMember(move: Move, node: Member): void {
  const name = memberName(node) ?? "";
  const call = callOf(move, node);
  move.done.add(node);
  if (sameInBoth.has(name)) return;
  if (name === "connect" && call !== undefined) connecting(move, call, node);
  else if (name === "on" && call !== undefined) listener(move, call, node);
  else if (name === "connected") {
    const ready = move.quoted("ready");
    move.rewriter.replace(
      node,
      () => `(${move.render(node.object)}.session.status.state === ${ready})`,
    );
  } else move.doubt(node, "client", `a v3 client has no ${name}`);
}

/** `connect()` returned immediately and the process stayed alive: in v3 that is `run()`. */
function connecting(move: Move, call: Call, node: Member): void {
  // In the documented dialect, as in v3, it returns when the session is ready.
  if (move.shared.speaks === "python") return;
  const onError = errorHandler(move, move.text(node.object));
  const run = (): string => {
    const caught = onError === undefined ? "" : `.catch(${move.render(onError)})`;
    return `${move.render(node.object)}.run(${runOptions(move)})${caught}`;
  };
  const parent = move.parent(call);
  const isAwaited =
    parent?.type === "AwaitExpression" && move.parent(parent)?.type === "ExpressionStatement";
  if (isAwaited) move.rewriter.replace(parent, run);
  else if (
    parent?.type === "ExpressionStatement" ||
    parent?.type === "ReturnStatement" ||
    parent?.type === "UnaryExpression"
  ) {
    move.rewriter.replace(call, run);
  } else {
    const why = "v2's connect() resolves at once; v3's resolves when the session is ready";
    move.doubt(call, "client", why);
  }
}

/** The handler of `signalwire.error`, by the name of the client: it moves to `run()`. */
function errorHandler(move: Move, client: string): t.Node | undefined {
  for (const node of move.module.nodes) {
    if (!isCall(node) || !isMember(node.callee) || memberName(node.callee) !== "on") continue;
    const [event, handler] = node.arguments;
    if (stringOf(event) === "signalwire.error" && move.text(node.callee.object) === client) {
      return handler;
    }
  }
  return undefined;
}

function listener(move: Move, call: Call, node: Member): void {
  const [event, handler] = call.arguments;
  const name = stringOf(event);
  const statement = move.parent(call);
  if (handler === undefined || statement?.type !== "ExpressionStatement") {
    move.doubt(call, "event", "write one listener per statement: v3 has other events");
  } else if (name === "signalwire.ready") {
    const glue = `\n${move.rewriter.indentOf(statement)}`;
    move.rewriter.replace(statement, () =>
      readyHandler(move, move.render(handler), move.render(node.object)).replaceAll("\r", glue),
    );
  } else if (name === "signalwire.error") move.rewriter.replace(statement, "");
  else move.doubt(call, "event", `v3 has no ${name ?? "such event"}: see client.session.status`);
}

function serviceMember(move: Move, node: Member, kind: Kind): void {
  const name = plain(memberName(node) ?? "");
  const call = callOf(move, node);
  move.done.add(node);
  if (call === undefined || !isMember(node.object)) {
    move.doubt(node, "client", "v3 has no services: what they did, the client does");
    return;
  }
  const service = node.object;
  const client = (): string => move.render(service.object);
  if (kind === "Calling" && name === "dial") moveDial(move, call, client);
  else if (kind === "Calling" && name === "newcall") {
    if (isDialledNext(move, call)) return;
    const why =
      "in v3, a call exists only after dialling: use client.dial, and listen to the call that it returns";
    move.doubt(call, "method", why);
  } else if (kind === "Messaging" && name === "send") moveSend(move, call, client);
  else if (name === "onreceive" && kind !== "Tasking") receiving(move, call, kind, client);
  else move.doubt(call, kind === "Tasking" ? "task" : "client", `v3 has no ${kind}.${name}`);
}

/** `calling.onReceive(contexts, handler)`. */
function receiving(move: Move, call: Call, kind: Kind, client: () => string): void {
  const [contexts, handler] = call.arguments;
  const parent = move.parent(call);
  const isAwaited = parent?.type === "AwaitExpression";
  const statement = isAwaited ? move.parent(parent) : parent;
  const others = move.module.nodes.filter(
    (node) =>
      node !== call &&
      isCall(node) &&
      isMember(node.callee) &&
      memberName(node.callee) === "onReceive" &&
      move.kind(node.callee.object) === kind,
  );
  if (
    contexts === undefined ||
    handler === undefined ||
    statement?.type !== "ExpressionStatement"
  ) {
    move.doubt(call, "client", "this returns something else in v3");
    return;
  }
  if (others.length > 0) {
    const why = "a v3 client has one handler for all calls: check call.context in it";
    move.doubt(call, "client", why);
    return;
  }
  const register = move.named(kind === "Calling" ? "on_call" : "on_message");
  const { end } = move.dialect;
  move.rewriter.replace(statement, () => {
    const indent = move.rewriter.indentOf(statement);
    const wait = isAwaited ? "await " : "";
    return `${client()}.${register}(${move.render(handler)})${end}\n${indent}${wait}${client()}.receive(${move.render(contexts)})${end}`;
  });
}
