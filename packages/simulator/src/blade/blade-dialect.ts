import { isJson, type Json } from "@twinline/core/internal";

import type { Network } from "../network.js";
import { protocolMismatch, unknownMethod, type RpcError } from "../requests/refusal.js";
import type { Session } from "../session/session.js";
import type { Dialect, DialectConnection } from "../wire/dialect.js";
import { broadcast, notifications } from "./broadcast.js";
import { arrived, greeting } from "./hello.js";
import { tolerated } from "./tolerance.js";

/** Puts the result of a request into the older envelope. */
type Wording = (result: Json) => Json;

/** The protocol that a client speaks until it has one of its own. */
const before = "signalwire";

/** Events that the older clients do not get. */
const withheld = new Set(["signalwire.authorization.state"]);

/** True for the frame that begins a conversation in the older envelope. */
export function isBlade(message: Json): boolean {
  return message["method"] === "blade.connect";
}

/**
 * The envelope of the v2 clients. Inside it are the same sessions, commands and events: requests are
 * handed on as if they had come in today's words, and what comes back is worded as of old.
 */
export class BladeDialect implements Dialect {
  readonly #line: DialectConnection;
  readonly #network: Network;
  readonly #session: () => Session | undefined;
  /** How to word the reply to a request that is under way, by its id. */
  readonly #wordings = new Map<unknown, Wording>();
  /** Events that the client would lose if it had them now. */
  readonly #held: Json[] = [];
  #subscribed = false;
  /** Replies that the client may not have read yet. */
  #unread = 0;

  /** @param session the client's, once it has one */
  constructor(line: DialectConnection, network: Network, session: () => Session | undefined) {
    this.#line = line;
    this.#network = network;
    this.#session = session;
  }

  read(message: Json): void {
    const { id, method } = message;
    if (typeof method !== "string") return this.#line.hear(message);
    const params = isJson(message["params"]) ? message["params"] : {};
    switch (method) {
      case "blade.connect":
        this.#subscribed = false;
        return this.#ask(id, "signalwire.connect", greeting(params, this.#network), (result) =>
          arrived(result, params, this.#session()),
        );
      case "blade.execute":
        return this.#execute(id, params);
      case "blade.subscription":
        return this.#subscribe(id, params);
      case "blade.ping":
        return this.#ask(id, "signalwire.ping", params);
      case "blade.reauthenticate":
        return this.#ask(id, "signalwire.reauthenticate", params);
      default:
        return this.#refuse(id, unknownMethod(method));
    }
  }

  write(message: Json): void {
    const { id, method, params } = message;
    if (method === "signalwire.event") return this.#sendEvent(id, isJson(params) ? params : {});
    // The older clients are never asked for a sign of life; that the link works must do.
    if (method === "signalwire.ping") return this.#line.whenRead(() => this.#acknowledge(id));
    if (method === "signalwire.disconnect") {
      return this.#line.say({ ...message, method: "blade.disconnect" });
    }
    const wording = this.#wordings.get(id);
    this.#wordings.delete(id);
    const { result } = message;
    this.#reply(
      isJson(result) && wording !== undefined ? { ...message, result: wording(result) } : message,
    );
  }

  written(id: string): void {
    this.#line.whenRead(() => this.#acknowledge(id));
  }

  #execute(id: unknown, { protocol, method, params }: Json): void {
    const session = this.#session();
    if (protocol === before && method === "setup" && session !== undefined) {
      return this.#answer(id, this.#executed({ protocol: session.names.protocol }));
    }
    if (session !== undefined && protocol !== session.names.protocol) {
      return this.#refuse(id, protocolMismatch());
    }
    const name = String(method);
    this.#ask(id, name, tolerated(name, params), (result) => this.#executed(result));
  }

  #executed(result: Json): Json {
    return {
      requester_nodeid: this.#session()?.names.identity ?? "",
      responder_nodeid: this.#network.node_id,
      result,
    };
  }

  #subscribe(id: unknown, { command, protocol, channels }: Json): void {
    const ours = protocol !== undefined && protocol === this.#session()?.names.protocol;
    const asked: unknown[] = Array.isArray(channels) ? channels : [];
    const known = asked.filter((channel) => ours && channel === notifications);
    const failed = asked.filter((channel) => !known.includes(channel));
    if (known.length > 0) this.#subscribed = command === "add";
    this.#answer(id, {
      protocol,
      command,
      ...(known.length > 0 ? { subscribe_channels: known } : {}),
      ...(failed.length > 0 ? { failed_channels: failed } : {}),
    });
  }

  #sendEvent(id: unknown, event: Json): void {
    if (withheld.has(String(event["event_type"]))) return this.#acknowledge(id);
    this.#held.push(broadcast(id, event, this.#network.node_id));
    this.#release();
  }

  #reply(message: Json): void {
    this.#line.say(message);
    this.#unread += 1;
    this.#line.whenRead(() => {
      this.#unread -= 1;
      this.#release();
    });
  }

  /**
   * An older client throws away an event for which it has not made ready: one that comes before it
   * has subscribed, or in one packet with the reply that makes it ready.
   */
  #release(): void {
    if (!this.#subscribed || this.#unread > 0) return;
    for (const frame of this.#held.splice(0)) this.#line.say(frame);
  }

  /** An older client does not answer requests: that it has read one counts as the reply. */
  #acknowledge(id: unknown): void {
    this.#line.hear({ jsonrpc: "2.0", id, result: {} });
  }

  #ask(id: unknown, method: string, params: unknown, wording: Wording = (result) => result): void {
    if (id !== undefined) this.#wordings.set(id, wording);
    this.#line.hear({ jsonrpc: "2.0", id, method, params });
  }

  #answer(id: unknown, result: Json): void {
    this.#reply({ jsonrpc: "2.0", id, result });
  }

  #refuse(id: unknown, error: RpcError): void {
    this.#reply({ jsonrpc: "2.0", id: id ?? null, error: error.toJSON() });
  }
}
