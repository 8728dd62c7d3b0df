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

import { textIn } from "./json.js";

/** The params of an event, with its type among them. */
type Told<Params> = Readonly<Params> & { readonly event_type: string };

type Group<Prefix extends string, Names extends string, Params> = Record<
  `${Prefix}.${Names}`,
  Told<Params>
>;

/**
 * The events of a call, by name, and the params that their handlers get.
 *
 * Page: Relay.Calling.Call, Events.
 */
export interface CallEvents
  extends
    Record<
      "stateChange" | "created" | "ringing" | "answered" | "ending" | "ended",
      Told<CallingCallStateEvent>
    >,
    Group<
      "connect",
      "stateChange" | "connecting" | "connected" | "failed" | "disconnected",
      CallingCallConnectEvent
    >,
    Group<
      "play",
      "stateChange" | "playing" | "paused" | "error" | "finished",
      CallingCallPlayEvent
    >,
    Group<
      "record",
      "stateChange" | "recording" | "paused" | "no_input" | "error" | "finished",
      CallingCallRecordEvent
    >,
    Record<"collect" | "prompt", Told<CallingCallCollectEvent>>,
    Group<"fax", "stateChange" | "error" | "finished" | "page", CallingCallFaxEvent>,
    Group<"detect", "error" | "finished" | "update", CallingCallDetectEvent>,
    Group<"tap", "stateChange" | "tapping" | "finished", CallingCallTapEvent>,
    Group<"sendDigits", "stateChange" | "finished", CallingCallSendDigitsEvent>,
    Group<
      "refer",
      "stateChange" | "inProgress" | "cancel" | "busy" | "noAnswer" | "error" | "success",
      CallingCallReferEvent
    > {}

/** The name of an event of a call; see {@link CallEvents}. */
export type CallEventName = keyof CallEvents;

type Namer = (event: WireEvent) => readonly string[];

/** More words than an event has; whatever else the platform says is not remembered. */
const fewWords = 50;

function named(prefix: string, ...path: string[]): Namer {
  const any = `${prefix}stateChange`;
  // A name that was joined anew would have to be hashed anew by whoever looks for its handlers.
  const known = new Map<string, readonly string[]>();
  return ({ params }) => {
    const word = textIn(params, ...path);
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
  "calling.call.collect": () => ["collect", "prompt"],
  "calling.call.detect": ({ params }) => {
    const word = textIn(params, "detect", "params", "event");
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

/** The names under which a call tells its handlers of an event, in their order; none for many events. */
export function namesOf(event: WireEvent): readonly string[] {
  const { event_type: type } = event;
  if (!Object.hasOwn(namers, type)) return [];
  return namers[type as CallEvent]?.(event) ?? [];
}
