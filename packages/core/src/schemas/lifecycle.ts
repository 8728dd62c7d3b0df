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
  region: optional(string("Region to place the call from.")),
  node_id: optional(string("Node to place the call from.")),
};

const longest =
  "Maximum length of the call. The platform's documents give its unit as seconds in one place and minutes in another; `max_duration` of a device is seconds everywhere.";

export const lifecycle = {
  "calling.answer": command({
    about: "Answers an inbound call. Answering twice does no harm.",
    params: {
      max_duration: optional(wholeSeconds("Maximum length of the call, after which it ends.")),
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
          "The reason reported to the other side.",
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
    about: "Returns an inbound call to routing, for another app to accept. The call stays up.",
  }),
  "calling.begin": method("command", {
    about: "Places a call to one device. `calling.dial` does the same and more.",
    params: {
      device: Device,
      tag: optional(string("Returned in the events of the call.")),
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
      "Places calls until one is answered. The reply has no call id: the outcome arrives in events that carry `tag`.",
    params: {
      tag: string("Ties the events to this request: any string that is unique among dials."),
      devices: deviceGroups,
      max_duration: optional(whole(longest)),
      max_price_per_minute: optional(decimal("Maximum price per minute.", { minimum: 0 })),
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
    about: "Subscribes to inbound calls of contexts. Replaced by `signalwire.receive`.",
    params: {
      context: optional(string("One context.")),
      contexts: optional(list(string(), "Several contexts.")),
    },
    result: object({ code: Reply.properties.code, message: Reply.properties.message }),
  }),
  "calling.user_event": command({
    about: "Sends a custom event on the call.",
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
  // The platform also spells two of them like this.
  "no_answer",
  "declined",
] as const;

const peer = object({ call_id: string(), node_id: string() }, "The leg that it is joined to.");

export const lifecycleEvents = {
  "calling.call.state": callEvent("The state of a call has changed.", {
    call_state: choice(["created", "ringing", "answered", "ending", "ended"], "The state."),
    end_reason: optional(orNull(choice(endReasons), "Why the call ended; only with `ended`.")),
    direction: optional(
      choice(
        ["inbound", "outbound"],
        "Who placed the call: the other side (`inbound`) or the app (`outbound`).",
      ),
    ),
    device: optional(Device),
    peer: optional(peer),
    created_by: optional(string("The command that placed the call, such as `dial`.")),
    context: optional(string("The context that the call was routed to.")),
  }),
  "calling.call.receive": event("context", "An inbound call has arrived.", {
    call_id: string("The call."),
    node_id: optional(string("The node of the call.")),
    segment_id: optional(string("The segment of the call.")),
    tag: optional(string("The tag, if one was set.")),
    call_state: string("Its state, `created` or `ringing`."),
    direction: optional(choice(["inbound"], "Always `inbound`: the other side placed the call.")),
    device: Device,
    project_id: optional(string("The project that it belongs to; often next to `params` instead.")),
    context: optional(string("The context that the call was routed to.")),
    protocol: optional(string("The session's protocol.")),
  }),
  "calling.call.dial": event("tag", "The state of a dial has changed.", {
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
            either([flag(), string()], '`true` or `"true"` for the leg that was answered.'),
          ),
          call_state: optional(string("Its state; if missing, `answered`.")),
          direction: optional(string()),
          segment_id: optional(string()),
          context: optional(string()),
        },
        "The answered call; only with `answered`.",
      ),
    ),
    reason: optional(string("Why it failed; only with `failed`.")),
    source: optional(string("What reported it; only with `failed`.")),
  }),
  "calling.error": event("call_id", "Reports an error outside of a reply.", {
    call_id: optional(string("The call that the error is about, if any.")),
    code: string("The reason, as an HTTP status code."),
    message: string("The code in words."),
  }),
};
