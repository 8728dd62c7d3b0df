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

/** What a task brings: whatever was delivered, mostly an object. */
// oxlint-disable-next-line typescript/no-explicit-any -- only the app knows what it delivers
export type TaskMessage = any;

/** What a consumer does, as its methods. None of them is awaited but `setup`; what one throws is logged. */
export interface HookMethods<This, CallView> {
  /** Runs before anything else; what the constructor was not given may be set here. */
  setup(consumer: This): unknown;
  /** The session is ready: at first, and again after every reconnect. */
  ready(consumer: This): unknown;
  /** Runs after everything else, also when the process exits. */
  teardown(consumer: This): unknown;
  /** A call has arrived. */
  on_incoming_call(call: CallView): unknown;
  /** A message has arrived. */
  on_incoming_message(message: Message): unknown;
  /** A message that was sent has a new state. */
  on_message_state_change(message: Message): unknown;
  /** A task has arrived: what was delivered. */
  on_task(message: TaskMessage): unknown;
}

/** The name of a hook as the documents have it. */
export type HookName = keyof HookMethods<never, never>;

/** What a consumer does, as options. In each function `this` is the consumer. */
export type ConsumerHooks<This = Consumer, CallView = Call> = {
  [Name in HookName]?: (
    this: This,
    ...args: Parameters<HookMethods<This, CallView>[Name]>
  ) => unknown;
};

/** The options of a consumer under their documented names. */
export interface DocumentedConsumerOptions<This = Consumer, CallView = Call>
  extends DocumentedSessionOptions, DocumentedShutdownOptions, ConsumerHooks<This, CallView> {
  /** A session to share. Then nothing that makes one is needed. */
  session?: Session | undefined;
  /** The contexts whose calls, messages and tasks arrive here. At least one is needed. */
  contexts?: readonly (string | undefined)[] | undefined;
}

/** The options of a consumer. Every name is taken in its camelCase spelling too. */
export type ConsumerOptions = EitherSpelling<DocumentedConsumerOptions>;

/** The options of a `RelayConsumer`. Every name is taken in its camelCase spelling too. */
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

/** What each option of a consumer must be. */
export const consumerOptionTypes: OptionTypes = {
  ...clientOptionTypes,
  contexts: ["array", "string"],
  ...hookTypes,
};
