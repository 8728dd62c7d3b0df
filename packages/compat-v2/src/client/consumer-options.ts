import type {
  DocumentedSessionOptions,
  EitherSpelling,
  OptionTypes,
  Session,
} from "@twinline/core/internal";

import type { Call } from "../call/call.js";
import type { RelayCall } from "../call/relay-call.js";
import type { Message } from "../messages/message.js";
import { clientOptionTypes, type DocumentedShutdownOptions } from "./client-options.js";
import type { Consumer } from "./consumer.js";
import type { RelayConsumer } from "./relay-consumer.js";

/** The message of a task, as it was delivered: usually an object. */
// oxlint-disable-next-line typescript/no-explicit-any -- only the app knows what it delivers
export type TaskMessage = any;

/** The hooks of a consumer as methods. Only `setup` is awaited; what a hook throws is logged. */
export interface HookMethods<This, CallView> {
  /** Runs first. Set here what you did not give to the constructor. */
  setup(consumer: This): unknown;
  /** The session is ready: after the first connect and after every reconnect. */
  ready(consumer: This): unknown;
  /** Runs last, also when the process exits. */
  teardown(consumer: This): unknown;
  /** A call has arrived. */
  on_incoming_call(call: CallView): unknown;
  /** A message has arrived. */
  on_incoming_message(message: Message): unknown;
  /** A sent message has a new state. */
  on_message_state_change(message: Message): unknown;
  /** A task has arrived. */
  on_task(message: TaskMessage): unknown;
}

/** The documented name of a hook. */
export type HookName = keyof HookMethods<never, never>;

/** The hooks of a consumer as options. In each function `this` is the consumer. */
export type ConsumerHooks<This = Consumer, CallView = Call> = {
  [Name in HookName]?: (
    this: This,
    ...args: Parameters<HookMethods<This, CallView>[Name]>
  ) => unknown;
};

/** The options of a consumer under their documented names. */
export interface DocumentedConsumerOptions<This = Consumer, CallView = Call>
  extends DocumentedSessionOptions, DocumentedShutdownOptions, ConsumerHooks<This, CallView> {
  /** A session to share, instead of the options that make one. */
  session?: Session | undefined;
  /** The contexts to receive calls, messages and tasks for: at least one. */
  contexts?: readonly (string | undefined)[] | undefined;
}

/** The options of a consumer. Every name also has a camelCase spelling. */
export type ConsumerOptions = EitherSpelling<DocumentedConsumerOptions>;

/** The options of a `RelayConsumer`. Every name also has a camelCase spelling. */
export type RelayConsumerOptions = EitherSpelling<
  DocumentedConsumerOptions<RelayConsumer, RelayCall>
>;

const hookTypes: Readonly<Record<HookName, ["function"]>> = {
  setup: ["function"],
  ready: ["function"],
  teardown: ["function"],
  on_incoming_call: ["function"],
  on_incoming_message: ["function"],
  on_message_state_change: ["function"],
  on_task: ["function"],
};

export const hookNames = Object.keys(hookTypes) as HookName[];

export const isHook = (name: string): name is HookName => Object.hasOwn(hookTypes, name);

/** The types of the options of a consumer. */
export const consumerOptionTypes: OptionTypes = {
  ...clientOptionTypes,
  contexts: ["array", "string"],
  ...hookTypes,
};
