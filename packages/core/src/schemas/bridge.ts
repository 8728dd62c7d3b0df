import { choice, decimal, free, list, object, optional, string, whole } from "./build.js";
import { callEvent, command, isOneOf } from "./rows.js";
import { statusUrl } from "./types/common.js";
import { connectDeviceGroups, Device } from "./types/device.js";
import { Media } from "./types/media.js";
import { ReferDevice } from "./types/refer.js";
import { Reply } from "./types/reply.js";

export const bridge = {
  "calling.connect": command({
    about:
      "Calls devices and joins the first one that answers to this call. The reply arrives before any of them answers.",
    params: {
      devices: connectDeviceGroups,
      ringback: optional(list(Media, "What the caller hears until a device answers.")),
      tag: optional(string("Returned in the events of the legs.")),
      max_duration: optional(
        whole(
          "How long the legs stay joined. The platform's documents give its unit as seconds in one place and minutes in another.",
        ),
      ),
      max_price_per_minute: optional(decimal("Maximum price per minute.", { minimum: 0 })),
      status_url: statusUrl,
    },
    result: object({ ...Reply.properties, message_data: optional(free()) }),
    tracking: {
      event: "calling.call.connect",
      by: "call",
      completes: [isOneOf("connect_state", "connected", "failed", "disconnected")],
    },
  }),
  "calling.disconnect": command({
    about: "Disconnects joined legs. Both calls stay up.",
    result: Reply,
    tracking: {
      event: "calling.call.connect",
      by: "call",
      completes: [isOneOf("connect_state", "disconnected", "failed")],
    },
  }),
  "calling.transfer": command({
    about: "Transfers the call to another document or app.",
    params: {
      dest: string("Address of a document, the document itself, or a context as `context:name`."),
      params: optional(free("Passed on to the receiver.")),
      meta: optional(free("Stored with the call.")),
    },
  }),
  "calling.refer": command({
    about: "Asks the SIP endpoint to call another address instead.",
    params: { device: ReferDevice, status_url: statusUrl },
    result: Reply,
    tracking: {
      event: "calling.call.refer",
      by: "call",
      completes: [{ path: "state", notIn: ["inProgress"] }],
    },
  }),
};

export const bridgeEvents = {
  "calling.call.connect": callEvent("The state of the connection to another call has changed.", {
    connect_state: choice(["connecting", "connected", "disconnected", "failed"], "The state."),
    peer: optional(
      object(
        {
          call_id: string(),
          node_id: string(),
          tag: optional(string()),
          device: Device,
          queue_id: optional(string()),
          queue_name: optional(string()),
        },
        "The other leg; only with `connected`.",
      ),
    ),
    failed_reason: optional(string("Why it failed; only with `failed`.")),
  }),
  "calling.call.refer": callEvent("The state of a SIP REFER has changed.", {
    state: choice(["inProgress", "cancel", "busy", "noAnswer", "error", "success"], "The state."),
    sip_refer_to: optional(string("The address that the call was referred to.")),
    sip_refer_response_code: optional(string("The SIP response to the REFER, such as `202`.")),
    sip_notify_response_code: optional(string("The SIP status of the new call, such as `200`.")),
  }),
};
