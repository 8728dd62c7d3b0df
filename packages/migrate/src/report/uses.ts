import type * as t from "@babel/types";

import { isAction, isResult, type Kind } from "../legacy/kinds.js";
import { legacyMethod, plain, waits } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import type { Program } from "../source/program.js";
import { isCall, isMember, memberName } from "../source/syntax.js";
import { placeOf, type Finding, type Rule, type Sureness } from "./finding.js";

/** Every use of an object of a legacy SDK in a program. */
export function usesOf(program: Program): Finding[] {
  return program.modules.flatMap((module) =>
    module.nodes.flatMap((node) => useOf(program, module, node) ?? []),
  );
}

function useOf(program: Program, module: SourceModule, node: t.Node): Finding | undefined {
  if (node.type === "NewExpression") return construction(program, module, node);
  if (!isMember(node)) return undefined;
  const name = memberName(node);
  const values = program.flow.of(module, node.object);
  const legacy = [...values].filter((value) => value.is === "legacy");
  const [owner] = legacy;
  if (owner === undefined || name === undefined || owner.kind === "Sdk") return undefined;
  const isMixed = new Set(
    [...values].map((value) => (value.is === "legacy" ? value.kind : value.is)),
  );
  isMixed.delete("instance");
  const isCalled = isCall(module.parents.get(node)) && calleeOf(module, node);
  const described = describe(owner.kind, name, isCalled);
  if (described === undefined) return undefined;
  const sure: Sureness =
    isMixed.size > 1 ? "decide" : legacy.some(({ guessed }) => guessed) ? "likely" : "certain";
  return {
    ...placeOf(module, node.property),
    rule: described.rule,
    use: `${short(owner.kind)}.${name}`,
    v2: "the same",
    v3: described.v3,
    sure,
    ...(isMixed.size > 1 && { note: "this may be something else as well" }),
  };
}

function calleeOf(module: SourceModule, node: t.Node): boolean {
  const parent = module.parents.get(node);
  return isCall(parent) && parent.callee === node;
}

const short = (kind: Kind): string => kind.charAt(0).toLowerCase() + kind.slice(1);

function construction(
  program: Program,
  module: SourceModule,
  node: t.NewExpression,
): Finding | undefined {
  const made = program.flow.legacy(module, node)[0];
  if (made === undefined) return undefined;
  const rows: Partial<Record<Kind, readonly [Rule, string, string]>> = {
    Consumer: ["consumer", "the same", "new RelayClient, with on_call"],
    Client: ["client", "the same", "new RelayClient"],
    Task: ["task", "the same", "an HTTP request"],
    Rest: ["rest", "@signalwire/compatibility-api", "@signalwire/compatibility-api"],
  };
  const row = rows[made.kind];
  if (row === undefined) return undefined;
  const [rule, v2, v3] = row;
  const sure = made.guessed ? "likely" : "certain";
  return { ...placeOf(module, node), rule, use: `new ${made.kind}`, v2, v3, sure };
}

interface Described {
  readonly rule: Rule;
  readonly v3: string;
}

const v3Names: Readonly<Record<string, string>> = {
  prompt: "play_and_collect",
  promptRingtone: "play_and_collect",
  amd: "detect_answering_machine",
  detectHuman: "detect_answering_machine",
  detectMachine: "detect_answering_machine",
  faxSend: "send_fax",
  faxReceive: "receive_fax",
  pass: "pass_",
  playTTS: "play_tts",
  promptTTS: "prompt_tts",
};

/** A name as v3 documents it. */
const documented = (name: string): string =>
  v3Names[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function describe(kind: Kind, name: string, isCalled: boolean): Described | undefined {
  if (kind === "Call") {
    const method = legacyMethod(name);
    if (method !== undefined && isCalled) {
      const base = documented(method.name.replace(/Async$/, ""));
      const isOperation = /^(play|prompt|record|detect|send_fax|receive_fax|tap)/.test(base);
      return { rule: "method", v3: isOperation && !method.isAsync ? `${base}, then wait()` : base };
    }
    if (waits.has(plain(name))) return { rule: "method", v3: documented(name) };
    if (["on", "off"].includes(name)) return { rule: "event", v3: "events of the wire" };
    return { rule: "property", v3: properties[plain(name)] ?? name };
  }
  if (isResult(kind)) return { rule: "result", v3: "the event that it ended with" };
  if (isAction(kind)) return { rule: "action", v3: name === "completed" ? "is_done" : name };
  switch (kind) {
    case "Consumer":
      return { rule: "consumer", v3: name === "client" ? "the client itself" : name };
    case "Client":
      return {
        rule: "client",
        v3: /^(calling|messaging|tasking)$/.test(name) ? "the client itself" : name,
      };
    case "Calling":
    case "Messaging":
    case "Tasking":
      return {
        rule: kind === "Messaging" ? "message" : "method",
        v3: services[`${kind}.${plain(name)}`] ?? name,
      };
    case "Message":
    case "MessageState":
    case "SendResult":
      return { rule: "message", v3: properties[plain(name)] ?? name };
    case "Task":
      return { rule: "task", v3: "an HTTP request" };
    default:
      return undefined;
  }
}

const properties: Readonly<Record<string, string>> = {
  id: "call_id",
  from: "device.params.from_number",
  to: "device.params.to_number",
  type: "device.type",
  answered: 'state === "answered"',
  active: "state",
  ended: "state",
  messageid: "message_id",
};

const services: Readonly<Record<string, string>> = {
  "Calling.onreceive": "on_call",
  "Calling.dial": "client.dial",
  "Calling.newcall": "client.dial",
  "Messaging.send": "client.send_message",
  "Messaging.onreceive": "on_message",
  "Messaging.onstatechange": "on_event",
};
