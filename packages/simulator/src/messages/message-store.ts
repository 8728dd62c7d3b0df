import type { Json } from "@twinline/core/internal";

import type { Network } from "../network/network.js";
import type { Session } from "../session/session.js";

/** An SMS or MMS. */
export interface TextMessage {
  readonly message_id: string;
  readonly context: string;
  readonly direction: "inbound" | "outbound";
  readonly from_number: string;
  readonly to_number: string;
  readonly body: string;
  readonly media: readonly string[];
  readonly tags: readonly string[];
  message_state: string;
}

/** How a message does not arrive, and why. */
export interface MessageFailure {
  readonly state: "undelivered" | "failed";
  readonly reason: string;
}

/** The states of a message that gets there, and how long each step takes, seconds. */
const steps: readonly (readonly [state: string, after: number])[] = [
  ["queued", 0],
  ["initiated", 0.1],
  ["sent", 0.4],
  ["delivered", 1],
];

/** An SMS segment, characters. */
const segment = 160;

/** Messages in both directions. */
export class MessageStore {
  readonly #network: Pick<Network, "id" | "timers" | "sessions" | "problems">;
  readonly #all: TextMessage[] = [];
  readonly #failures = new Map<string, MessageFailure>();

  constructor(network: Pick<Network, "id" | "timers" | "sessions" | "problems">) {
    this.#network = network;
  }

  /** All of them, oldest first. */
  get all(): readonly TextMessage[] {
    return this.#all;
  }

  /** From now on messages to this number do not arrive. */
  refuse(number: string, failure: MessageFailure): void {
    this.#failures.set(number, failure);
  }

  /** Takes a message from an app. It is on its way once {@link MessageStore.send} is called. */
  accept(params: Json, session: Session): TextMessage {
    const [context = session.names.protocol] = session.contexts;
    return this.#add("outbound", "queued", { context, ...params });
  }

  /** Sends what was accepted, and reports its states to the app. */
  send(message: TextMessage, session: Session): void {
    this.#step(message, session, 0, this.#failures.get(message.to_number));
  }

  /** A message for an app: one of the sessions that listen to the context gets it. */
  arrive(params: Json): TextMessage {
    const message = this.#add("inbound", "received", params);
    const [session] = this.#network.sessions.listening(message.context);
    if (session !== undefined) session.sendEvent("messaging.receive", wire(message));
    else {
      this.#network.problems.report(
        new Error(
          `A message to ${message.to_number} was not delivered: no client listens to the context ` +
            `${JSON.stringify(message.context)}. Connect one first, or use another context.`,
        ),
      );
    }
    return message;
  }

  #add(direction: "inbound" | "outbound", state: string, params: Json): TextMessage {
    const text = (name: string): string => String(params[name] ?? "");
    const list = (name: string): string[] =>
      Array.isArray(params[name]) ? params[name].map(String) : [];
    const message: TextMessage = {
      message_id: this.#network.id(),
      context: text("context"),
      direction,
      from_number: text("from_number"),
      to_number: text("to_number"),
      body: text("body"),
      media: list("media"),
      tags: list("tags"),
      message_state: state,
    };
    this.#all.push(message);
    return message;
  }

  #step(
    message: TextMessage,
    session: Session,
    index: number,
    failure: MessageFailure | undefined,
  ): void {
    const [step, after] = steps[index] ?? [];
    if (step === undefined || after === undefined) return;
    // The platform cannot send it, or the carrier does not deliver it.
    const failsAt = failure?.state === "failed" ? "sent" : "delivered";
    const failing = step === failsAt ? failure : undefined;
    const run = (): void => {
      message.message_state = failing?.state ?? step;
      const why = failing === undefined ? {} : { reason: failing.reason };
      session.sendEvent("messaging.state", { ...wire(message), ...why });
      if (failing === undefined) this.#step(message, session, index + 1, failure);
    };
    if (after === 0) run();
    else this.#network.timers.after(after, run);
  }
}

function wire(message: TextMessage): Json {
  return { ...message, segments: Math.max(1, Math.ceil(message.body.length / segment)) };
}
