export { Action, type ActionKind } from "./actions/action.js";
export { CollectAction } from "./actions/collect-action.js";
export { DetectAction } from "./actions/detect-action.js";
export { PlayAction } from "./actions/play-action.js";
export { RecordAction } from "./actions/record-action.js";
export { Call, type CallMethods } from "./call.js";
export type { CallDevice } from "./call-view.js";
export type { WaitForOptions } from "./call-waits.js";
export { RelayClient } from "./client.js";
export type { RunOptions } from "./client-core.js";
export type { RelayClientOptions } from "./client-options.js";
export type {
  CollectedInput,
  CollectResult,
  DetectResult,
  FaxResult,
  ParamsOf,
} from "./events/event-params.js";
export type { FinalEvent } from "./events/final-event.js";
export { RelayEvent, type AnyRelayEvent } from "./events/relay-event.js";
export type { CallHandler } from "./inbound-calls.js";
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
