import type { DocumentedSessionOptions, Session, Twins } from "@twinline/core/internal";
import { sessionOptionTypes, type OptionTypes } from "@twinline/core/internal";

import type { Call } from "../calls/call.js";
import type { Consumer } from "./consumer.js";
import type { Message } from "./message.js";

type Hook<Args extends readonly unknown[]> = (this: Consumer, ...args: Args) => unknown;

/** What a consumer does, by option. In each function `this` is the consumer. */
export interface ConsumerHooks {
  /** Before anything else; here may be set what the constructor was not given. */
  setup?: Hook<[consumer: Consumer]>;
  /** The session is ready: at first, and again after every reconnect. */
  ready?: Hook<[consumer: Consumer]>;
  /** After everything else. */
  teardown?: Hook<[consumer: Consumer]>;
  /** A call came in. It is not waited for; a throw is logged. */
  on_incoming_call?: Hook<[call: Call]>;
  /** A message came in. It is not waited for; a throw is logged. */
  on_incoming_message?: Hook<[message: Message]>;
  /** A message that was sent has a new state. It is not waited for; a throw is logged. */
  on_message_state_change?: Hook<[message: Message]>;
  /** A task came in: what was delivered. It is not waited for; a throw is logged. */
  on_task?: Hook<[message: unknown]>;
}

/** The options of a consumer under their documented names. */
export interface DocumentedConsumerOptions extends DocumentedSessionOptions, ConsumerHooks {
  /** A session that somebody else made, to be shared. Then nothing that makes one is needed. */
  session?: Session | undefined;
  /** The contexts whose calls, messages and tasks come in. One is needed at least. */
  contexts?: readonly string[] | undefined;
}

/** The options of a consumer. Every name is taken in its camelCase spelling too. */
export type ConsumerOptions = DocumentedConsumerOptions & Partial<Twins<DocumentedConsumerOptions>>;

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
  ...sessionOptionTypes,
  session: ["object"],
  contexts: ["array"],
  ...Object.fromEntries(hookNames.map((name) => [name, ["function"]])),
};
