import {
  choice,
  either,
  flag,
  free,
  list,
  object,
  optional,
  orNull,
  string,
  whole,
  wholeSeconds,
  decimal,
} from "./build.js";
import { callEvent, command, event, isOneOf, method } from "./rows.js";
import { codecs, platformFlags } from "./types/common.js";
import { Device, deviceGroups } from "./types/device.js";
import { Reply } from "./types/reply.js";

const placing = {
  region: optional(string("Where in the world the call is placed from.")),
  node_id: optional(string("The node that is to place it.")),
};

const longest =
  "How long the call may last. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere.";

export const lifecycle = {
  "calling.answer": command({
    about: "Answers an inbound call. To answer twice does no harm.",
    params: {
      max_duration: optional(wholeSeconds("The call ends after this long.")),
      codecs: codecs("`PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`"),
    },
    result: Reply,
    tracking: {
      event: "calling.call.state",
      by: "call",
      completes: [isOneOf("call_state", "answered")],
    },
  }),
  "calling.end": command({
    about: "Ends the call.",
    params: {
      reason: optional(
        choice(
          ["hangup", "cancel", "busy", "noAnswer", "decline", "error"],
          "The reason that the other side gets.",
          { default: "hangup" },
        ),
      ),
    },
    result: Reply,
    tracking: {
      event: "calling.call.state",
      by: "call",
      completes: [isOneOf("call_state", "ended")],
    },
  }),
  "calling.pass": command({
    about: "Gives an inbound call back to routing, for another app to take. The call stays up.",
  }),
  "calling.begin": method("command", {
    about: "Places a call to one device. `calling.dial` does the same and more.",
    params: {
      device: Device,
      tag: optional(string("Comes back in the events of the call.")),
      max_duration: optional(whole(longest)),
      ...placing,
    },
    result: object({
      ...Reply.properties,
      call_id: optional(string()),
      node_id: optional(string()),
      message_data: optional(free()),
    }),
    deprecated: true,
  }),
  "calling.dial": method("dial", {
    about:
      "Places calls until one is answered. The reply has no call id: what becomes of it arrives by `tag`.",
    params: {
      tag: string("Ties the events to this request: any text that no other dial has."),
      devices: deviceGroups,
      max_duration: optional(whole(longest)),
      max_price_per_minute: optional(
        decimal("Highest price per minute that is accepted.", { minimum: 0 }),
      ),
      ...placing,
    },
    result: object({ ...Reply.properties, message_data: optional(free()) }),
    tracking: {
      event: "calling.call.dial",
      by: "tag",
      completes: [isOneOf("dial_state", "answered", "failed")],
    },
  }),
  "calling.receive": method("command", {
    about: "Subscribes to inbound calls of contexts. `signalwire.receive` has taken its place.",
    params: {
      context: optional(string("One context.")),
      contexts: optional(list(string(), "Several contexts.")),
    },
    result: object({ code: Reply.properties.code, message: Reply.properties.message }),
  }),
  "calling.user_event": command({
    about: "Sends an event of the app's own on the call.",
    openParams: true,
    params: {
      event: either(
        [free(), string()],
        "The event: an object, or a name with additional keys of your own.",
      ),
      ...platformFlags,
    },
  }),
};

const endReasons = [
  "hangup",
  "cancel",
  "busy",
  "noAnswer",
  "decline",
  "error",
  "abandoned",
  "max_duration",
  "not_found",
  // The platform also writes two of them this way.
  "no_answer",
  "declined",
] as const;

const peer = object({ call_id: string(), node_id: string() }, "The leg it is joined with.");

export const lifecycleEvents = {
  "calling.call.state": callEvent("A call has changed its state.", {
    call_state: choice(["created", "ringing", "answered", "ending", "ended"], "The state."),
    end_reason: optional(orNull(choice(endReasons), "Why it has ended; only with `ended`.")),
    direction: optional(
      choice(["inbound", "outbound"], "Who placed the call: the other side, or the app."),
    ),
    device: optional(Device),
    peer: optional(peer),
    created_by: optional(string("The command that placed it, such as `dial`.")),
    context: optional(string("The context it was routed to.")),
  }),
  "calling.call.receive": event("context", "An inbound call has arrived.", {
    call_id: string("The call."),
    node_id: optional(string("The node of the call.")),
    segment_id: optional(string("The segment of the call.")),
    tag: optional(string("A tag, when one was set.")),
    call_state: string("Its state, `created` or `ringing`."),
    direction: optional(choice(["inbound"], "Who placed the call: the other side.")),
    device: Device,
    project_id: optional(string("The project that it belongs to; often only next to `params`.")),
    context: optional(string("The context it was routed to.")),
    protocol: optional(string("The session's protocol.")),
  }),
  "calling.call.dial": event("tag", "A dial has changed its state.", {
    node_id: optional(string("The node that places the calls.")),
    tag: string("The tag of the dial."),
    dial_state: choice(["dialing", "answered", "failed"], "The state."),
    call: optional(
      object(
        {
          call_id: string(),
          node_id: string(),
          tag: optional(string()),
          device: optional(Device),
          dial_winner: optional(
            either([flag(), string()], 'True or `"true"` for the leg that was answered.'),
          ),
          call_state: optional(string("Its state; may be missing, and is `answered` then.")),
          direction: optional(string()),
          segment_id: optional(string()),
          context: optional(string()),
        },
        "The call that was answered; only with `answered`.",
      ),
    ),
    reason: optional(string("Why it failed; only with `failed`.")),
    source: optional(string("What reported it; only with `failed`.")),
  }),
  "calling.error": event("call_id", "The platform reports an error outside of a reply.", {
    call_id: optional(string("The call, when it is about one.")),
    code: string("The reason in HTTP's numbers."),
    message: string("The same for people to read."),
  }),
};
