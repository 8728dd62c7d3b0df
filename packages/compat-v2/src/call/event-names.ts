import type {
  CallingCallCollectEvent,
  CallingCallConnectEvent,
  CallingCallDetectEvent,
  CallingCallFaxEvent,
  CallingCallPlayEvent,
  CallingCallRecordEvent,
  CallingCallReferEvent,
  CallingCallSendDigitsEvent,
  CallingCallStateEvent,
  CallingCallTapEvent,
  EventName,
} from "@twinline/core";
import type { WireEvent } from "@twinline/core/internal";

import { stringIn } from "../common/json.js";

/** The words that follow a prefix in the name of an event. */
const words = {
  state: ["stateChange", "created", "ringing", "answered", "ending", "ended"],
  connect: ["stateChange", "connecting", "connected", "failed", "disconnected"],
  play: ["stateChange", "playing", "paused", "error", "finished"],
  record: ["stateChange", "recording", "paused", "no_input", "error", "finished"],
  fax: ["stateChange", "error", "finished", "page"],
  detect: ["error", "finished", "update"],
  tap: ["stateChange", "tapping", "finished"],
  sendDigits: ["stateChange", "finished"],
  refer: ["stateChange", "inProgress", "cancel", "busy", "noAnswer", "error", "success"],
} as const;

const collectNames = ["collect", "prompt"] as const;

type Words = typeof words;

/** The params of an event, with its type among them. */
type WithType<Params> = Readonly<Params> & { readonly event_type: string };

type Group<Prefix extends keyof Words, Params> = Record<
  `${Prefix}.${Words[Prefix][number]}`,
  Params
>;

/**
 * The events of a call, by name, and what their handlers get: the event's params, for a detector's
 * events what was detected.
 *
 * Page: Relay.Calling.Call, Events.
 */
export interface CallEvents
  extends
    Record<Words["state"][number], WithType<CallingCallStateEvent>>,
    Group<"connect", WithType<CallingCallConnectEvent>>,
    Group<"play", WithType<CallingCallPlayEvent>>,
    Group<"record", WithType<CallingCallRecordEvent>>,
    Record<(typeof collectNames)[number], WithType<CallingCallCollectEvent>>,
    Group<"fax", WithType<CallingCallFaxEvent>>,
    Group<"detect", Readonly<CallingCallDetectEvent["detect"]>>,
    Group<"tap", WithType<CallingCallTapEvent>>,
    Group<"sendDigits", WithType<CallingCallSendDigitsEvent>>,
    Group<"refer", WithType<CallingCallReferEvent>> {}

/** The name of an event of a call; see {@link CallEvents}. */
export type CallEventName = keyof CallEvents;

/** The events of a call in the dialect of Node: what a handler gets after the call. */
export interface NodeCallEvents
  extends
    Omit<CallEvents, NodeBareName | `detect.${Words["detect"][number]}`>,
    Record<NodeBareName, undefined>,
    Group<"detect", WithType<CallingCallDetectEvent>> {}

/** The events whose handlers get the call alone in the dialect of Node. */
type NodeBareName = Words["state"][number] | `connect.${Words["connect"][number]}`;

/** Every name in {@link CallEvents}. */
export const callEventNames: readonly string[] = [
  ...Object.entries(words).flatMap(([prefix, list]) =>
    list.map((word) => (prefix === "state" ? word : `${prefix}.${word}`)),
  ),
  ...collectNames,
];

type Namer = (event: WireEvent) => readonly string[];

/** Maximum number of words remembered per event: more than the documents name. */
const fewWords = 50;

function named(prefix: string, ...path: string[]): Namer {
  const any = `${prefix}stateChange`;
  // A name that is joined again has to be hashed again when its handlers are looked up.
  const known = new Map<string, readonly string[]>();
  return ({ params }) => {
    const word = stringIn(params, ...path);
    const names = known.get(word) ?? (word === "" ? [any] : [any, prefix + word]);
    if (known.size < fewWords) known.set(word, names);
    return names;
  };
}

type CallEvent = Extract<EventName, `calling.${string}`>;

/** How each event of a call is named to its handlers; null for those that the legacy SDKs did not have. */
const namers: Readonly<Record<CallEvent, Namer | null>> = {
  "calling.call.state": named("", "call_state"),
  "calling.call.connect": named("connect.", "connect_state"),
  "calling.call.play": named("play.", "state"),
  "calling.call.record": named("record.", "state"),
  "calling.call.fax": named("fax.", "fax", "type"),
  "calling.call.tap": named("tap.", "state"),
  "calling.call.send_digits": named("sendDigits.", "state"),
  "calling.call.refer": named("refer.", "state"),
  "calling.call.collect": () => collectNames,
  "calling.call.detect": ({ params }) => {
    const word = stringIn(params, "detect", "params", "event");
    return [word === "finished" || word === "error" ? `detect.${word}` : "detect.update"];
  },
  "calling.call.receive": null,
  "calling.call.dial": null,
  "calling.error": null,
  "calling.call.denoise": null,
  "calling.call.echo": null,
  "calling.call.hold": null,
  "calling.call.stream": null,
  "calling.call.pay": null,
  "calling.conference": null,
  "calling.call.queue": null,
  "calling.call.transcribe": null,
  "calling.call.ai": null,
};

/** The names of the events that handlers of a call get for an event of the platform, in their order. */
export function namesOf(event: WireEvent): readonly string[] {
  const { event_type: type } = event;
  if (!Object.hasOwn(namers, type)) return [];
  return namers[type as CallEvent]?.(event) ?? [];
}
