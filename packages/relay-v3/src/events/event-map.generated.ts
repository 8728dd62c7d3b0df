// Generated from the catalogue by `npm run generate`. Do not edit.
import * as events from "./events.generated.js";

/** The class of each event, by the event's name. */
export const eventClasses = {
  "calling.call.state": events.CallStateEvent,
  "calling.call.receive": events.CallReceiveEvent,
  "calling.call.dial": events.DialEvent,
  "calling.error": events.CallingErrorEvent,
  "calling.call.connect": events.ConnectEvent,
  "calling.call.refer": events.ReferEvent,
  "calling.call.denoise": events.DenoiseEvent,
  "calling.call.echo": events.EchoEvent,
  "calling.call.hold": events.HoldEvent,
  "calling.call.send_digits": events.SendDigitsEvent,
  "calling.call.play": events.PlayEvent,
  "calling.call.record": events.RecordEvent,
  "calling.call.collect": events.CollectEvent,
  "calling.call.detect": events.DetectEvent,
  "calling.call.fax": events.FaxEvent,
  "calling.call.tap": events.TapEvent,
  "calling.call.stream": events.StreamEvent,
  "calling.call.pay": events.PayEvent,
  "calling.conference": events.ConferenceEvent,
  "calling.call.queue": events.QueueEvent,
  "calling.call.transcribe": events.TranscribeEvent,
  "calling.call.ai": events.AIEvent,
  "messaging.receive": events.MessageReceiveEvent,
  "messaging.state": events.MessageStateEvent,
  "signalwire.authorization.state": events.AuthorizationStateEvent,
} as const;
