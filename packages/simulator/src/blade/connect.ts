import { isJson, type Json } from "@twinline/core/internal";

import type { Network } from "../network/network.js";
import type { Session } from "../session/session.js";

/** The params of `blade.connect` as `signalwire.connect` has them. */
export function connectParams(params: Json, { sessions }: Network): Json {
  const { version, agent, authentication, sessionid } = params;
  // An older client names its session by another id, and has no proof that it is its own.
  const known = sessions.all().find(({ names }) => names.sessionid === sessionid);
  return {
    ...(version === undefined ? {} : { version }),
    ...(agent === undefined ? {} : { agent }),
    ...(authentication === undefined ? {} : { authentication }),
    ...(known === undefined ? {} : { protocol: known.names.protocol }),
    // Its WebSocket acknowledges for it.
    event_acks: true,
  };
}

/**
 * The result of `signalwire.connect` as `blade.connect` has it.
 *
 * @param params of `blade.connect`
 * @param session that was opened or resumed
 */
export function connectResult(result: Json, params: Json, session: Session | undefined): Json {
  // Each connection subscribes to its contexts again: until then the client has no handler for them.
  session?.contexts.clear();
  const { session_restored, sessionid, nodeid, master_nodeid, identity } = result;
  return {
    session_restored,
    sessionid,
    nodeid,
    identity,
    master_nodeid,
    authorization: authorizationOf(result["authorization"], params["authentication"]),
    routes: [],
    protocols: [],
    subscriptions: [],
    authorities: [],
    authorizations: [],
    accesses: [],
    protocols_uncertified: ["signalwire"],
  };
}

/** A client treats any expiry as that of a JWT, and disconnects for good when it has passed. */
function authorizationOf(authorization: unknown, authentication: unknown): Json {
  const { expires_at, ...lasting } = isJson(authorization) ? authorization : {};
  const byJwt = isJson(authentication) && authentication["jwt_token"] !== undefined;
  return byJwt ? { ...lasting, expires_at } : lasting;
}
