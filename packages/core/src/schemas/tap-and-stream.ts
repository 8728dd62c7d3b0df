import { choice, free, object, optional, string } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { platformFlags, statusUrl, statusUrlMethod } from "./types/common.js";
import { TapDevice } from "./types/device.js";
import { OperationReply } from "./types/reply.js";
import { TapConfig } from "./types/tap.js";

export const tapAndStream = {
  "calling.tap": operation({
    about: "Sends a copy of the call's audio to a receiver.",
    params: { tap: TapConfig, device: TapDevice, status_url: statusUrl },
    result: object({
      ...OperationReply.properties,
      source_device: optional(
        object({ type: string(), params: free() }, "The address that the platform sends from."),
      ),
    }),
    tracking: until("calling.call.tap", isOneOf("state", "finished")),
    subcommands: ["calling.tap.stop"],
  }),
  "calling.tap.stop": subcommand("calling.tap", "Ends the tap."),
  "calling.stream": operation({
    about: "Streams the call's audio to a WebSocket.",
    params: {
      url: string("Address that receives the audio, `wss:` only."),
      name: optional(string("Name of the stream.")),
      codec: optional(string("Codec, such as `PCMU` or `OPUS@48000h`.")),
      track: optional(
        choice(
          ["inbound_track", "outbound_track", "both_tracks", "inbound", "outbound", "both"],
          "Which side's audio to send. The short names are documented too.",
          { default: "inbound_track" },
        ),
      ),
      status_url: statusUrl,
      status_url_method: statusUrlMethod(),
      authorization_bearer_token: optional(string("Bearer token for the receiver. A secret.")),
      custom_parameters: optional(free("Passed on to the receiver.")),
      ...platformFlags,
    },
    tracking: until("calling.call.stream", isOneOf("state", "finished")),
    subcommands: ["calling.stream.stop"],
  }),
  "calling.stream.stop": subcommand("calling.stream", "Ends the stream."),
};

export const tapAndStreamEvents = {
  "calling.call.tap": operationEvent("The state of a tap has changed.", {
    state: choice(["tapping", "finished"], "The state."),
    tap: optional(TapConfig),
    device: optional(TapDevice),
  }),
  "calling.call.stream": operationEvent(
    "The state of a stream has changed. Also sent for a stream opened by `calling.connect`.",
    {
      state: choice(["streaming", "finished"], "The state."),
      url: optional(string("Where the audio is sent.")),
      name: optional(string("The stream's name.")),
    },
  ),
};
