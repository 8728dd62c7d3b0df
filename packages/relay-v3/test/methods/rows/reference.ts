import {
  CollectAction,
  DetectAction,
  PayAction,
  PlayAction,
  StreamAction,
  TapAction,
} from "@twinline/relay-v3";

import type { Row } from "../row.js";

const sip = { uri: "sip:sales@example.com" };
const headers = [{ name: "X-Reason", value: "sales" }];
const phone = { type: "phone", params: { to_number: "+15550222" } };
const start = { language: "en-US" };
const hello = [{ type: "tts", params: { text: "Hi" } }];
const one = { digits: { max: 1 } };

/** The arguments of the reference's own examples, where they differ from the platform's schema. */
export const referenceRows: readonly Row[] = [
  {
    name: "refer",
    calls: [
      [{ type: "sip", params: { ...sip, headers } }],
      [{ type: "sip", ...sip, headers }],
      [{ device: { type: "sip", params: { ...sip, headers } } }],
    ],
    wire: "calling.refer",
    sends: { device: { type: "sip", params: { ...sip, headers } } },
  },
  {
    name: "refer",
    calls: [[{ type: "sip", params: { to: sip.uri, headers: { "X-Reason": "sales" } } }]],
    wire: "calling.refer",
    sends: { device: { type: "sip", params: { to: sip.uri, headers: { "X-Reason": "sales" } } } },
  },
  ...["inbound", "outbound", "both", "both_tracks"].map((track): Row => ({
    name: "stream",
    calls: [["wss://example.com/audio", { track }], [{ url: "wss://example.com/audio", track }]],
    wire: "calling.stream",
    sends: { url: "wss://example.com/audio", track },
    returns: StreamAction,
  })),
  {
    name: "play_and_collect",
    calls: [
      [hello, { ...one, start_input_timers: true }],
      [hello, { ...one, startInputTimers: true }],
      [{ media: hello, collect: { ...one, start_input_timers: true } }],
    ],
    wire: "calling.play_and_collect",
    sends: { play: hello, collect: { ...one, start_input_timers: true } },
    returns: CollectAction,
  },
  {
    name: "connect",
    calls: [
      [[[phone]]],
      [[[{ type: "phone", to: "+15550222" }]]],
      [{ devices: [[{ type: "phone", toNumber: "+15550222" }]] }],
    ],
    wire: "calling.connect",
    sends: { devices: [[phone]] },
  },
  {
    name: "connect",
    calls: [[[[{ type: "queue", queue_name: "sales" }]]]],
    wire: "calling.connect",
    sends: { devices: [[{ type: "queue", params: { queue_name: "sales" } }]] },
  },
  {
    name: "live_transcribe",
    calls: [[{ start }], [{ action: { start } }], [{ action_obj: { start } }]],
    wire: "calling.live_transcribe",
    sends: { action: { start } },
  },
  {
    name: "live_transcribe",
    calls: [[{ action: "start", language: "en-US" }]],
    wire: "calling.live_transcribe",
    sends: { action: { action: "start", language: "en-US" } },
  },
  {
    name: "live_transcribe",
    calls: [["stop"], [{ action: "stop" }]],
    wire: "calling.live_transcribe",
    sends: { action: "stop" },
  },
  {
    name: "live_translate",
    calls: [
      [{ start: { source: "en-US", target: "es" } }],
      [{ action: { start: { source: "en-US", target: "es" } } }],
    ],
    wire: "calling.live_translate",
    sends: { action: { start: { source: "en-US", target: "es" } } },
  },
  {
    name: "amazon_bedrock",
    calls: [[{ prompt: "You are a helpful agent." }]],
    wire: "calling.amazon_bedrock",
    sends: { prompt: "You are a helpful agent." },
  },
  {
    name: "pay",
    calls: [
      [
        "https://pay.example.com",
        { prompts: [{ for: "postal-code", attempts: "1 2", card_type: "visa" }] },
      ],
      [
        {
          payment_connector_url: "https://pay.example.com",
          prompts: [{ for: "postal-code", attempts: "1 2", cardType: "visa" }],
        },
      ],
    ],
    wire: "calling.pay",
    sends: {
      payment_connector_url: "https://pay.example.com",
      prompts: [{ for: "postal-code", attempts: "1 2", card_type: "visa" }],
    },
    returns: PayAction,
  },
  {
    name: "pay",
    calls: [["https://pay.example.com", { prompts: [{ for: "postal-code", attempt: "1" }] }]],
    wire: "calling.pay",
    sends: {
      payment_connector_url: "https://pay.example.com",
      prompts: [{ for: "postal-code", attempt: "1" }],
    },
    returns: PayAction,
  },
  {
    name: "pay",
    calls: [
      [
        "https://pay.example.com",
        { timeout: 5, max_attempts: 2, security_code: true, charge_amount: 25.5 },
      ],
    ],
    wire: "calling.pay",
    sends: {
      payment_connector_url: "https://pay.example.com",
      timeout: "5",
      max_attempts: "2",
      security_code: "true",
      charge_amount: "25.5",
    },
    returns: PayAction,
  },
  {
    name: "ai_hold",
    calls: [[{ timeout: 30 }], [{ timeout: "30" }]],
    wire: "calling.ai_hold",
    sends: { timeout: "30" },
  },
  {
    name: "detect_fax",
    calls: [[{ tone: "ced" }]],
    wire: "calling.detect",
    sends: { detect: { type: "fax", params: { tone: "ced" } } },
    returns: DetectAction,
  },
  {
    name: "user_event",
    calls: [[{ event: { name: "x", none: null } }], [{ name: "x", none: null }]],
    wire: "calling.user_event",
    sends: { event: { name: "x", none: null } },
    ownKeys: true,
  },
  {
    name: "user_event",
    calls: [["x", { none: null, deep: { none: null } }]],
    wire: "calling.user_event",
    sends: { event: "x", none: null, deep: { none: null } },
    ownKeys: true,
  },
  {
    name: "play",
    calls: [
      [[{ type: "hologram", shape: "cat" }], { brightness: 3 }],
      [{ media: [{ type: "hologram", params: { shape: "cat" } }], brightness: 3 }],
    ],
    wire: "calling.play",
    sends: { play: [{ type: "hologram", params: { shape: "cat" } }], brightness: 3 },
    returns: PlayAction,
  },
  {
    name: "tap",
    calls: [
      [
        { type: "video", params: { frames: 25 } },
        { type: "srt", params: { addr: "192.0.2.1", mood: null } },
      ],
    ],
    wire: "calling.tap",
    sends: {
      tap: { type: "video", params: { frames: 25 } },
      device: { type: "srt", params: { addr: "192.0.2.1", mood: null } },
    },
    returns: TapAction,
  },
  {
    name: "detect",
    calls: [[{ type: "laughter", params: { level: 3 } }]],
    wire: "calling.detect",
    sends: { detect: { type: "laughter", params: { level: 3 } } },
    returns: DetectAction,
  },
];
