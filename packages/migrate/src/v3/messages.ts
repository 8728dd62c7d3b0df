import type * as t from "@babel/types";

import { plain } from "../legacy/methods.js";
import { isMember, keyName, memberName, type Call, type Member } from "../source/syntax.js";
import type { Move } from "./move.js";
import { readOptions, objectText } from "./options.js";
import { place } from "./expressions.js";

const numbers: Readonly<Record<string, string>> = { from: "from_number", to: "to_number" };

/** `messaging.send(…)`. */
export function moveSend(move: Move, call: Call, client: () => string): void {
  const options = readOptions(move, call.arguments[0]);
  if (options === undefined) {
    move.doubt(
      call,
      "message",
      "the message is not written here: v3 needs from_number and to_number",
    );
    return;
  }
  const isRead = move.shared.reads.isRead(call);
  move.rewriter.replace(call, () => {
    const entries = [...options].map(
      ([name, option]) => [numbers[name] ?? name, option.text()] as const,
    );
    const text = objectText(move, entries, move.rewriter.indentOf(call));
    const caught = isRead ? ".catch(() => undefined)" : "";
    return `${client()}.${move.named("send_message")}(${text})${caught}`;
  });
}

const ofMessage: Readonly<Record<string, string>> = {
  id: "message_id",
  from: "from_number",
  to: "to_number",
};
const same = [
  "from_number",
  "to_number",
  "context",
  "body",
  "direction",
  "media",
  "segments",
  "tags",
  "state",
  "reason",
];
const ofState: Readonly<Record<string, string>> = {
  ...ofMessage,
  state: "message_state",
};

/** Migrates reads of message properties. */
export function moveMessages(move: Move): void {
  for (const node of move.module.nodes) {
    if (node.type === "ObjectPattern") pattern(move, node);
    else if (node.type === "Identifier") retype(move, node);
    if (!isMember(node) || move.done.has(node)) continue;
    const kind = move.kind(node.object);
    if (kind === "Message" || kind === "MessageState") property(move, node, kind === "Message");
    else if (kind === "SendResult") sendResult(move, node);
  }
}

/** In v3 a changed message is the params of an event, which have no type. */
function retype(move: Move, node: t.Identifier): void {
  const type = node.typeAnnotation;
  if (type?.type !== "TSTypeAnnotation" || move.kind(node) !== "MessageState") return;
  move.rewriter.replace(type.typeAnnotation, "any");
}

const nameIn = (move: Move, name: string, isMessage: boolean): string | undefined => {
  const table = isMessage ? ofMessage : ofState;
  if (Object.hasOwn(table, name)) {
    const to = table[name] ?? name;
    return isMessage ? move.named(to) : to;
  }
  return same.includes(name) ? name : undefined;
};

function property(move: Move, node: Member, isMessage: boolean): void {
  const name = memberName(node) ?? "";
  move.done.add(node);
  const to = nameIn(move, name, isMessage);
  if (to === undefined) move.doubt(node, "message", `a v3 message has no ${name}`);
  else if (to !== name) move.rewriter.replace(node.property, to);
}

/** `({ from, body }) => …` of a message. */
function pattern(move: Move, node: t.ObjectPattern): void {
  const [value] = move.flow.store.read(node, "taken apart");
  if (value?.is !== "legacy") return;
  const { kind } = value;
  if (kind !== "Message" && kind !== "MessageState" && kind !== "SendResult") return;
  for (const part of node.properties) {
    const name = part.type === "RestElement" ? undefined : keyName(part);
    const to = name === undefined ? undefined : nameIn(move, name, kind === "Message");
    if (part.type === "RestElement" || to === undefined || kind === "SendResult") {
      move.doubt(part, "message", "take its parts one by one: v3 has other names for them");
    } else if (to !== name) {
      move.rewriter.replace(part, () => `${to}: ${move.render(part.value)}`);
    }
  }
}

function sendResult(move: Move, node: Member): void {
  const name = memberName(node);
  move.done.add(node);
  if (name === "successful") place(move, node, () => `${move.render(node.object)} !== undefined`);
  else if (plain(name ?? "") === "messageid") {
    move.rewriter.replace(node, () => `${move.render(node.object)}?.${move.named("message_id")}`);
  } else if (name === "errors") move.rewriter.replace(node, "[]");
  else move.doubt(node, "message", `v3 has no counterpart for ${name ?? "this"} of SendResult`);
}
