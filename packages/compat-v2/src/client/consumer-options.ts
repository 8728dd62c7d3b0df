import type {
  DocumentedSessionOptions,
  OptionTypes,
  Session,
  Twins,
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

type Hook<This, Args extends readonly unknown[]> = (this: This, ...args: Args) => unknown;

/** What a consumer does, by option. In each function `this` is the consumer. */
export interface ConsumerHooks<This = Consumer, CallView = Call> {
  /** Runs before anything else; what the constructor was not given may be set here. */
  setup?: Hook<This, [consumer: This]>;
  /** The session is ready: at first, and again after every reconnect. */
  ready?: Hook<This, [consumer: This]>;
  /** Runs after everything else, also when the process exits. */
  teardown?: Hook<This, [consumer: This]>;
  /** A call has arrived. It is not awaited; a throw is logged. */
  on_incoming_call?: Hook<This, [call: CallView]>;
  /** A message has arrived. It is not awaited; a throw is logged. */
  on_incoming_message?: Hook<This, [message: Message]>;
  /** A message that was sent has a new state. It is not awaited; a throw is logged. */
  on_message_state_change?: Hook<This, [message: Message]>;
  /** A task has arrived: what was delivered. It is not awaited; a throw is logged. */
  on_task?: Hook<This, [message: TaskMessage]>;
}

/** The options of a consumer under their documented names. */
export interface DocumentedConsumerOptions<This = Consumer, CallView = Call>
  extends DocumentedSessionOptions, DocumentedShutdownOptions, ConsumerHooks<This, CallView> {
  /** A session to share. Then nothing that makes one is needed. */
  session?: Session | undefined;
  /** The contexts whose calls, messages and tasks arrive here. At least one is needed. */
  contexts?: readonly (string | undefined)[] | undefined;
}

/** The options of a consumer. Every name is taken in its camelCase spelling too. */
export type ConsumerOptions = EitherName<DocumentedConsumerOptions>;

/** The options of a `RelayConsumer`. Every name is taken in its camelCase spelling too. */
export type RelayConsumerOptions = EitherName<DocumentedConsumerOptions<RelayConsumer, RelayCall>>;

type EitherName<Options> = Options & Partial<Twins<Options>>;

/** The names of the hooks. */
export const hookNames = [
  "setup",
  "ready",
  "teardown",
  "on_incoming_call",
  "on_incoming_message",
  "on_message_state_change",
  "on_task",
] as const satisfies readonly (keyof ConsumerHooks)[];

export const isHook = (name: string): name is HookName =>
  (hookNames as readonly string[]).includes(name);

export type HookName = (typeof hookNames)[number];

/** What each option of a consumer must be. */
export const consumerOptionTypes: OptionTypes = {
  ...clientOptionTypes,
  contexts: ["array", "string"],
  ...Object.fromEntries(hookNames.map((name) => [name, ["function"]])),
};
