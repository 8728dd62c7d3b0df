import type { EventName } from "@twinline/core";

import { eventClass } from "./event-fields.js";

// Each mirrors the class of that name on /docs/server-sdks/reference/python/relay/events.

/** A call has changed its state: `call_state`, and `end_reason` when it has ended. */
export class CallStateEvent extends eventClass("calling.call.state") {}

/** A call has come in. */
export class CallReceiveEvent extends eventClass("calling.call.receive") {}

/** A dial has got further: `dial_state`, and `call` when it was answered. */
export class DialEvent extends eventClass("calling.call.dial") {}

/** A call was connected to another, or could not be: `connect_state` and `peer`. */
export class ConnectEvent extends eventClass("calling.call.connect") {}

/** Playback has changed its `state`. */
export class PlayEvent extends eventClass("calling.call.play") {}

/** A recording has changed its `state`; `url`, `duration` and `size` when there is a file. */
export class RecordEvent extends eventClass("calling.call.record") {}

/** Input has arrived, or collecting has ended: `result`. */
export class CollectEvent extends eventClass("calling.call.collect") {}

/** A detector has heard something, or is done: `detect`. */
export class DetectEvent extends eventClass("calling.call.detect") {}

/** A fax has got further: `fax`. */
export class FaxEvent extends eventClass("calling.call.fax") {}

/** A tap has changed its `state`. */
export class TapEvent extends eventClass("calling.call.tap") {}

/** A stream has changed its `state`. */
export class StreamEvent extends eventClass("calling.call.stream") {}

/** Digits were sent. */
export class SendDigitsEvent extends eventClass("calling.call.send_digits") {}

/** A SIP REFER has got further: `state`. */
export class ReferEvent extends eventClass("calling.call.refer") {}

/** Noise reduction was switched on or off: `denoised`. */
export class DenoiseEvent extends eventClass("calling.call.denoise") {}

/** A payment has changed its `state`, or asks for its next input. */
export class PayEvent extends eventClass("calling.call.pay") {}

/** A call has entered or left a queue: `status`, `queue_id`, `queue_name`, `position`, `size`. */
export class QueueEvent extends eventClass("calling.call.queue") {}

/** The echo has changed its `state`. */
export class EchoEvent extends eventClass("calling.call.echo") {}

/** A call was put on hold or taken back: `state`. */
export class HoldEvent extends eventClass("calling.call.hold") {}

/** A transcription has changed its `state`. */
export class TranscribeEvent extends eventClass("calling.call.transcribe") {}

/** An AI agent has changed its state. */
export class AIEvent extends eventClass("calling.call.ai") {}

/** Something has happened in a conference: `status`. */
export class ConferenceEvent extends eventClass("calling.conference") {}

/** The platform reports an error: `code` and `message`. */
export class CallingErrorEvent extends eventClass("calling.error") {}

/** A message has come in. */
export class MessageReceiveEvent extends eventClass("messaging.receive") {}

/** A message that was sent has changed its `message_state`. */
export class MessageStateEvent extends eventClass("messaging.state") {}

/** The platform has handed out what a later connection resumes the session with. A secret. */
export class AuthorizationStateEvent extends eventClass("signalwire.authorization.state") {}

/** The class of each event, by the event's name. */
export const eventClasses = {
  "calling.call.state": CallStateEvent,
  "calling.call.receive": CallReceiveEvent,
  "calling.call.dial": DialEvent,
  "calling.call.connect": ConnectEvent,
  "calling.call.play": PlayEvent,
  "calling.call.record": RecordEvent,
  "calling.call.collect": CollectEvent,
  "calling.call.detect": DetectEvent,
  "calling.call.fax": FaxEvent,
  "calling.call.tap": TapEvent,
  "calling.call.stream": StreamEvent,
  "calling.call.send_digits": SendDigitsEvent,
  "calling.call.refer": ReferEvent,
  "calling.call.denoise": DenoiseEvent,
  "calling.call.pay": PayEvent,
  "calling.call.queue": QueueEvent,
  "calling.call.echo": EchoEvent,
  "calling.call.hold": HoldEvent,
  "calling.call.transcribe": TranscribeEvent,
  "calling.call.ai": AIEvent,
  "calling.conference": ConferenceEvent,
  "calling.error": CallingErrorEvent,
  "messaging.receive": MessageReceiveEvent,
  "messaging.state": MessageStateEvent,
  "signalwire.authorization.state": AuthorizationStateEvent,
} as const satisfies { readonly [Name in EventName]: unknown };

/** The event of a name: `EventOf<"calling.call.play">` is a `PlayEvent`. */
export type EventOf<Name extends EventName> = InstanceType<(typeof eventClasses)[Name]>;

/** Any of the platform's events. Tell them apart by `event_type`, or by `instanceof`. */
export type AnyRelayEvent = { [Name in EventName]: EventOf<Name> }[EventName];
