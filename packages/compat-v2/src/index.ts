export {
  RelayAuthError,
  RelayClosedError,
  RelayCommandError,
  RelayConnectionError,
  RelayError,
  RelayParamError,
  RelayTimeoutError,
  Session,
  type SecretSource,
  type SessionOptions,
} from "@twinline/core";

export { Action } from "./actions/action.js";
export { StoppableAction } from "./actions/stoppable-action.js";
export { Event } from "./calls/event.js";
export type { CallEventName, CallEvents } from "./calls/event-names.js";
export { Calling } from "./clients/calling.js";
export { Client, Client as RelayClient } from "./clients/client.js";
export type { ClientEvents } from "./clients/client-events.js";
export type { ClientOptions, SharedSession } from "./clients/client-options.js";
export { Consumer, Consumer as RelayConsumer } from "./clients/consumer.js";
export type { ConsumerHooks, ConsumerOptions } from "./clients/consumer-options.js";
export { Messaging, type OutboundMessage } from "./clients/messaging.js";
export { Task, type TaskOptions } from "./clients/task.js";
export { Tasking } from "./clients/tasking.js";
export type { ConnectDevice, DialDevice, DialPlan, Steps } from "./methods/devices.js";
export type { DigitOptions, FaxToneOptions, MachineOptions } from "./methods/detect.js";
export type { Medium } from "./methods/media.js";
export type { PromptOptions, PromptType } from "./methods/prompt.js";
export type { RecordOptions } from "./methods/record.js";
export type { TapOptions } from "./methods/tap.js";
export * from "./relay/calling.js";
export * from "./relay/messaging.js";
/** Everything under the names that the documents use: `Relay.Calling.Call`, `Relay.Event`. */
export * as Relay from "./relay/relay.js";
export { ControlResult } from "./results/control-result.js";
export { Result } from "./results/result.js";
export { dtmfAlphabet, ringtones, type DtmfCharacter, type Ringtone } from "./ringtones.js";
