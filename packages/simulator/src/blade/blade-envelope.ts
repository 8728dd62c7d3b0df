import { isJson, type Json } from "@twinline/core/internal";

import type { Network } from "../network/network.js";
import { protocolMismatch, unknownMethod, type RpcError } from "../requests/refusal.js";
import type { ConnectionServer } from "../network/connection-server.js";
import type { Session } from "../session/session.js";
import type { Envelope, EnvelopeConnection } from "../wire/envelope.js";
import { broadcast, notifications } from "./broadcast.js";
import { connectParams, connectResult } from "./connect.js";
import { taskEndpoint } from "./tasks.js";
import { repaired } from "./legacy-params.js";

/** The result of a request as the older envelope has it. */
type ResultMapper = (result: Json) => Json;

/** The protocol of a client that has no session yet. */
const before = "signalwire";

/** Events that the older clients do not get. */
const withheld = new Set(["signalwire.authorization.state"]);

/** Supports the clients of v2: their envelope, and the HTTP address for tasks. */
export function installBlade(network: Network, server: ConnectionServer): void {
  server.envelopes.push((connection, first, own) =>
    isBlade(first)
      ? new BladeEnvelope(own, network, () => network.sessions.of(connection))
      : undefined,
  );
  const tasks = taskEndpoint(network, network.authentication, network.settings.max_frame);
  server.routes.add("POST", "/api/relay/rest/tasks", tasks);
}

/** True for the first frame of a client that uses the older envelope. */
function isBlade(message: Json): boolean {
  return message["method"] === "blade.connect";
}

/**
 * The envelope of the v2 clients. Inside it are the same sessions, commands and events: requests
 * are handled as if they had come in today's envelope, and the results are put back into the older one.
 */
export class BladeEnvelope implements Envelope {
  readonly #connection: EnvelopeConnection;
  readonly #network: Network;
  readonly #session: () => Session | undefined;
  /** How the result of a request that is under way is given, by its id. */
  readonly #mappers = new Map<unknown, ResultMapper>();
  /** Events that the client is not ready for. */
  readonly #held: Json[] = [];
  #subscribed = false;
  /** Replies that the client may not have read yet. */
  #unread = 0;

  /** @param session the client's, once it has one */
  constructor(
    connection: EnvelopeConnection,
    network: Network,
    session: () => Session | undefined,
  ) {
    this.#connection = connection;
    this.#network = network;
    this.#session = session;
  }

  onFrame(message: Json): void {
    const { id, method } = message;
    if (typeof method !== "string") return this.#connection.receive(message);
    const params = isJson(message["params"]) ? message["params"] : {};
    switch (method) {
      case "blade.connect":
        this.#subscribed = false;
        return this.#ask(id, "signalwire.connect", connectParams(params, this.#network), (result) =>
          connectResult(result, params, this.#session()),
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

  send(message: Json): void {
    const { id, method, params } = message;
    if (method === "signalwire.event") return this.#sendEvent(id, isJson(params) ? params : {});
    // The older clients cannot be pinged: that the connection works must do.
    if (method === "signalwire.ping") return this.#connection.whenRead(() => this.#acknowledge(id));
    if (method === "signalwire.disconnect") {
      return this.#connection.send({ ...message, method: "blade.disconnect" });
    }
    const toOlder = this.#mappers.get(id);
    this.#mappers.delete(id);
    const { result } = message;
    this.#reply(
      isJson(result) && toOlder !== undefined ? { ...message, result: toOlder(result) } : message,
    );
  }

  onWritten(id: string): void {
    this.#connection.whenRead(() => this.#acknowledge(id));
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
    this.#ask(id, name, repaired(name, params), (result) => this.#executed(result));
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
    this.#connection.send(message);
    this.#unread += 1;
    this.#connection.whenRead(() => {
      this.#unread -= 1;
      this.#release();
    });
  }

  /**
   * An older client drops an event that comes before it has subscribed, or in one packet with the reply to
   * its subscription.
   */
  #release(): void {
    if (!this.#subscribed || this.#unread > 0) return;
    for (const frame of this.#held.splice(0)) this.#connection.send(frame);
  }

  /** An older client does not reply to requests: reading one counts as the reply. */
  #acknowledge(id: unknown): void {
    this.#connection.receive({ jsonrpc: "2.0", id, result: {} });
  }

  #ask(
    id: unknown,
    method: string,
    params: unknown,
    toOlder: ResultMapper = (result) => result,
  ): void {
    if (id !== undefined) this.#mappers.set(id, toOlder);
    this.#connection.receive({ jsonrpc: "2.0", id, method, params });
  }

  #answer(id: unknown, result: Json): void {
    this.#reply({ jsonrpc: "2.0", id, result });
  }

  #refuse(id: unknown, error: RpcError): void {
    this.#reply({ jsonrpc: "2.0", id: id ?? null, error: error.toJSON() });
  }
}
