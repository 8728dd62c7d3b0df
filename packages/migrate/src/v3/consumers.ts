import type * as t from "@babel/types";

import { hooks, plain } from "../legacy/methods.js";
import {
  bare,
  isFunction,
  isMember,
  keyName,
  memberName,
  statementAround,
} from "../source/syntax.js";
import { NOTHING, type Move } from "./move.js";
import { placeFor } from "./place.js";
import { setupOptions } from "./setup.js";
import { isOwnMember, moveSubclass } from "./subclasses.js";

type Hook = t.ObjectProperty | t.ObjectMethod;

/** Replaces the consumers that a file creates with clients, and registers their hooks. */
export function moveConsumers(move: Move): void {
  for (const node of move.module.nodes) {
    if (node.type === "NewExpression") {
      const kind = move.kind(node);
      if (kind === "Consumer" && isSubclass(move, node)) madeOfSubclass(move, node);
      else if (kind === "Consumer") consumer(move, node);
      else if (kind === "Client") {
        const parent = move.parent(node);
        if (parent?.type === "VariableDeclarator" && parent.id.type === "Identifier") {
          move.shared.clientNames.set(node, parent.id.name);
        }
      }
    } else if (node.type === "AssignmentExpression") assignedHook(move, node);
    else if (node.type === "ClassDeclaration" || node.type === "ClassExpression") {
      moveSubclass(move, node);
    }
  }
}

const isSubclass = (move: Move, node: t.NewExpression): boolean =>
  [...move.flow.of(move.module, node.callee)].some(({ is }) => is === "class");

/** `new Office({ contexts })`: its hooks are methods, so they must not also be passed as options. */
function madeOfSubclass(move: Move, node: t.NewExpression): void {
  for (const argument of node.arguments) {
    for (const value of move.flow.of(move.module, argument)) {
      if (value.is !== "object") continue;
      const names = [...move.flow.store.names(value.node)];
      if (names.some((name) => hooks.has(plain(name)))) {
        move.doubt(node, "hook", "its handlers come as options: make methods of them");
      }
    }
  }
}

function consumer(move: Move, node: t.NewExpression): void {
  const options = optionsOf(move, node);
  if (options === undefined) {
    move.doubt(node, "consumer", "the options of this consumer cannot be followed to one object");
    return;
  }
  const place = placeFor(move, node);
  if (place === undefined) {
    const why =
      "assign this consumer to a variable: in v3, its handlers are registered after it is created";
    move.doubt(node, "consumer", why);
    return;
  }
  if (options.properties.some((property) => bringsHooks(move, property))) {
    move.doubt(node, "hook", "its handlers come by way of another object: name them here");
    return;
  }
  move.shared.clientNames.set(node, place.name);
  const given = options.properties.filter(
    (property): property is Hook =>
      property.type !== "SpreadElement" && hooks.has(plain(keyName(property) ?? "")),
  );
  const setup = given.find((property) => isHook(property, "setup"));
  const settings = setup === undefined ? [] : (setupOptions(move, setup) ?? []);
  removeProperties(move, options, given, settings);
  for (const property of given) undecided(move, property);
  place.put(given.map((property) => () => registered(move, property, place.name)));
}

/** The object literal that is passed to a consumer's constructor. */
function optionsOf(move: Move, node: t.NewExpression): t.ObjectExpression | undefined {
  const [argument] = node.arguments;
  if (argument === undefined) return undefined;
  if (argument.type === "ObjectExpression") return argument;
  const [value, ...others] = move.flow.of(move.module, argument);
  if (others.length > 0 || value?.is !== "object" || value.module !== move.module) return undefined;
  return value.node.type === "ObjectExpression" ? value.node : undefined;
}

const bringsHooks = (move: Move, property: t.Node): boolean =>
  property.type === "SpreadElement" &&
  [...move.flow.of(move.module, property.argument)].some(
    (value) =>
      value.is === "object" &&
      [...move.flow.store.names(value.node)].some((name) => hooks.has(plain(name))),
  );

const isHook = (property: Hook, name: string): boolean =>
  hooks.get(plain(keyName(property) ?? ""))?.name === name;

/**
 * Removes properties from an object literal, together with their comments.
 *
 * @param settings replaces `setup`, and overrides properties that are there already
 */
function removeProperties(
  move: Move,
  object: t.ObjectExpression,
  gone: readonly Hook[],
  settings: readonly (readonly [string, () => string])[],
): void {
  if (gone.length === 0) return;
  const overridden = object.properties.filter(
    (property): property is Hook =>
      property.type !== "SpreadElement" && settings.some(([name]) => name === keyName(property)),
  );
  for (const property of overridden) {
    const [, text] = settings.find(([name]) => name === keyName(property)) ?? [];
    move.rewriter.replace(property, () => `${keyName(property) ?? ""}: ${text?.() ?? ""}`);
  }
  const added = settings.filter(
    ([name]) => !overridden.some((property) => keyName(property) === name),
  );
  if (!move.text(object).includes("\n")) {
    const kept = object.properties.filter((property) => !gone.some((one) => one === property));
    const join = (): string =>
      [
        ...kept.map((property) => move.render(property)),
        ...added.map(([name, text]) => `${name}: ${text()}`),
      ].join(", ");
    move.rewriter.replace(object, () => (join() === "" ? "{}" : `{ ${join()} }`));
    return;
  }
  for (const property of gone) {
    const isSetup = added.length > 0 && isHook(property, "setup");
    move.rewriter.replace(property, () =>
      isSetup ? added.map(([name, text]) => `${name}: ${text()}`).join(", ") : NOTHING,
    );
    const line = property.loc?.end.line;
    const behind = (property.trailingComments ?? []).filter(({ loc }) => loc?.start.line === line);
    for (const comment of [...commentsOf(object, property), ...behind]) {
      move.rewriter.replace(comment as unknown as t.Node, NOTHING);
    }
  }
}

/** The comments above a property; a trailing comment on the previous property belongs to that one. */
function commentsOf(object: t.ObjectExpression, property: Hook): t.Comment[] {
  const before = object.properties[object.properties.indexOf(property) - 1];
  const line = before?.loc?.end.line ?? object.loc?.start.line ?? 0;
  return (property.leadingComments ?? []).filter(({ loc }) => (loc?.start.line ?? 0) > line);
}

/** Hooks without a counterpart in v3. */
function undecided(move: Move, property: Hook): void {
  const hook = hooks.get(plain(keyName(property) ?? ""))?.name;
  if (hook === "onTask") {
    const why = "v3 receives no tasks: keep this consumer on v2, or accept the work over HTTP";
    move.doubt(property, "task", why);
  }
}

/** The code that registers a hook with a client. Lines are separated by carriage returns. */
function registered(move: Move, property: Hook, name: string): string {
  const { end } = move.dialect;
  const handler = handlerOf(move, property);
  const object = move.parent(property);
  const above = object?.type === "ObjectExpression" ? commentsOf(object, property) : [];
  const comments = above
    .map(({ type, value }) => (type === "CommentLine" ? `//${value}\r` : `/*${value}*/\r`))
    .join("");
  switch (hooks.get(plain(keyName(property) ?? ""))?.name) {
    case "onIncomingCall":
      return `${comments}${name}.${move.named("on_call")}(${handler})${end}`;
    case "onIncomingMessage":
      return `${comments}${name}.${move.named("on_message")}(${handler})${end}`;
    case "onMessageStateChange":
      return `${comments}${stateHandler(move, handler, name)}`;
    case "ready":
      return `${comments}${readyHandler(move, handler, name)}`;
    case "teardown": {
      const own = property.type === "ObjectMethod" ? property : bare(property.value);
      const takesNothing = isFunction(own) && own.params.length === 0;
      const called = takesNothing ? handler : `() => (${handler})(${name})`;
      return `${comments}process.on(${move.quoted("exit")}, ${called})${end}`;
    }
    default:
      return "";
  }
}

function stateHandler(move: Move, handler: string, name: string): string {
  const { indent, end } = move.dialect;
  const [type, params] = [move.fresh("eventType"), move.fresh("params")];
  const isName = /^[\w$.]+$/.test(handler);
  const changed = isName ? handler : move.fresh("onMessageStateChange");
  return [
    ...(isName ? [] : [`const ${changed} = ${handler}${end}`]),
    `${name}.${move.named("on_event")}((${type}, ${params}) => {`,
    `${indent}if (${type} === ${move.quoted("messaging.state")}) ${changed}(${params})${end}`,
    `})${end}`,
  ].join("\r");
}

/** The code that runs the `ready` hook each time the session becomes ready. Lines are separated by carriage returns. */
export function readyHandler(move: Move, handler: string, name: string): string {
  const { end, indent } = move.dialect;
  const isName = /^[\w$.]+$/.test(handler);
  const ready = isName ? handler : move.fresh("ready");
  return [
    ...(isName ? [] : [`const ${ready} = ${handler}${end}`]),
    `${name}.session.on(${move.quoted("status")}, ({ state }) => {`,
    `${indent}if (state === ${move.quoted("ready")}) ${ready}(${name})${end}`,
    `})${end}`,
  ].join("\r");
}

/** The function of a hook as an expression. */
function handlerOf(move: Move, property: Hook): string {
  if (property.type === "ObjectProperty") {
    return outdented(move, property, move.render(property.value));
  }
  const params = property.params.map((parameter) => move.render(parameter)).join(", ");
  const type = property.returnType == null ? "" : move.text(property.returnType);
  const body = outdented(move, property, move.render(property.body));
  return `${property.async ? "async " : ""}(${params})${type} => ${body}`;
}

/** Re-indents the lines of a handler for its new place, unless it contains a multi-line string. */
function outdented(move: Move, property: Hook, text: string): string {
  const isIn = (node: t.Node): boolean =>
    (node.start ?? 0) >= (property.start ?? 0) && (node.end ?? 0) <= (property.end ?? 0);
  const hasLongText = move.module.nodes.some(
    (node) => node.type === "TemplateLiteral" && isIn(node) && move.text(node).includes("\n"),
  );
  const from = move.rewriter.indentOf(property);
  const to = move.rewriter.indentOf(statementAround(move.module, property));
  if (hasLongText || !from.startsWith(to) || from === to) return text;
  return text.replaceAll(`\n${from}`, `\n${to}`);
}

/** `consumer.onIncomingCall = …`. */
function assignedHook(move: Move, node: t.AssignmentExpression): void {
  if (!isMember(node.left) || move.done.has(node.left)) return;
  if (move.kind(node.left.object) !== "Consumer") return;
  const name = memberName(node.left) ?? "";
  move.done.add(node.left);
  const hook = hooks.get(plain(name))?.name;
  if (hook === undefined && isOwnMember(move, node.left)) return;
  const target = move.text(node.left.object);
  const isStatement = move.parent(node)?.type === "ExpressionStatement";
  const register =
    hook === "onIncomingCall" ? "on_call" : hook === "onIncomingMessage" ? "on_message" : undefined;
  if (!isStatement || register === undefined) {
    move.doubt(node, "consumer", `v3 accepts ${name} only when you create the client`);
    return;
  }
  move.rewriter.replace(
    node,
    () => `${target}.${move.named(register)}(${move.render(node.right)})`,
  );
}
