import { isJson, type Json } from "@twinline/core/internal";

import type { Network } from "../network.js";
import type { Authentication } from "../session/authentication.js";
import type { Session } from "../session/session.js";
import type { Connection } from "../wire/connection.js";

/** Answers a request about the connection itself. */
export type SessionHandler = (connection: Connection, params: Json) => Json;

/** The methods that are about a session, not about a call. */
export class SessionMethods {
  readonly #network: Network;
  readonly #authentication: Authentication;
  readonly #afterReply: (work: () => void) => void;
  readonly #handlers: ReadonlyMap<string, SessionHandler>;

  /** @param afterReply runs work once the reply that is being made has been sent */
  constructor(
    network: Network,
    authentication: Authentication,
    afterReply: (work: () => void) => void,
  ) {
    this.#network = network;
    this.#authentication = authentication;
    this.#afterReply = afterReply;
    this.#handlers = new Map<string, SessionHandler>([
      ["signalwire.connect", (connection, params) => this.#connect(connection, params)],
      ["signalwire.reauthenticate", (_, params) => this.#reauthenticate(params)],
      ["signalwire.ping", (_, params) => pong(params)],
      ["signalwire.receive", (connection, params) => this.#receive(connection, params)],
      ["signalwire.unreceive", (connection, params) => this.#unreceive(connection, params)],
      ["calling.receive", (connection, params) => this.#receive(connection, params)],
      // The dispatcher unwraps it.
      ["signalwire.execute", () => ({})],
    ]);
  }

  find(method: string): SessionHandler | undefined {
    return this.#handlers.get(method);
  }

  names(): string[] {
    return [...this.#handlers.keys()];
  }

  #connect(connection: Connection, params: Json): Json {
    const project = this.#authentication.check(params["authentication"]);
    const { session, restored } = this.#network.sessions.welcome(connection, {
      project,
      protocol: textOr(params["protocol"]),
      authorization_state: textOr(params["authorization_state"]),
    });
    const { names } = session;
    this.#network.secrets.add(names.authorization_state);
    connection.authenticated = true;
    session.acknowledges = params["event_acks"] === true;
    for (const context of contextsOf(params)) session.contexts.add(context);
    this.#afterReply(() => {
      const { authorization_state } = names;
      this.#tellFirst(session, { authorization_state });
      if (restored) session.redeliver();
    });
    return {
      session_restored: restored,
      sessionid: names.sessionid,
      nodeid: this.#network.node_id,
      master_nodeid: "00000000-0000-0000-0000-000000000000",
      identity: names.identity,
      protocol: names.protocol,
      authorization: {
        project_id: project,
        signature: names.signature,
        expires_at: Math.floor(this.#network.unixTime()) + 86_400,
        scope_id: project,
        scopes: ["calling", "messaging", "tasking"],
      },
      protocols: [],
      subscriptions: [],
      ice_servers: [],
    };
  }

  /** The state goes ahead of what waits, and is not kept for another time: each connect brings it. */
  #tellFirst(session: Session, params: Json): void {
    this.#network.tell(session, "signalwire.authorization.state", params);
  }

  #reauthenticate(params: Json): Json {
    const project = this.#authentication.check(params["authentication"]);
    return { authorization: { project_id: project } };
  }

  #receive(connection: Connection, params: Json): Json {
    const session = this.#network.sessions.of(connection);
    for (const context of contextsOf(params)) session?.contexts.add(context);
    return { code: "200", message: "Receiving events" };
  }

  #unreceive(connection: Connection, params: Json): Json {
    const session = this.#network.sessions.of(connection);
    for (const context of contextsOf(params)) session?.contexts.delete(context);
    return { code: "200", message: "Unreceiving events" };
  }
}

function pong(params: Json): Json {
  const { timestamp, payload } = params;
  return {
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(payload === undefined ? {} : { payload }),
  };
}

function contextsOf(params: Json): string[] {
  const { context, contexts } = params;
  const list = Array.isArray(contexts) ? contexts : [];
  return [...list, context].filter((name): name is string => typeof name === "string" && name !== "");
}

const textOr = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** True for a reply whose `error` says why. */
export const isError = (reply: Json): boolean => isJson(reply["error"]);
