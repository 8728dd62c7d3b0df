import type * as t from "@babel/types";

import { hooks, plain } from "../legacy/methods.js";
import { isCall, isFunction, isMember, keyName, memberName } from "../source/syntax.js";
import type { Move } from "./move.js";
import { objectText } from "./options.js";
import { setupOptions } from "./setup.js";

type Hook = t.ClassMethod | t.ClassProperty;

/** Members of a v3 client, which a subclass must not redefine. */
export const clientMembers: ReadonlySet<string> = new Set(
  [
    ...["session", "project", "token", "jwt_token", "host", "relay_protocol", "contexts"],
    ...["max_active_calls", "on_call", "on_message", "on_event", "calls", "connect", "run"],
    ...["disconnect", "dial", "send_message", "receive", "unreceive", "execute", "notify"],
  ].map(plain),
);

/** Members that both a consumer and the v3 client have. */
const ofConsumers = new Set(["project", "token", "host", "contexts"]);

/** `class Office extends Consumer` becomes a client that registers its own methods. */
export function moveSubclass(move: Move, node: t.Class): void {
  if (node.superClass == null) return;
  if (move.kind(node.superClass) !== "ConsumerClass") {
    if (inheritsConsumer(move, node)) checkInherited(move, node);
    return;
  }
  const members = node.body.body.filter(
    (member): member is Hook => member.type === "ClassMethod" || member.type === "ClassProperty",
  );
  for (const member of members) {
    const name = plain(keyName(member) ?? "");
    if (!member.static && clientMembers.has(name)) {
      const why = `a v3 client already has a ${keyName(member) ?? ""}: rename this member`;
      move.doubt(member, "consumer", why);
    }
  }
  const found = new Map(
    members.flatMap((member) => {
      const hook = member.static ? undefined : hooks.get(plain(keyName(member) ?? ""))?.name;
      return hook === undefined ? [] : [[hook, member] as const];
    }),
  );
  const task = found.get("onTask");
  if (task !== undefined) {
    const why = "v3 receives no tasks: keep this consumer on v2, or accept the work over HTTP";
    move.doubt(task, "task", why);
  }
  const setup = found.get("setup");
  const settings = setup === undefined ? [] : setupOptions(move, setup);
  if (settings === undefined) return;
  if (setup !== undefined) removeMember(move, setup);
  for (const member of found.values()) if (member !== setup) withoutOverride(move, member);
  const teardown = found.get("teardown");
  register(move, node, settings, () => [
    ...[...found].flatMap(([hook, member]) => registration(move, hook, member)),
    ...(teardown !== undefined && move.shared.speaks === "node"
      ? [`process.on(${move.quoted("exit")}, () => this.${nameOf(teardown)}());`]
      : []),
  ]);
  if (teardown !== undefined && move.shared.speaks === "python") runAndTearDown(move, teardown);
}

/** Whether a class extends one of the program's own that extends the consumer. */
const inheritsConsumer = (move: Move, node: t.Class): boolean =>
  move.flow
    .instanceOf(move.module, node)
    .some((value) => value.is === "legacy" && value.kind === "Consumer");

function checkInherited(move: Move, node: t.Class): void {
  for (const member of node.body.body) {
    if (member.type !== "ClassMethod" && member.type !== "ClassProperty") continue;
    if (member.static || !hooks.has(plain(keyName(member) ?? ""))) continue;
    const why = "this class inherits its consumer: register this hook where the client is made";
    move.doubt(member, "hook", why);
  }
}

const nameOf = (member: Hook): string => keyName(member) ?? "";

/** The code that registers a hook in the constructor. */
function registration(move: Move, hook: string, member: Hook): string[] {
  const name = nameOf(member);
  const { indent } = move.dialect;
  const own = member.type === "ClassMethod" ? member : member.value;
  const takesSelf = own != null && isFunction(own) && own.params.length > 0;
  switch (hook) {
    case "onIncomingCall":
      return [`this.${move.named("on_call")}((call) => this.${name}(call));`];
    case "onIncomingMessage":
      return [`this.${move.named("on_message")}((message) => this.${name}(message));`];
    case "onMessageStateChange": {
      const any = move.module.isTypeScript ? " as any" : "";
      return [
        `this.${move.named("on_event")}((eventType, params) => {`,
        `${indent}if (eventType === ${move.quoted("messaging.state")}) this.${name}(params${any});`,
        "});",
      ];
    }
    case "ready":
      return [
        `this.session.on(${move.quoted("status")}, ({ state }) => {`,
        `${indent}if (state === ${move.quoted("ready")}) this.${name}(${takesSelf ? "this" : ""});`,
        "});",
      ];
    default:
      return [];
  }
}

/** Adds the options of the client and the registrations to the constructor. */
function register(
  move: Move,
  node: t.Class,
  settings: readonly (readonly [string, () => string])[],
  lines: () => string[],
): void {
  const own = node.body.body.find(
    (member): member is t.ClassMethod =>
      member.type === "ClassMethod" && member.kind === "constructor",
  );
  const ended = (line: string): string => (move.dialect.end === "" ? line.replace(/;$/, "") : line);
  const options = (given: string | undefined): string => {
    if (settings.length === 0) return given ?? "";
    const spread = given === undefined ? [] : [[`...${given}`, `...${given}`] as const];
    const entries = settings.map(([name, text]) => [name, text()] as const);
    const indent = move.rewriter.indentOf(node) + move.dialect.indent.repeat(2);
    return objectText(move, [...spread, ...entries], indent);
  };
  if (own === undefined) {
    const takes = isGivenOptions(move, node) ? "options" : undefined;
    const typed = move.module.isTypeScript
      ? "options: ConstructorParameters<typeof RelayClient>[0]"
      : "options";
    const { body } = node;
    move.rewriter.replace(body, () => {
      const outer = move.rewriter.indentOf(body);
      const inner = outer + move.dialect.indent;
      const statements = [`super(${options(takes)});`, ...lines()].map(
        (line) => `${inner}${move.dialect.indent}${ended(line)}\n`,
      );
      const head = `constructor(${takes === undefined ? "" : typed})`;
      const text = move.rewriter.inside(body);
      const members = text.slice(1).replace(/^\n[ \t]*\0\0\n(?:[ \t]*\n)?/, "\n");
      const rest = /^\s*\}$/.test(members) ? `\n${outer}}` : `\n${members}`;
      return `{\n${inner}${head} {\n${statements.join("")}${inner}}${rest}`;
    });
    return;
  }
  const statement = own.body.body.find(
    (one) =>
      one.type === "ExpressionStatement" &&
      isCall(one.expression) &&
      one.expression.callee.type === "Super",
  );
  const call = statement?.type === "ExpressionStatement" ? statement.expression : undefined;
  if (statement === undefined || !isCall(call) || call.arguments.length > 1) {
    move.doubt(own, "consumer", "where this constructor calls super() cannot be seen");
    return;
  }
  const [given] = call.arguments;
  if (given?.type === "ObjectExpression" && namesHooks(given)) {
    move.doubt(given, "hook", "its handlers are given to super(): make methods of them");
    return;
  }
  if (settings.length > 0) {
    move.rewriter.replace(
      call,
      () => `super(${options(given === undefined ? undefined : move.render(given))})`,
    );
  }
  for (const [index] of lines().entries()) {
    move.rewriter.after(statement, () => ended(lines()[index] ?? ""));
  }
}

const namesHooks = (object: t.ObjectExpression): boolean =>
  object.properties.some(
    (property) => property.type !== "SpreadElement" && hooks.has(plain(keyName(property) ?? "")),
  );

/** Whether a class is instantiated with options anywhere; options with hooks are left to you. */
function isGivenOptions(move: Move, node: t.Class): boolean {
  let isGiven = false;
  for (const { module } of move.shared.moves) {
    for (const one of module.nodes) {
      if (one.type !== "NewExpression" || one.arguments.length === 0) continue;
      const makes = [...move.flow.of(module, one.callee)].some(
        (value) => value.is === "class" && value.node === node,
      );
      if (makes) isGiven = true;
    }
  }
  return isGiven;
}

/** In the documented dialect, `run()` awaits `teardown` at its end. */
function runAndTearDown(move: Move, teardown: Hook): void {
  const { indent } = move.dialect;
  const override = move.module.isTypeScript ? "override " : "";
  const lines = [
    `${override}async run() {`,
    `${indent}try {`,
    `${indent}${indent}await super.run();`,
    `${indent}} finally {`,
    `${indent}${indent}await this.${nameOf(teardown)}();`,
    `${indent}}`,
    "}",
  ];
  const glue = `\n${move.rewriter.indentOf(teardown)}`;
  move.rewriter.after(teardown, () => lines.join(glue).replaceAll(";", move.dialect.end));
}

/** Removes `override` from hooks, as a v3 client has none to override. */
function withoutOverride(move: Move, member: Hook): void {
  if (member.override !== true) return;
  move.rewriter.replace(member, () => move.rewriter.inside(member).replace(/\boverride\s+/, ""));
}

function removeMember(move: Move, member: Hook): void {
  move.rewriter.replace(member, "\0\0");
}

/** Whether a member of `this` is the class's own rather than the consumer's. */
export function isOwnMember(move: Move, node: t.Node): boolean {
  if (!isMember(node)) return false;
  const name = memberName(node) ?? "";
  const isInstance = [...move.flow.of(move.module, node.object)].some(
    (value) => value.is === "instance",
  );
  if (!isInstance || name === "client" || name === "run" || ofConsumers.has(name)) return false;
  const parent = move.parent(node);
  if (clientMembers.has(plain(name)) && parent?.type === "AssignmentExpression") return false;
  return true;
}
