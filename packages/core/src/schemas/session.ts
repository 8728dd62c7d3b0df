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
    about: "Opens a session, or takes one up again with `protocol` and `authorization_state`.",
    params: {
      version: object(
        { major: whole(), minor: whole(), revision: whole() },
        "Version of the protocol, 2.0.0.",
      ),
      agent: optional(string("The software that connects.")),
      event_acks: optional(flag("The client acknowledges each event with a reply.")),
      authentication: either(
        [
          object({ project: string("The project."), token: string("A secret.") }),
          object({ jwt_token: string("A secret.") }),
        ],
        "Who connects.",
      ),
      contexts: optional(contexts("Contexts whose calls and messages are wanted.")),
      protocol: optional(string("The session to resume.")),
      authorization_state: optional(string("Proof that it was ours. A secret.")),
      identity: optional(string(unused)),
      host: optional(string(unused)),
      params: optional(free(unused)),
      protocols: optional(list(object({ protocol: string(), rank: whole() }), unused)),
      project: optional(string("Belongs into `authentication`; leave it out.")),
      token: optional(string("Belongs into `authentication`; leave it out.")),
    },
    result: object({
      protocol: optional(string("The session, needed to resume it.")),
      identity: optional(string()),
      // Some platforms leave these out, so the session must not rely on them.
      sessionid: string(),
      session_restored: flag("The session was taken up again."),
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
      dpop_token: optional(string("Proof that the token is ours. A secret.")),
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
    about: "Finds out whether the other side is alive. Either side may ask.",
    params: {
      timestamp: optional(decimal("Repeated in the reply.")),
      payload: optional(string("Repeated in the reply.")),
    },
    result: object({ timestamp: optional(decimal()), payload: optional(string()) }),
    sentBy: "both",
  }),
  "signalwire.disconnect": method("session", {
    about: "The platform is about to close the socket and wants the client to reconnect.",
    params: {
      restart: optional(
        flag("Start a new session rather than take up this one.", { default: false }),
      ),
    },
    result: free(),
    sentBy: "server",
  }),
  "signalwire.event": method("session", {
    about: "Carries an event. It is answered at once with an empty result.",
    params: {
      event_type: string("The event, such as `calling.call.play`."),
      event_channel: optional(string("The session it is for.")),
      timestamp: optional(decimal("When it happened, since 1970.", { unit: "s" })),
      project_id: optional(string("The project.")),
      space_id: optional(string("The space.")),
      params: free("What the event says."),
    },
    result: free(),
    sentBy: "server",
  }),
  "signalwire.execute": method("session", {
    about: "Wraps a method as an older protocol did. Methods are sent as they are instead.",
    params: {
      protocol: string("The session."),
      method: string("The method."),
      params: optional(free("Its params.")),
      requester_nodeid: optional(string("The node that asks.")),
      requester_identity: optional(string("Who asks.")),
      responder_nodeid: optional(string("The node that the request is for.")),
      responder_identity: optional(string("Who is asked.")),
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
    "The platform sends the secret that resumes the session on a later connection.",
    {
      authorization_state: string("The proof. A secret; an empty one is ignored."),
    },
  ),
};
