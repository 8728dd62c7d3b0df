import { isAction, isResult, type Kind } from "../legacy/kinds.js";
import { hooks, legacyMethod, plain, waits } from "../legacy/methods.js";
import { wireEvent } from "../v3/events.js";
import type { Rule } from "./finding.js";

/** What a use becomes. */
export interface Described {
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

/** The documented spelling of a name in v3. */
const documented = (name: string): string =>
  v3Names[name] ?? name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Describes what a member of a legacy object becomes in v3.
 *
 * @param event the event that the program listens to, if known
 * @returns undefined if it does not count as a use
 */
export function becomes(
  kind: Kind,
  name: string,
  { isCalled, event }: { readonly isCalled: boolean; readonly event?: string | undefined },
): Described | undefined {
  if (kind === "Call") {
    const method = legacyMethod(name);
    if (method !== undefined && isCalled) {
      const base = documented(method.name.replace(/Async$/, ""));
      const isOperation = /^(play|prompt|record|detect|send_fax|receive_fax|tap)/.test(base);
      return { rule: "method", v3: isOperation && !method.isAsync ? `${base}, then wait()` : base };
    }
    if (waits.has(plain(name))) return { rule: "method", v3: documented(name) };
    if (name === "on" || name === "off") {
      const wire = event === undefined ? undefined : wireEvent(event)?.type;
      const v3 = wire === undefined ? "events of the wire" : `${name}("${wire}")`;
      return { rule: "event", v3 };
    }
    return { rule: "property", v3: properties[plain(name)] ?? name };
  }
  if (isResult(kind)) return { rule: "result", v3: "the event that it ended with" };
  if (isAction(kind)) return { rule: "action", v3: name === "completed" ? "is_done" : name };
  switch (kind) {
    case "Consumer":
      return {
        rule: hooks.has(plain(name)) ? "hook" : "consumer",
        v3: ofConsumer[plain(name)] ?? name,
      };
    case "Client":
      if (name === "on" || name === "off")
        return { rule: "client", v3: `session.${name}("status")` };
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

const ofConsumer: Readonly<Record<string, string>> = {
  client: "the client itself",
  onincomingcall: "client.on_call",
  onincomingmessage: "client.on_message",
  onmessagestatechange: "client.on_event",
  ontask: "an HTTP request",
  setup: "the options of the client",
  ready: 'session.on("status")',
  teardown: "after run()",
};

const services: Readonly<Record<string, string>> = {
  "Calling.onreceive": "on_call",
  "Calling.dial": "client.dial",
  "Calling.newcall": "client.dial",
  "Messaging.send": "client.send_message",
  "Messaging.onreceive": "on_message",
  "Messaging.onstatechange": "on_event",
};

/** Describes what the construction of a legacy object becomes. */
export function constructed(
  kind: Kind,
): { readonly rule: Rule; readonly v2: string; readonly v3: string } | undefined {
  const rows: Partial<Record<Kind, readonly [Rule, string, string]>> = {
    Consumer: ["consumer", "the same", "new RelayClient, with on_call"],
    Client: ["client", "the same", "new RelayClient"],
    Task: ["task", "the same", "an HTTP request"],
    Rest: ["rest", "@signalwire/compatibility-api", "@signalwire/compatibility-api"],
  };
  const row = rows[kind];
  return row && { rule: row[0], v2: row[1], v3: row[2] };
}
