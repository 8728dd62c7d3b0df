export type { SecretSource, Session, SessionOptions } from "@twinline/core";

export { Action } from "./actions/action.js";
export { ConnectAction } from "./actions/connect-action.js";
export { DetectAction } from "./actions/detect-action.js";
export { FaxAction } from "./actions/fax-action.js";
export { PlayAction } from "./actions/play-action.js";
export { PromptAction } from "./actions/prompt-action.js";
export { RecordAction } from "./actions/record-action.js";
export { ReferAction } from "./actions/refer-action.js";
export { SendDigitsAction } from "./actions/send-digits-action.js";
export { TapAction } from "./actions/tap-action.js";
export { Call } from "./calls/call.js";
export { Event } from "./calls/event.js";
export type { CallEventName, CallEvents } from "./calls/event-names.js";
export { Calling } from "./clients/calling.js";
export { Client, Client as RelayClient } from "./clients/client.js";
export type { ClientEvents } from "./clients/client-events.js";
export type { ClientOptions, SharedSession } from "./clients/client-options.js";
export { Consumer, Consumer as RelayConsumer } from "./clients/consumer.js";
export type { ConsumerHooks, ConsumerOptions } from "./clients/consumer-options.js";
export { Message } from "./clients/message.js";
export { Messaging, type OutboundMessage } from "./clients/messaging.js";
export { Task, type TaskOptions } from "./clients/task.js";
export { Tasking } from "./clients/tasking.js";
export type { Medium } from "./methods/media.js";
export type { ConnectDevice, DialDevice, DialPlan, Steps } from "./methods/devices.js";
export { AnswerResult } from "./results/answer-result.js";
export { ConnectResult } from "./results/connect-result.js";
export {
  PlayPauseResult,
  PlayResumeResult,
  PlayVolumeResult,
  PromptVolumeResult,
  StopResult,
} from "./results/control-result.js";
export { DetectResult } from "./results/detect-result.js";
export { DialResult } from "./results/dial-result.js";
export { DisconnectResult } from "./results/disconnect-result.js";
export { FaxResult } from "./results/fax-result.js";
export { HangupResult } from "./results/hangup-result.js";
export { PassResult } from "./results/pass-result.js";
export { PlayResult } from "./results/play-result.js";
export { PromptResult } from "./results/prompt-result.js";
export { RecordResult } from "./results/record-result.js";
export { ReferResult } from "./results/refer-result.js";
export { Result } from "./results/result.js";
export { SendDigitsResult } from "./results/send-digits-result.js";
export { SendResult } from "./results/send-result.js";
export { TapResult } from "./results/tap-result.js";
export { dtmfAlphabet, ringtones, type DtmfCharacter, type Ringtone } from "./ringtones.js";
