export { Action, type ActionKind } from "./actions/action.js";
export { AIAction } from "./actions/ai-action.js";
export { CollectAction } from "./actions/collect-action.js";
export { DetectAction } from "./actions/detect-action.js";
export { FaxAction } from "./actions/fax-action.js";
export { PayAction } from "./actions/pay-action.js";
export { PlayAction } from "./actions/play-action.js";
export { RecordAction } from "./actions/record-action.js";
export { StandaloneCollectAction } from "./actions/standalone-collect-action.js";
export { StreamAction } from "./actions/stream-action.js";
export { TapAction } from "./actions/tap-action.js";
export { TranscribeAction } from "./actions/transcribe-action.js";
export { Call, type CallMethods } from "./call.js";
export type { CallDevice, CallEventName, CallStateName } from "./call/call-view.js";
export type { WaitForOptions } from "./call/call-waits.js";
export { RelayClient } from "./client/relay-client.js";
export type { RunOptions } from "./client/client-core.js";
export type { EventHandler } from "./client/event-observer.js";
export type { RelayClientOptions } from "./client/client-options.js";
export type {
  CollectedInput,
  CollectResult,
  DetectResult,
  FaxResult,
  ParamsOf,
} from "./events/event-params.js";
export type { FinalEvent } from "./events/final-event.js";
export * from "./constants.js";
export {
  AIEvent,
  AuthorizationStateEvent,
  CallingErrorEvent,
  CallReceiveEvent,
  CallStateEvent,
  CollectEvent,
  ConferenceEvent,
  ConnectEvent,
  DenoiseEvent,
  DetectEvent,
  DialEvent,
  EchoEvent,
  FaxEvent,
  HoldEvent,
  MessageReceiveEvent,
  MessageStateEvent,
  PayEvent,
  PlayEvent,
  QueueEvent,
  RecordEvent,
  ReferEvent,
  SendDigitsEvent,
  StreamEvent,
  TapEvent,
  TranscribeEvent,
  type AnyRelayEvent,
  type EventOf,
} from "./events/event-classes.js";
export type { EventFields } from "./events/event-fields.js";
export { parse_event, parseEvent } from "./events/parse-event.js";
export { RelayEvent, type EventPayload } from "./events/relay-event.js";
export type { CallHandler } from "./client/inbound-calls.js";
export { Message } from "./messages/message.js";
export type { MessageEvent, MessageState } from "./messages/message-core.js";
export type { MessageHandler } from "./messages/mailbox.js";
export type { SendMessageOptions } from "./messages/send-options.js";
export type * from "./methods/options.js";
export type { DialOptions } from "./types/dial-options.js";
export type * from "./types/inputs.js";
export type { WaitArgument, WaitLimits } from "./wait-options.js";
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
