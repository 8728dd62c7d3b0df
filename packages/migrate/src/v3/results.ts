import type * as t from "@babel/types";

import { isAction, isResult, operationOf, type Kind, type Operation } from "../legacy/kinds.js";
import { plain } from "../legacy/methods.js";
import { isCall, isMember, memberName, type Member } from "../source/syntax.js";
import { waitsForBeep } from "./detects.js";
import { methodAt, type Move } from "./move.js";
import { operand, place } from "./expressions.js";
import { collectsOf, type Collects } from "./prompts.js";

/** What is known about a result: its v3 expression, and where it comes from. */
export interface Outcome {
  readonly operation: Operation;
  /** The code before a field of the v3 event: `event.` or `action.result?.` */
  readonly event: string;
  readonly sites: readonly t.Node[];
}

/** Migrates reads of results and actions. */
export function moveResults(move: Move): void {
  for (const node of move.module.nodes) {
    if (!isMember(node) || move.done.has(node)) continue;
    const kind = move.kind(node.object);
    if (kind === undefined) continue;
    if (isResult(kind)) resultMember(move, node, kind);
    else if (isAction(kind)) actionMember(move, node, kind);
    else if (kind === "Event") eventMember(move, node);
    else if (kind === "ControlResult") controlMember(move, node);
  }
}

function resultMember(move: Move, node: Member, kind: Kind): void {
  const name = memberName(node) ?? "";
  move.done.add(node);
  const sites = move.sites(node.object);
  const operation = operationOf(kind as `${Operation}Result`);
  if (name === "event" && isEventOwner(move, node)) return;
  const text = (): string | undefined =>
    fieldText(
      move,
      name,
      outcomeOf(move, operation, operand(move, node.object), sites, node),
      node,
    );
  if (fieldText(move, name, outcomeOf(move, operation, "x", sites, node), node) === undefined) {
    const isPeer = kind === "ConnectResult" && name === "call";
    const hint = isPeer ? ": use params.peer of calling.call.connect events" : "";
    move.doubt(node, "result", `v3 has no counterpart for ${name} of ${kind}${hint}`);
    return;
  }
  place(move, node, () => text() ?? "");
}

/** The expression for the outcome of an operation that `base` holds. */
export function outcomeOf(
  move: Move,
  operation: Operation,
  base: string,
  sites: readonly t.Node[],
  node?: Member,
): Outcome {
  const name = sites
    .map((site) => move.shared.dialNames.get(site))
    .find((one) => one !== undefined);
  if (operation === "Dial") return { operation, event: name ?? base, sites };
  if (operation === "Pass") return { operation, event: base, sites };
  const isLate = sites.some((site) => methodAt(site)?.isAsync === true);
  const glue = isLate || node?.type === "OptionalMemberExpression" ? "?." : ".";
  return { operation, event: `${base}${glue}`, sites };
}

/** A field of a result as a v3 expression; undefined if v3 has no counterpart. */
export function fieldText(
  move: Move,
  name: string,
  { operation, event, sites }: Outcome,
  at?: t.Node,
): string | undefined {
  const q = (text: string): string => move.quoted(text);
  const is = (what: string, value: string): string => `${event}params.${what} === ${q(value)}`;
  const key = plain(name);
  if (key === "event" && operation !== "Dial" && operation !== "Pass") {
    return event.replace(/\??\.$/, "");
  }
  switch (operation) {
    case "Pass":
      return key === "successful" ? event : undefined;
    case "Disconnect":
      return key === "successful" ? is("connect_state", "disconnected") : undefined;
    case "Dial":
      if (key === "successful") return `${event} !== undefined`;
      return key === "call" ? event : undefined;
    case "Answer":
      return key === "successful" ? is("call_state", "answered") : undefined;
    case "Hangup":
      if (key === "reason") return `${event}params.end_reason`;
      return key === "successful" ? is("call_state", "ended") : undefined;
    case "Connect":
      return key === "successful" ? is("connect_state", "connected") : undefined;
    case "Record":
      if (["url", "duration", "size"].includes(key)) return `${event}params.${key}`;
      return key === "successful" ? is("state", "finished") : undefined;
    case "Play":
    case "Tap":
    case "SendDigits":
      return key === "successful" ? is("state", "finished") : undefined;
    case "Fax":
      return faxField(key, event, move.module.isTypeScript ? "!" : "");
    case "Prompt":
      return promptField(move, key, event, collectedBy(move, sites));
    case "Detect":
      return detectField(move, key, event, sites, at);
    default:
      return undefined;
  }
}

function faxField(key: string, event: string, sure: string): string | undefined {
  const params = `${event}params.fax?.params`;
  if (key === "successful") return `${params}?.success === true`;
  if (key === "remoteidentity") return `${params}?.remote_identity${sure}`;
  return ["document", "pages", "identity", "direction"].includes(key)
    ? `${params}?.${key}${sure}`
    : undefined;
}

/** What the prompts that a result may come from collect, if all collect the same. */
function collectedBy(move: Move, sites: readonly t.Node[]): Collects {
  const found = new Set(
    sites.map((site) => collectsOf(move.shared.owners.get(site) ?? move, site)),
  );
  const [only] = found;
  return found.size === 1 ? only : "both";
}

function promptField(
  move: Move,
  key: string,
  event: string,
  collects: Collects,
): string | undefined {
  const result = `${event}params.result`;
  const sure = move.module.isTypeScript ? "!" : "";
  const isDigit = `${result}?.type === ${move.quoted("digit")}`;
  const isSpeech = `${result}?.type === ${move.quoted("speech")}`;
  switch (key) {
    case "successful":
      if (collects === "digits") return isDigit;
      return collects === "speech" ? isSpeech : `${isDigit} || ${isSpeech}`;
    case "result":
      if (collects === "digits") return `${result}?.digits${sure}`;
      if (collects === "speech") return `${result}?.text${sure}`;
      return sure === ""
        ? `${result}?.digits ?? ${result}?.text`
        : `(${result}?.digits ?? ${result}?.text)!`;
    case "type":
    case "terminator":
    case "confidence":
      return `${result}?.${key}`;
    default:
      return undefined;
  }
}

function detectField(
  move: Move,
  key: string,
  event: string,
  sites: readonly t.Node[],
  at: t.Node | undefined,
): string | undefined {
  const found = `${event}params.detect?.params?.event`;
  const names = sites.flatMap((site) => plain(methodAt(site)?.name ?? ""));
  const waits = sites.some((site) => {
    const method = methodAt(site);
    return (
      method !== undefined &&
      isCall(site) &&
      waitsForBeep(move.shared.owners.get(site) ?? move, site, method)
    );
  });
  if (key === "type" || key === "detecttype") return `${event}params.detect?.type`;
  if (key === "successful") {
    if (names.every((name) => name === "detecthuman"))
      return `${found} === ${move.quoted("HUMAN")}`;
    if (names.every((name) => name === "detectmachine")) {
      return `${found} === ${move.quoted("MACHINE")}`;
    }
    const ends = ["finished", "error"].map((one) => move.quoted(one)).join(", ");
    return `![${ends}, undefined].includes(${found})`;
  }
  if (key !== "result") return undefined;
  if (!waits) return found;
  if (at !== undefined && comparedWithMachine(move, at)) return found;
  return `${found} === ${move.quoted("READY")} ? ${move.quoted("MACHINE")} : ${found}`;
}

/** `amd.result === "MACHINE"` after a beep becomes a test for READY. */
function comparedWithMachine(move: Move, node: t.Node): boolean {
  const parent = move.parent(node);
  if (parent?.type !== "BinaryExpression" || !/^[!=]==?$/.test(parent.operator)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  if (other.type !== "StringLiteral") return false;
  if (other.value === "MACHINE") move.rewriter.replace(other, move.quoted("READY"));
  return true;
}

const actionMethods = new Set(["stop", "pause", "resume", "volume"]);

function actionMember(move: Move, node: Member, kind: Kind): void {
  const name = memberName(node) ?? "";
  move.done.add(node);
  const parent = move.parent(node);
  if (actionMethods.has(name) && isCall(parent) && parent.callee === node) {
    if (move.shared.reads.isRead(parent)) {
      move.rewriter.replace(parent, () => `${move.rewriter.inside(parent)}.catch(() => undefined)`);
    }
    return;
  }
  if (plain(name) === "controlid") return;
  if (name === "completed") {
    move.rewriter.replace(node.property, move.named("is_done"));
  } else if (name === "result" && kind !== "DetectAction") return;
  else {
    const hint = name === "state" ? ": it is in its events, for await (const event of action)" : "";
    move.doubt(node, "action", `a v3 action has no ${name} as v2 had it${hint}`);
  }
}

/** The return value of a command that controls an operation. */
function controlMember(move: Move, node: Member): void {
  move.done.add(node);
  if (memberName(node) === "successful") {
    const code = move.quoted("200");
    place(move, node, () => `${operand(move, node.object)}?.code === ${code}`);
    return;
  }
  const why = "v3 resolves with the platform's reply, and throws if the platform refuses";
  move.doubt(node, "result", why);
}

/** Whether only members of `result.event` are read: `result.event.name`. */
function isEventOwner(move: Move, node: Member): boolean {
  const parent = move.parent(node);
  return isMember(parent) && parent.object === node;
}

/** What v2 kept of an operation's final event: its payload and its name. */
const ofEvents: Partial<Record<Operation, readonly [payload: string, name: string]>> = {
  Play: ["params", "params.state"],
  Record: ["params", "params.state"],
  Tap: ["params", "params.state"],
  SendDigits: ["params", "params.state"],
  Answer: ["params", "params.call_state"],
  Hangup: ["params", "params.call_state"],
  Connect: ["params", "params.connect_state"],
  Disconnect: ["params", "params.connect_state"],
  Prompt: ["params.result", "params.result?.type"],
  Fax: ["params.fax?.params", "params.fax?.type"],
  Detect: ["params.detect", "params.detect?.params?.event"],
};

/** `result.event.payload.state`. */
function eventMember(move: Move, node: Member): void {
  move.done.add(node);
  const inner = node.object;
  const name = memberName(node);
  const isResultsOwn = isMember(inner) && memberName(inner) === "event";
  const sites = move.sites(inner);
  const operations = new Set(sites.map((site) => methodAt(site)?.operation));
  const [operation] = operations;
  const part =
    operation === undefined || operations.size > 1
      ? undefined
      : operation === "Fax" && name === "payload" && move.shared.speaks === "python"
        ? "params.fax"
        : ofEvents[operation]?.[name === "payload" ? 0 : 1];
  if (operation === undefined || part === undefined || (name !== "payload" && name !== "name")) {
    move.doubt(node, "result", `v3 has no counterpart for event.${name ?? ""} here`);
    return;
  }
  place(move, node, () => {
    const base = isResultsOwn
      ? outcomeOf(move, operation, operand(move, inner.object), sites, inner).event
      : `${operand(move, inner)}${node.type === "OptionalMemberExpression" ? "?." : "."}`;
    // If the call ended before the operation, the call's end is the event.
    if (part.includes("call_state")) return base + part;
    const ended = move.module.isTypeScript
      ? `(${base}params as any).call_state`
      : `${base}params.${name === "name" ? "call_state" : ""}`;
    return name === "name" ? `${base}${part} ?? ${ended}` : `${base}${part}`;
  });
}
