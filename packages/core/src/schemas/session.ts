import {
  anything,
  decimal,
  either,
  flag,
  free,
  list,
  object,
  optional,
  string,
  whole,
} from "./build.js";
import { event, method } from "./rows.js";
import { Reply } from "./types/reply.js";

const contexts = (description: string) => list(string(), description);

const receiving = object({ code: Reply.properties.code, message: Reply.properties.message });

const unused = "From an older protocol; leave it out.";

export const session = {
  "signalwire.connect": method("session", {
    about: "Opens a session, or resumes one with `protocol` and `authorization_state`.",
    params: {
      version: object(
        { major: whole(), minor: whole(), revision: whole() },
        "Protocol version: 2.0.0.",
      ),
      agent: optional(string("The software that connects.")),
      event_acks: optional(flag("Whether the client acknowledges each event with a reply.")),
      authentication: either(
        [
          object({ project: string("The project."), token: string("A secret.") }),
          object({ jwt_token: string("A secret.") }),
        ],
        "Credentials.",
      ),
      contexts: optional(contexts("Contexts to receive calls and messages from.")),
      protocol: optional(string("The session to resume.")),
      authorization_state: optional(string("Proof of ownership of the session. A secret.")),
      identity: optional(string(unused)),
      host: optional(string(unused)),
      params: optional(free(unused)),
      protocols: optional(list(object({ protocol: string(), rank: whole() }), unused)),
      project: optional(string("Belongs in `authentication`; leave it out.")),
      token: optional(string("Belongs in `authentication`; leave it out.")),
    },
    result: object({
      protocol: optional(string("The session; needed to resume it.")),
      identity: optional(string()),
      // Some platforms leave these out, so the session must not rely on them.
      sessionid: string(),
      session_restored: flag("Whether the session was resumed."),
      nodeid: string("The node that holds the session."),
      master_nodeid: string(),
      authorization: optional(free()),
      authorizations: optional(list(anything())),
      accesses: optional(list(anything())),
      protocols: optional(list(anything())),
      protocols_uncertified: optional(list(string())),
      subscriptions: optional(list(anything())),
      ice_servers: optional(list(anything())),
      host: optional(string()),
      result: optional(anything()),
    }),
  }),
  "signalwire.reauthenticate": method("session", {
    about: "Renews the authentication of an open session.",
    params: {
      authentication: free("The authenticated project, as `{project, jwt_token}`."),
      dpop_token: optional(string("Proof of possession of the token. A secret.")),
    },
    result: object({
      authentication: optional(string()),
      authorization: optional(free()),
      ice_servers: optional(list(anything())),
      result: optional(anything()),
    }),
  }),
  "signalwire.receive": method("session", {
    about: "Subscribes to the calls and messages of contexts.",
    params: { contexts: contexts("The contexts.") },
    result: receiving,
  }),
  "signalwire.unreceive": method("session", {
    about: "Ends the subscription to contexts.",
    params: { contexts: contexts("The contexts.") },
    result: receiving,
  }),
  "signalwire.ping": method("session", {
    about: "Checks that the other side is alive. Sent by either side.",
    params: {
      timestamp: optional(decimal("Returned in the reply.")),
      payload: optional(string("Returned in the reply.")),
    },
    result: object({ timestamp: optional(decimal()), payload: optional(string()) }),
    sentBy: "both",
  }),
  "signalwire.disconnect": method("session", {
    about: "The platform is about to close the socket and wants the client to reconnect.",
    params: {
      restart: optional(
        flag("Whether to start a new session rather than resume this one.", { default: false }),
      ),
    },
    result: free(),
    sentBy: "server",
  }),
  "signalwire.event": method("session", {
    about: "Delivers an event. The client replies at once with an empty result.",
    params: {
      event_type: string("The event, such as `calling.call.play`."),
      event_channel: optional(string("The session that the event is for.")),
      timestamp: optional(decimal("When it happened, since 1970.", { unit: "s" })),
      project_id: optional(string("The project.")),
      space_id: optional(string("The space.")),
      params: free("The params of the event."),
    },
    result: free(),
    sentBy: "server",
  }),
  "signalwire.execute": method("session", {
    about: "Wraps a method, as an older protocol did. Send the method itself instead.",
    params: {
      protocol: string("The session."),
      method: string("The method."),
      params: optional(free("Its params.")),
      requester_nodeid: optional(string("The requesting node.")),
      requester_identity: optional(string("The requester.")),
      responder_nodeid: optional(string("The responding node.")),
      responder_identity: optional(string("The responder.")),
      attempted: optional(list(string(), unused)),
    },
    result: object({
      requester_nodeid: string(),
      responder_nodeid: string(),
      result: optional(anything()),
    }),
    deprecated: true,
  }),
};

export const sessionEvents = {
  "signalwire.authorization.state": event(
    "session",
    "Delivers the secret that resumes the session on a later connection.",
    {
      authorization_state: string(
        "Proof of ownership of the session. A secret; an empty string is ignored.",
      ),
    },
  ),
};
