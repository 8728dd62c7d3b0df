export { Action } from "./actions/action.js";
export { CollectAction, StandaloneCollectAction } from "./actions/collect-actions.js";
export { PlayAction } from "./actions/play-action.js";
export { RecordAction } from "./actions/record-action.js";
export { Call, type CallStateName } from "./call/call.js";
export type { CallEventName } from "./events/event-name.js";
export type { WaitForOptions } from "./call/waits.js";
export { RelayClient, type RunOptions } from "./client/relay-client.js";
export type { EventHandler } from "./client/event-observer.js";
export type {
  CollectedInput,
  CollectEventParams,
  CollectResult,
  DetectResult,
  FaxResult,
  ParamsOf,
} from "./events/event-params.js";
export * from "./events/constants.js";
export * from "./events/events.generated.js";
export {
  parse_event,
  parseEvent,
  type AnyRelayEvent,
  type EventOf,
  type FinalEvent,
} from "./events/event-of.js";
export { RelayEvent, type EventPayload } from "./events/relay-event.js";
export type { CallHandler } from "./client/inbound-calls.js";
export { Message } from "./messages/message.js";
export type { MessageEvent, MessageState } from "./messages/message.js";
export type { MessageHandler } from "./messages/mailbox.js";
export type { CallMethods } from "./methods/call-methods.js";
export * from "./methods/ai.js";
export * from "./methods/bridge.js";
export * from "./methods/collect.js";
export * from "./methods/conference.js";
export * from "./methods/detect.js";
export * from "./methods/digits.js";
export * from "./methods/fax.js";
export * from "./methods/lifecycle.js";
export * from "./methods/pay.js";
export * from "./methods/play.js";
export * from "./methods/queue.js";
export * from "./methods/record.js";
export * from "./methods/room.js";
export * from "./methods/sound.js";
export * from "./methods/tap-and-stream.js";
export * from "./methods/transcribe.js";
export type * from "./types/inputs.generated.js";
export type { RelayClientOptions } from "./types/inputs.generated.js";
export type { WaitArgument, WaitLimits } from "./common/wait-options.js";
export {
  RelayAbortError,
  RelayAuthError,
  RelayCallEndedError,
  RelayClosedError,
  RelayCommandError,
  RelayConnectionError,
  RelayDialError,
  RelayError,
  RelayParamError,
  RelayTimeoutError,
  Session,
} from "@twinline/core";
export type {
  CallAgoraParams,
  CallCallParams,
  CallDevice,
  CallNoParams,
  CallPhoneParams,
  CallQueueParams,
  CallSipParams,
  CallStreamParams,
  CallWebrtcParams,
} from "@twinline/core";
