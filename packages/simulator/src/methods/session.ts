import type { Json } from "@twinline/core/internal";

import type { Network } from "../network/network.js";
import { text, type ConnectionRequest, type SessionRequest } from "../requests/request.js";
import type { Session } from "../session/session.js";

const authorizationState = "signalwire.authorization.state";

/** The session itself: connecting, pings, and the contexts that a client listens to. */
export const session = {
  "signalwire.connect": (
    { connection, params, reply }: ConnectionRequest,
    network: Pick<Network, "authentication" | "node_id" | "secrets" | "sessions" | "unixTime">,
  ): void => {
    const project = network.authentication.check(params["authentication"]);
    const { session: connected, restored } = network.sessions.connect(connection, {
      project,
      protocol: text(params, "protocol") || undefined,
      authorization_state: text(params, "authorization_state") || undefined,
    });
    const { names } = connected;
    network.secrets.add(names.authorization_state, "authorization_state");
    connection.authenticated = true;
    connected.acknowledges = params["event_acks"] === true;
    for (const context of contextsOf(params)) connected.contexts.add(context);
    reply({
      session_restored: restored,
      sessionid: names.sessionid,
      nodeid: network.node_id,
      master_nodeid: "00000000-0000-0000-0000-000000000000",
      identity: names.identity,
      protocol: names.protocol,
      authorization: {
        project_id: project,
        signature: names.signature,
        expires_at: Math.floor(network.unixTime()) + 86_400,
        scope_id: project,
        scopes: ["calling", "messaging", "tasking"],
      },
      protocols: [],
      subscriptions: [],
      ice_servers: [],
    });
    sendWaiting(connected);
  },
  "signalwire.reauthenticate": (
    { params, reply }: SessionRequest,
    { authentication }: Pick<Network, "authentication">,
  ): void => {
    reply({ authorization: { project_id: authentication.check(params["authentication"]) } });
  },
  "signalwire.ping": ({ params: { timestamp, payload }, reply }: SessionRequest): void => {
    reply({
      ...(timestamp === undefined ? {} : { timestamp }),
      ...(payload === undefined ? {} : { payload }),
    });
  },
  "signalwire.receive": receive,
  "calling.receive": receive,
  "signalwire.unreceive": ({ params, session: { contexts }, accept }: SessionRequest): void => {
    for (const context of contextsOf(params)) contexts.delete(context);
    accept("Unreceiving events");
  },
};

function receive({ params, session: { contexts }, accept }: SessionRequest): void {
  for (const context of contextsOf(params)) contexts.add(context);
  accept("Receiving events");
}

/** The authorization state goes ahead of the events that waited for the client. */
function sendWaiting(connected: Session): void {
  const waiting = connected.removeUnacknowledged();
  const { authorization_state } = connected.names;
  connected.sendEvent(authorizationState, { authorization_state });
  // One that waits is of an earlier connect.
  connected.redeliver(waiting.filter(([, params]) => params["event_type"] !== authorizationState));
}

function contextsOf(params: Json): string[] {
  const { context, contexts } = params;
  const list: unknown[] = Array.isArray(contexts) ? contexts : [];
  return [...list, context].filter(
    (name): name is string => typeof name === "string" && name !== "",
  );
}
