export { Action } from "./actions/action.js";
export { CollectAction, StandaloneCollectAction } from "./actions/collect-actions.js";
export { PlayAction } from "./actions/play-action.js";
export { RecordAction } from "./actions/record-action.js";
export {
  AIAction,
  DetectAction,
  FaxAction,
  PayAction,
  StreamAction,
  TapAction,
  TranscribeAction,
} from "./actions/stoppable-actions.js";
export { Call, type CallStateName } from "./call/call.js";
export type { CallEventName } from "./events/event-name.js";
export type { CallMethods } from "./methods/call-methods.js";
export type { WaitForOptions } from "./call/waits.js";
export { RelayClient, type RunOptions } from "./client/relay-client.js";
export type { EventHandler } from "./client/event-observer.js";
export type {
  CollectedInput,
  CollectEventParams,
  CollectResult,
  DetectEventParams,
  DetectResult,
  FaxEventParams,
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
export type { HangupReason } from "./methods/lifecycle.js";
export type { RingtoneName } from "./methods/playback.js";
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
