import type * as t from "@babel/types";

import { plain, waits, type LegacyMethod, legacyMethod } from "../legacy/methods.js";
import {
  bare,
  isCall,
  isMember,
  memberName,
  stringOf,
  type Call,
  type Member,
} from "../source/syntax.js";
import { devicesText } from "./devices.js";
import { moveDialled } from "./dial.js";
import { moveListener } from "./events.js";
import type { Move } from "./move.js";
import { isNothing, objectText, readOptions } from "./options.js";
import { promptText } from "./prompts.js";
import { moveProperty } from "./properties.js";
import type { Reads } from "./reads.js";

/** Moves what a program does with its calls. */
export function moveCalls(move: Move, reads: Reads): void {
  for (const node of move.module.nodes) {
    if (!isMember(node) || move.done.has(node) || move.kind(node.object) !== "Call") continue;
    move.done.add(node);
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
      if (isRead) move.doubt(call, "result", "v3's pass throws when it is refused");
      else move.rewriter.replace(callee.property, move.shared.camel ? "pass" : "pass_");
      return;
    case "Dial":
      moveDialled(move, call);
      return;
    case "Connect":
      connecting(move, call, callee, method);
      return;
    case "SendDigits":
      if (method.isAsync) {
        move.doubt(
          call,
          "method",
          "v3 has no action for send_digits: it comes back with the reply",
        );
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
    case "Disconnect":
    case "Refer":
      move.doubt(call, "method", `what ${method.name} comes back with is another thing in v3`);
      return;
    default:
  }
  const text = started(move, call, method, target);
  if (text === undefined) return;
  if (method.isAsync) move.rewriter.replace(call, text);
  else if (waitsForBeep(move, call, method)) beeping(move, call, callee, text);
  else awaited(move, call, text);
}

/** `await x()` becomes `await (await x()).wait()`, anything else is chained. */
function awaited(move: Move, call: Call, text: () => string): void {
  const isAwaited = move.parent(call)?.type === "AwaitExpression";
  move.rewriter.replace(call, () =>
    isAwaited ? `(await ${text()}).wait()` : `${text()}.then((action) => action.wait())`,
  );
}

/** The text that starts an operation in v3. */
function started(
  move: Move,
  call: Call,
  method: LegacyMethod,
  target: () => string,
): (() => string) | undefined {
  const base = plain(method.name.replace(/Async$/, ""));
  // Doubts what v3 would refuse, also where the options go over as they are.
  for (const argument of call.arguments) readOptions(move, argument);
  const args = (): string => call.arguments.map((one) => move.render(one)).join(", ");
  const asItIs = (name: string) => () => `${target()}.${move.named(name)}(${args()})`;
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

function playText(move: Move, call: Call, target: () => string, args: () => string) {
  const [first] = call.arguments;
  const options = call.arguments.length === 1 ? readOptions(move, first) : undefined;
  if (options?.has("media") === true) return () => `${target()}.play(${args()})`;
  if (call.arguments.length === 1 && options === undefined) {
    move.doubt(call, "method", "what is played is not written here: v3 wants an array of media");
    return undefined;
  }
  return () => `${target()}.play([${args()}])`;
}

function faxText(move: Move, call: Call, target: () => string) {
  const [document, identity, header] = call.arguments;
  return () => {
    const entries = [
      ["identity", identity],
      ["header_info", header],
    ].flatMap(([name, node]) =>
      node === undefined || isNothing({ text: () => "", value: node as t.Node })
        ? []
        : [[name as string, move.render(node as t.Node)] as const],
    );
    const options = entries.length === 0 ? "" : `, ${objectText(move, entries, "")}`;
    const url = document === undefined ? move.quoted("") : move.render(document);
    return `${target()}.${move.named("send_fax")}(${url}${options})`;
  };
}

const tapFields = [
  ["target_addr", "addr"],
  ["target_port", "port"],
  ["target_ptime", "ptime"],
  ["target_uri", "uri"],
  ["rate", "rate"],
  ["codec", "codec"],
] as const;

function tapText(move: Move, call: Call, target: () => string) {
  const options = readOptions(move, call.arguments[0]);
  const device = readOptions(move, call.arguments[1]);
  if (options === undefined || device === undefined) {
    move.doubt(call, "method", "what is tapped is not written here");
    return undefined;
  }
  return () => {
    const indent = move.rewriter.indentOf(call);
    const direction = options.get("direction") ?? options.get("audio_direction");
    const type = device.get("type") ?? options.get("target_type");
    const tap = objectText(
      move,
      [
        ["type", move.quoted("audio")],
        ...(direction === undefined ? [] : [["direction", direction.text()] as const]),
      ],
      indent,
    );
    const where = objectText(
      move,
      [
        ...(type === undefined ? [] : [["type", type.text()] as const]),
        ...[...device].flatMap(([name, one]) =>
          name === "type" ? [] : [[name, one.text()] as const],
        ),
        ...tapFields.flatMap(([name, to]) => {
          const option = options.get(name);
          return option === undefined ? [] : [[to, option.text()] as const];
        }),
      ],
      indent,
    );
    return `${target()}.tap(${tap}, ${where})`;
  };
}

function detectText(move: Move, call: Call, base: string, target: () => string) {
  const options = readOptions(move, call.arguments[0]);
  if (options === undefined) {
    move.doubt(call, "method", "what is detected is not written here");
    return undefined;
  }
  const name =
    base === "detectdigit" || base === "detectfax"
      ? base.replace("detect", "detect_")
      : base === "detect"
        ? "detect"
        : "detect_answering_machine";
  const entries = (without: readonly string[]): [string, string][] =>
    [...options].flatMap(([key, option]): [string, string][] =>
      without.includes(key) ? [] : [[key === "detect_type" ? "type" : key, option.text()]],
    );
  const indent = (): string => move.rewriter.indentOf(call);
  if (base !== "detect") {
    return () => {
      const own = entries(["wait_for_beep", "type", "detect_type"]);
      return `${target()}.${move.named(name)}(${own.length === 0 ? "" : objectText(move, own, indent())})`;
    };
  }
  const timeout = options.get("timeout");
  return () => {
    const detector = objectText(move, entries(["wait_for_beep", "timeout"]), indent());
    const limit = timeout === undefined ? "" : `, { timeout: ${timeout.text()} }`;
    return `${target()}.detect(${detector}${limit})`;
  };
}

/** Whether a detection waits for the beep of the machine. */
export function waitsForBeep(move: Move, call: Call, method: LegacyMethod): boolean {
  if (method.operation !== "Detect") return false;
  const option = readOptions(move, call.arguments[0])?.get("wait_for_beep");
  if (isNothing(option)) return false;
  const value = option === undefined ? undefined : bare(option.value);
  if (value?.type === "BooleanLiteral" && !method.isAsync) return true;
  move.doubt(
    call,
    "option",
    "whether it waits for the beep is decided elsewhere: in v3, wait for the READY event yourself",
  );
  return false;
}

/** What decides a detection that waits for the beep. */
const decisive = ["READY", "HUMAN", "UNKNOWN", "finished", "error"];

function beeping(move: Move, call: Call, callee: Member, text: () => string): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const list = decisive.map((event) => move.quoted(event)).join(", ");
  const event = move.quoted("calling.call.detect");
  const glue = `\n${move.rewriter.indentOf(call)}${move.dialect.indent}`;
  move.rewriter.replace(
    call,
    () =>
      `${text()}.then(() =>${glue}${target}.${move.named("wait_for")}(${event}, ${taken(move)} =>${glue}${move.dialect.indent}[${list}].includes(params.detect.params?.event ?? ${move.quoted("")}),${glue}).catch(() => ${target}.${move.named("wait_for_ended")}()))`,
  );
}

/** A call by a name that may be said twice. */
function simpleTarget(move: Move, callee: Member): string | undefined {
  const text = move.render(callee.object);
  if (/^[\w$.]+$/.test(text)) return text;
  move.doubt(callee, "method", "give this call a name: v3 needs it twice here");
  return undefined;
}

function afterwards(move: Move, call: Call, callee: Member, then: string): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  move.rewriter.replace(call, () => `${move.rewriter.inside(call)}.then(() => ${target}.${then})`);
}

/** Waits for an event of the call behind a command, or for the call's end. */
function afterEvent(
  move: Move,
  call: Call,
  callee: Member,
  event: string,
  test: (params: string) => string,
  text: () => string = () => move.rewriter.inside(call),
): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const glue = `\n${move.rewriter.indentOf(call)}${move.dialect.indent}`;
  move.rewriter.replace(
    call,
    () =>
      `${text()}.then(() =>${glue}${target}.${move.named("wait_for")}(${move.quoted(event)}, ${taken(move)} => ${test("params")})${glue}${move.dialect.indent}.catch(() => ${target}.${move.named("wait_for_ended")}()))`,
  );
}

function connecting(move: Move, call: Call, callee: Member, method: LegacyMethod): void {
  const target = simpleTarget(move, callee);
  if (target === undefined) return;
  const as = (type: string): string => (move.module.isTypeScript ? ` as ${type}` : "");
  const params = `${target}.device.params`;
  const found = devicesText(move, call, {
    from: `${params}.from_number${as("string")}`,
    timeout: `${params}.timeout ?? 30`,
  });
  if (found === undefined) {
    move.doubt(
      call,
      "method",
      "whom this connects is not written here: v3 wants groups of devices, [[one], [two, three]]",
    );
    return;
  }
  if (method.isAsync) {
    move.doubt(
      call,
      "method",
      "v3 has no action for connect: wait for the calling.call.connect event",
    );
    return;
  }
  const text = (): string => {
    const more = found.more.map(([name, one]) => [name, one()] as const);
    const options = more.length === 0 ? "" : `, ${objectText(move, more, "")}`;
    return `${target}.connect(${found.devices()}${options})`;
  };
  afterEvent(
    move,
    call,
    callee,
    "calling.call.connect",
    (one) => `${one}.connect_state !== ${move.quoted("connecting")}`,
    text,
  );
}

/** Whether the call is spoken of again behind a hangup: v2 had waited for its end. */
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

const states = ["created", "ringing", "answered", "ending", "ended"];

function waiting(move: Move, call: Call, callee: Member, name: string): void {
  const given = call.arguments.map((one) => stringOf(one) ?? "");
  const own = waits.get(plain(name));
  const wanted = own === undefined ? given : [own];
  const first = states.find((state) => wanted.includes(state));
  if (wanted.some((state) => !states.includes(state))) {
    move.doubt(
      call,
      "method",
      "v3 waits for one state by its name: wait_for_answered, wait_for_ended",
    );
    return;
  }
  const state = wanted.length === 0 ? "ended" : (first ?? "ended");
  const text = (): string => `${move.render(callee.object)}.${move.named(`wait_for_${state}`)}()`;
  const parent = move.parent(call);
  const isAwaited = parent?.type === "AwaitExpression";
  const outer = isAwaited ? move.parent(parent) : parent;
  const isUsed = outer?.type !== "ExpressionStatement" && outer?.type !== "ArrayExpression";
  if (!isUsed || state === "ended") move.rewriter.replace(call, text);
  else if (isAwaited) {
    move.rewriter.replace(
      parent,
      () => `((await ${text()}).params.call_state === ${move.quoted(state)})`,
    );
  } else {
    move.rewriter.replace(
      call,
      () => `${text()}.then(({ params }) => params.call_state === ${move.quoted(state)})`,
    );
  }
}

/** The parameter of a function that is given an event. */
const taken = (move: Move): string =>
  move.module.isTypeScript ? "({ params }: { params: any })" : "({ params })";
