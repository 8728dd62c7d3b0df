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

export { Action, StoppableAction } from "./actions/action.js";
export { Event } from "./common/event.js";
export type { CallEventName, CallEvents, NodeCallEvents } from "./call/event-names.js";
export { Calling } from "./client/calling.js";
export type { RelayCall } from "./call/relay-call.js";
export { Client } from "./client/client.js";
export type { ClientEvents } from "./client/client-events.js";
export type { ClientLogger } from "./client/client-logger.js";
export type { ClientOptions, SharedSession, ShutdownOptions } from "./client/client-options.js";
export { Consumer } from "./client/consumer.js";
export type {
  ConsumerHooks,
  ConsumerOptions,
  RelayConsumerOptions,
  TaskMessage,
} from "./client/consumer-options.js";
export { RelayClient, VERSION } from "./client/relay-client.js";
export { RestClient, type RestClientConstructor } from "./client/rest-client.js";
export { RelayConsumer } from "./client/relay-consumer.js";
export { Messaging, type OutboundMessage } from "./client/messaging.js";
export { Task, type TaskOptions } from "./client/task.js";
export { Tasking } from "./client/tasking.js";
export type { ConnectDevice, DialDevice, DialPlan, Steps } from "./methods/devices.js";
export type { PromptType } from "./methods/prompt.js";
export * from "./relay/calling.js";
export * from "./relay/messaging.js";
/** Everything under the names that the documents use: `Relay.Calling.Call`, `Relay.Event`. */
export * as Relay from "./relay/relay.js";
export { ControlResult } from "./results/control.js";
export { Result } from "./results/result.js";
export { dtmfAlphabet, ringtones, type DtmfCharacter, type Ringtone } from "./methods/ringtones.js";
export type * from "./types/inputs.generated.js";
