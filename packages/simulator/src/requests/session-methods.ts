import type { Json } from "@twinline/core/internal";

import type { Network } from "../network.js";
import type { Authentication } from "../session/authentication.js";
import type { Session } from "../session/session.js";
import type { Connection } from "../wire/connection.js";

const authorizationState = "signalwire.authorization.state";

/** The reply to a request about the connection itself, and what follows once it has been sent. */
export interface SessionReply {
  readonly result: Json;
  readonly after?: () => void;
}

export type SessionHandler = (connection: Connection, params: Json) => SessionReply;

/** The methods that are about a session, not about a call. */
export class SessionMethods {
  readonly #network: Network;
  readonly #authentication: Authentication;
  readonly #handlers: ReadonlyMap<string, SessionHandler>;

  constructor(network: Network, authentication: Authentication) {
    this.#network = network;
    this.#authentication = authentication;
    this.#handlers = new Map<string, SessionHandler>([
      ["signalwire.connect", (connection, params) => this.#connect(connection, params)],
      ["signalwire.reauthenticate", (_, params) => this.#reauthenticate(params)],
      ["signalwire.ping", (_, params) => ({ result: pong(params) })],
      ["signalwire.receive", (connection, params) => this.#receive(connection, params)],
      ["signalwire.unreceive", (connection, params) => this.#unreceive(connection, params)],
      ["calling.receive", (connection, params) => this.#receive(connection, params)],
      // The dispatcher unwraps it.
      ["signalwire.execute", () => ({ result: {} })],
    ]);
  }

  find(method: string): SessionHandler | undefined {
    return this.#handlers.get(method);
  }

  names(): string[] {
    return [...this.#handlers.keys()];
  }

  #connect(connection: Connection, params: Json): SessionReply {
    const project = this.#authentication.check(params["authentication"]);
    const { session, restored } = this.#network.sessions.welcome(connection, {
      project,
      protocol: textOr(params["protocol"]),
      authorization_state: textOr(params["authorization_state"]),
    });
    const { names } = session;
    this.#network.secrets.add(names.authorization_state, "authorization_state");
    connection.authenticated = true;
    session.acknowledges = params["event_acks"] === true;
    for (const context of contextsOf(params)) session.contexts.add(context);
    const result = {
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
    return { result, after: () => this.#welcome(session) };
  }

  /** The state goes ahead of what waited for the client. */
  #welcome(session: Session): void {
    const waiting = session.takeWaiting();
    const { authorization_state } = session.names;
    this.#network.sendEvent(session, authorizationState, { authorization_state });
    // One that waits is of an earlier connect.
    session.redeliver(waiting.filter(([, params]) => params["event_type"] !== authorizationState));
  }

  #reauthenticate(params: Json): SessionReply {
    const project = this.#authentication.check(params["authentication"]);
    return { result: { authorization: { project_id: project } } };
  }

  #receive(connection: Connection, params: Json): SessionReply {
    const session = this.#network.sessions.of(connection);
    for (const context of contextsOf(params)) session?.contexts.add(context);
    return { result: { code: "200", message: "Receiving events" } };
  }

  #unreceive(connection: Connection, params: Json): SessionReply {
    const session = this.#network.sessions.of(connection);
    for (const context of contextsOf(params)) session?.contexts.delete(context);
    return { result: { code: "200", message: "Unreceiving events" } };
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
  const list: unknown[] = Array.isArray(contexts) ? contexts : [];
  return [...list, context].filter(
    (name): name is string => typeof name === "string" && name !== "",
  );
}

const textOr = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;
