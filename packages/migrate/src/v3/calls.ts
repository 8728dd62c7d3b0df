import type * as t from "@babel/types";

import { plain, waits, type LegacyMethod, legacyMethod } from "../legacy/methods.js";
import { isCall, isMember, keyName, memberName, type Call, type Member } from "../source/syntax.js";
import { connecting } from "./connects.js";
import { beeping, detectText, waitsForBeep } from "./detects.js";
import { moveDialled } from "./dial.js";
import { moveListener } from "./events.js";
import { afterEvent, afterwards, isDropped } from "./follow-up.js";
import { faxText, playText, tapText } from "./media.js";
import type { Move } from "./move.js";
import { readOptions } from "./options.js";
import { promptText } from "./prompts.js";
import { moveProperty } from "./properties.js";
import type { Reads } from "./reads.js";
import { waiting } from "./waits.js";

/** Migrates how a program uses its calls. */
export function moveCalls(move: Move, reads: Reads): void {
  for (const node of move.module.nodes) {
    if (!isMember(node) || move.done.has(node) || move.kind(node.object) !== "Call") continue;
    move.done.add(node);
    if (!move.shared.likely && move.legacy(node.object)?.guessed === true) {
      const why = "only its use suggests that this is a v2 call; --likely moves it";
      move.doubt(node, "unknown", why);
      continue;
    }
    const parent = move.parent(node);
    const call = isCall(parent) && parent.callee === node ? parent : undefined;
    if (call === undefined) moveProperty(move, node);
    else moveMethod(move, call, node, reads);
  }
}

function moveMethod(move: Move, call: Call, callee: Member, reads: Reads): void {
  const name = memberName(callee) ?? "";
  const method = legacyMethod(name);
  if (method !== undefined) operation(move, call, callee, method, reads);
  else if (waits.has(plain(name))) waiting(move, call, callee, name);
  else if (name === "on" || name === "off") moveListener(move, call, callee);
  else move.doubt(call, "method", `a v3 call has no ${name}`);
}

function operation(
  move: Move,
  call: Call,
  callee: Member,
  method: LegacyMethod,
  reads: Reads,
): void {
  const target = (): string => move.render(callee.object);
  const isRead = reads.isRead(call);
  switch (method.operation) {
    case "Answer":
      if (isRead) afterwards(move, call, callee, `${move.named("wait_for_answered")}()`);
      return;
    case "Hangup":
      if (isRead || isUsedLater(move, call, callee)) {
        afterwards(move, call, callee, `${move.named("wait_for_ended")}()`);
      }
      return;
    case "Pass":
      move.rewriter.replace(callee.property, move.shared.camel ? "pass" : "pass_");
      if (isRead) {
        const test = `({ code }) => code === ${move.quoted("200")}`;
        move.rewriter.replace(
          call,
          () => `${move.rewriter.inside(call)}.then(${test}, () => false)`,
        );
      }
      return;
    case "Dial":
      moveDialled(move, call);
      return;
    case "Connect":
      connecting(move, call, callee, method);
      return;
    case "SendDigits":
      if (method.isAsync && isDropped(move, call)) {
        move.rewriter.replace(callee.property, move.named("send_digits"));
      } else if (method.isAsync) {
        const why =
          "v3 has no action for send_digits: it resolves with the reply, and a calling.call.send_digits event says when the digits are sent";
        move.doubt(call, "method", why);
      } else {
        afterEvent(
          move,
          call,
          callee,
          "calling.call.send_digits",
          (params) => `${params}.state === ${move.quoted("finished")}`,
        );
      }
      return;
    case "Disconnect": {
      const over = ["disconnected", "failed"].map((state) => move.quoted(state)).join(", ");
      afterEvent(
        move,
        call,
        callee,
        "calling.call.connect",
        (params) => `[${over}].includes(${params}.connect_state)`,
      );
      return;
    }
    case "Refer": {
      const why =
        "v3's refer resolves with the reply; calling.call.refer events report the outcome";
      move.doubt(call, "method", why);
      return;
    }
    default:
  }
  const text = started(move, call, method, target);
  if (text === undefined) return;
  if (method.isAsync) move.rewriter.replace(call, text);
  else if (waitsForBeep(move, call, method)) beeping(move, call, callee, text);
  else awaited(move, call, text);
}

/** `await x()` becomes `await (await x()).wait()`; anything else is chained. */
function awaited(move: Move, call: Call, text: () => string): void {
  const isAwaited = move.parent(call)?.type === "AwaitExpression";
  move.rewriter.replace(call, () =>
    isAwaited ? `(await ${text()}).wait()` : `${text()}.then((action) => action.wait())`,
  );
}

/** The source code that starts an operation in v3. */
function started(
  move: Move,
  call: Call,
  method: LegacyMethod,
  target: () => string,
): (() => string) | undefined {
  const base = plain(method.name.replace(/Async$/, ""));
  // Flags what v3 would refuse, even where the options are kept as they are.
  for (const argument of call.arguments) readOptions(move, argument);
  const args = (): string => call.arguments.map((one) => move.render(one)).join(", ");
  const asItIs = (name: string): (() => string) | undefined => {
    if (isKnown(move, call, base)) return () => `${target()}.${move.named(name)}(${args()})`;
    move.doubt(call, "method", "its arguments are not written here: v3 needs one object");
    return undefined;
  };
  switch (base) {
    case "playtts":
      return asItIs("play_tts");
    case "playaudio":
      return asItIs("play_audio");
    case "playsilence":
      return asItIs("play_silence");
    case "playringtone":
      return asItIs("play_ringtone");
    case "play":
      return playText(move, call, target, args);
    case "record":
      renameFormat(move, call);
      return asItIs("record");
    case "faxreceive":
      return asItIs("receive_fax");
    case "faxsend":
      return faxText(move, call, target);
    case "tap":
      return tapText(move, call, target);
    case "detect":
    case "detectansweringmachine":
    case "amd":
    case "detecthuman":
    case "detectmachine":
    case "detectdigit":
    case "detectfax":
      return detectText(move, call, base, target);
    default:
      return promptText(move, call, method, target);
  }
}

/** Whether the arguments of a method mean the same in v3 as in the documented dialect. */
function isKnown(move: Move, call: Call, base: string): boolean {
  if (move.shared.speaks === "node") return true;
  const [first, second, ...more] = call.arguments;
  const isObject = (node: t.Node | undefined): boolean =>
    node === undefined || readOptions(move, node) !== undefined;
  if (base === "record") return isObject(first) && second === undefined;
  return isObject(second) && more.length === 0;
}

/** `record_format` is `format`. */
function renameFormat(move: Move, call: Call): void {
  const [first] = call.arguments;
  if (readOptions(move, first)?.has("record_format") !== true) return;
  const own = first?.type === "ObjectExpression" ? first.properties : [];
  const property = own.find(
    (one): one is t.ObjectProperty =>
      one.type === "ObjectProperty" && keyName(one) === "record_format",
  );
  if (property === undefined || property.shorthand) {
    move.doubt(call, "option", "v3 calls record_format format");
  } else move.rewriter.replace(property.key, "format");
}

/** Whether the call is used again after a hangup: v2 waited for its end there. */
function isUsedLater(move: Move, call: Call, callee: Member): boolean {
  if (callee.object.type !== "Identifier") return false;
  const binding = move.module.bindings.get(callee.object);
  const isIn = (node: t.Node): boolean => {
    const parent = move.parent(node);
    return parent?.type === "AwaitExpression";
  };
  return (
    isIn(call) &&
    (binding?.referencePaths ?? []).some(({ node }) => (node.start ?? 0) > (call.end ?? 0))
  );
}
