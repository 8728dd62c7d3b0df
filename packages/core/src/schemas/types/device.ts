import type { TSchema } from "typebox";
import {
  choice,
  either,
  flag,
  free,
  list,
  named,
  optional,
  string,
  url,
  variant,
  whole,
  wholeSeconds,
} from "../build.js";
import { codecs, nameAndValue, statusUrl, statusUrlMethod } from "./common.js";

const ring = {
  timeout: optional(
    wholeSeconds("How long to ring before the call counts as unanswered.", {
      default: 30,
      minimum: 1,
      maximum: 600,
    }),
  ),
};
const limit = {
  max_duration: optional(wholeSeconds("Maximum length of the call, after which it ends.")),
};
const watched = {
  call_state_url: optional(url("Address to which the platform posts state changes of this leg.")),
  call_state_events: optional(
    list(choice(["created", "ringing", "answered", "ended"]), "Which states to post.", {
      default: ["ended"],
    }),
  ),
  confirm: optional(
    string("A document, or its address, to run on the called leg before the two are joined."),
  ),
};

/** Fields shared by a `stream` device and the stream of a conference. */
export const streamTarget = {
  url: string("Address that receives the audio, `wss:` only."),
  name: optional(string("Name of the stream.")),
  codec: optional(
    string(
      "`PCMU`, `PCMA`, `G722` or `L16`, optionally with rate and packet time: `L16@24000h@40i`.",
    ),
  ),
  status_url: statusUrl,
  status_url_method: statusUrlMethod(),
  realtime: optional(flag("Whether audio flows in both directions.", { default: false })),
  authorization_bearer_token: optional(string("Bearer token for the receiver. A secret.")),
  custom_parameters: optional(free("Passed on to the receiver.")),
};

/** @param from_number required or optional, depending on the command */
const phone = <F extends TSchema>(from_number: F) =>
  variant(
    "phone",
    {
      to_number: string("Number to call, `+` and digits."),
      from_number,
      ...ring,
      ...limit,
      ...watched,
    },
    "A telephone number.",
  );

const sip = <F extends TSchema>(from: F) =>
  variant(
    "sip",
    {
      to: string("Address to call, `sip:…`."),
      from,
      from_name: optional(string("Name to show.")),
      headers: optional(list(nameAndValue, "Headers for the INVITE.")),
      codecs: codecs("`PCMU`, `PCMA`, `OPUS`, `G729`, `G722`, `VP8`, `H264`"),
      webrtc_media: optional(flag("Whether to use WebRTC media.", { default: false })),
      session_timeout: optional(
        wholeSeconds("Interval between SIP session refreshes.", { minimum: 1 }),
      ),
      encryption: optional(
        choice(["mandatory", "optional", "forbidden"], "Whether media is encrypted.", {
          default: "optional",
        }),
      ),
      username: optional(string("User name for the endpoint's digest authentication.")),
      password: optional(string("Password for the endpoint's digest authentication. A secret.")),
      ...ring,
      ...limit,
      ...watched,
    },
    "A SIP endpoint.",
  );

const webrtc = <F extends TSchema>(from: F) =>
  variant(
    "webrtc",
    {
      to: string("Name of the resource to call."),
      from,
      codecs: codecs("`PCMU`, `PCMA`, `OPUS`, `VP8`, `H264`"),
      ...ring,
      ...watched,
    },
    "A WebRTC client.",
  );

const agora = variant(
  "agora",
  {
    from: string("The caller."),
    to: optional(string("The address to call.")),
    appid: string("The Agora app."),
    channel: string("The app's channel."),
    ...watched,
  },
  "An Agora channel.",
);

const call = variant(
  "call",
  { node_id: string("The node of the call."), call_id: string("The call.") },
  "Another live call. Only for `calling.connect`.",
);

const queue = variant(
  "queue",
  {
    node_id: optional(string("The node of the queue.")),
    queue_name: string("Name of the queue."),
    queue_id: optional(string("Id of the queue.")),
  },
  "The first call in a queue. Only for `calling.connect`.",
);

const stream = variant(
  "stream",
  streamTarget,
  "A WebSocket that receives the audio. Only for `calling.connect`.",
);

const shownNumber = "Number to show, `+` and digits.";
const shownAddress = "Address to show, `sip:…`.";
const caller = "The caller.";
const orTheCall = (description: string) =>
  optional(string(`${description} Default: that of the call.`));

export const Device = named(
  "Device",
  either(
    [
      phone(string(shownNumber)),
      sip(string(shownAddress)),
      webrtc(string(caller)),
      agora,
      call,
      queue,
      stream,
    ],
    "A device that can be called.",
  ),
);

export const ConnectDevice = named(
  "ConnectDevice",
  either(
    [
      phone(orTheCall(shownNumber)),
      sip(orTheCall(shownAddress)),
      webrtc(orTheCall(caller)),
      agora,
      call,
      queue,
      stream,
    ],
    "A device that a call can be connected to.",
  ),
);

/** Devices to call: groups in sequence, the devices within a group in parallel. */
const groupsOf = <T extends TSchema>(device: T) =>
  list(
    list(device),
    "Groups of devices. Groups are tried in order; the devices in a group ring at the same time.",
  );

export const deviceGroups = groupsOf(Device);
export const connectDeviceGroups = groupsOf(ConnectDevice);

export const TapDevice = named(
  "TapDevice",
  either(
    [
      variant(
        "rtp",
        {
          addr: string("IPv4 address, reachable from the internet."),
          port: whole("UDP port.", { minimum: 1, maximum: 65535 }),
          codec: optional(string("Codec, such as `PCMU`, `PCMA` or `OPUS`.")),
          ptime: optional(
            whole("Packet length, a multiple of 10.", {
              unit: "ms",
              minimum: 10,
              maximum: 120,
            }),
          ),
        },
        "An RTP receiver.",
      ),
      variant(
        "ws",
        {
          uri: string("Address of the receiver, `ws:` or `wss:`."),
          codec: optional(string("Codec, such as `PCMU`, `PCMA` or `OPUS`.")),
          rate: optional(whole("Sample rate.", { unit: "Hz" })),
        },
        "A WebSocket receiver.",
      ),
    ],
    "Where to send the tapped audio.",
  ),
);
