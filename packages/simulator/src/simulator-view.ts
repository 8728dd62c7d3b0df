import type { SocketFactory } from "@twinline/core";
import { defineTwins, type Json } from "@twinline/core/internal";

import type { Gateway } from "./gateway.js";
import type { TextMessage } from "./messages/message-store.js";
import type { Network } from "./network.js";
import type { Frame } from "./wire/frame.js";
import type { FrameFilter } from "./wire/frame-log.js";
import { hostUrl } from "./wire/host-url.js";
import { memoryLink } from "./wire/memory-link.js";

/** A call as the platform sees it. */
export interface LiveCall {
  readonly call_id: string;
  readonly call_state: string;
  readonly direction: "inbound" | "outbound";
  readonly context: string;
  /** The commands that run on it, by method. */
  readonly operations: readonly string[];
  /** The leg it is connected with. */
  readonly peer: string | undefined;
}

/** Where a simulator is, and what passes and lives in it, under the documented names. */
export class SimulatorView {
  /** The port it listens on. */
  readonly port: number;
  /** What a client takes as its host: `ws://127.0.0.1:PORT`, or `wss://` with the option `tls`. */
  readonly host: string;
  readonly #network: Network;
  readonly #gateway: Gateway;

  static {
    defineTwins(SimulatorView);
  }

  constructor(network: Network, gateway: Gateway, port: number) {
    const { host, tls } = network.settings;
    this.#network = network;
    this.#gateway = gateway;
    this.port = port;
    this.host = hostUrl(host, port, tls !== undefined);
    network.files.origin = this.host.replace(/^ws/, "http");
  }

  /**
   * A way in without a network, for a client in this process: give it as the client's `socket` option.
   * What a client and the platform say then takes no real time at all.
   */
  readonly socket: SocketFactory = (_url, _options, handlers) =>
    memoryLink(handlers, (end) => this.#gateway.accept(end, end));

  /** All messages in both directions, oldest first. */
  get messages(): readonly TextMessage[] {
    return this.#network.messages.all;
  }

  /** The calls that have not ended, oldest first. */
  get calls(): readonly LiveCall[] {
    return this.#network.calls.live().map((call) => ({
      call_id: call.call_id,
      call_state: call.state,
      direction: call.facts.direction,
      context: call.facts.context,
      operations: call.operations.all().map(({ method }) => method),
      peer: call.peer?.call_id,
    }));
  }

  /** How many sessions there are, with and without a connection. */
  get sessions(): number {
    return this.#network.sessions.all().length;
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#gateway.connections.length;
  }

  /** Every frame that passed, oldest first, secrets replaced by `***`. */
  get log(): readonly Frame[] {
    return this.#gateway.log.frames;
  }

  /** The frames of the log for which all of this holds. */
  frames(filter: FrameFilter = {}): Frame[] {
    return this.#gateway.log.matching(filter);
  }

  /**
   * Waits for a frame: resolves with the first of the log for which all of this holds, or the first to
   * come.
   *
   * @param options `within`: how long to wait, seconds. Default 60
   * @throws when none came in time
   */
  frame(filter: FrameFilter, options: { within?: number | undefined } = {}): Promise<Frame> {
    return this.#gateway.frame(filter, options.within ?? 60);
  }

  /**
   * Waits for an app: resolves when one listens to the context, at once when one does already.
   *
   * @param context default: any
   * @param options `within`: how long to wait, seconds. Default 60; `Infinity` waits for ever
   * @throws when none came in time
   */
  listens(context?: string, options: { within?: number | undefined } = {}): Promise<void> {
    const { within = 60 } = options;
    const { sessions } = this.#network;
    return this.#gateway.until(
      () => sessions.listening(context).length > 0,
      within,
      () => {
        const heard = sessions.all().flatMap(({ contexts }) => [...contexts]);
        return (
          `Timed out after ${within} s waiting for an app that listens to ${context ?? "any context"}. ` +
          `Apps connected: ${this.connections}; contexts they listen to: ${heard.join(", ") || "none"}.`
        );
      },
    );
  }

  /** The params of every request of this method that a client sent, oldest first. */
  requests(method: string): Json[] {
    return this.frames({ method, direction: "to_platform" }).map(({ params }) => params);
  }

  /** The params of every event of this type that went to a client, oldest first. */
  events(event_type: string): Json[] {
    return this.frames({ event_type, direction: "to_client" }).map(({ params }) => params);
  }

  /** Follows the frames as they pass. */
  on(event: "frame", listener: (frame: Frame) => unknown): void {
    this.#gateway.listeners.on(event, listener);
  }

  off(event: "frame", listener: (frame: Frame) => unknown): void {
    this.#gateway.listeners.off(event, listener);
  }

  /** What was not expected: see the option `unexpected`. */
  get problems(): readonly Error[] {
    return this.#network.problems.all;
  }
}
