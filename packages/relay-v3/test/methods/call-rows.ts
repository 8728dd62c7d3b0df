import type { Row } from "./row.js";

const status_url = "https://example.com/status";

const lifecycle: readonly Row[] = [
  { name: "answer", calls: [[], [{}], [undefined]], wire: "calling.answer", sends: {} },
  {
    name: "answer",
    calls: [[{ max_duration: 3600, codecs: ["PCMU"] }]],
    wire: "calling.answer",
    sends: { max_duration: 3600, codecs: ["PCMU"] },
  },
  {
    name: "answer",
    calls: [[{ not_known_here: 1 }], [{ extra: { not_known_here: 1 } }]],
    wire: "calling.answer",
    sends: { not_known_here: 1 },
    ownKeys: true,
  },
  {
    name: "hangup",
    calls: [[], ["hangup"], [{}], [{ reason: "hangup" }]],
    wire: "calling.end",
    sends: { reason: "hangup" },
  },
  {
    name: "hangup",
    calls: [["busy"], [{ reason: "busy" }]],
    wire: "calling.end",
    sends: { reason: "busy" },
  },
  { name: "pass_", calls: [[]], wire: "calling.pass", sends: {} },
  {
    name: "user_event",
    calls: [
      ["order_placed", { order_id: "12345" }],
      [{ event: "order_placed", order_id: "12345" }],
      [{ event: "order_placed", extra: { order_id: "12345" } }],
    ],
    wire: "calling.user_event",
    sends: { event: "order_placed", order_id: "12345" },
    ownKeys: true,
  },
  {
    name: "user_event",
    calls: [[{ kind: "order" }], [{ event: { kind: "order" } }]],
    wire: "calling.user_event",
    sends: { event: { kind: "order" } },
  },
  {
    name: "user_event",
    calls: [["ping", { async: true, swml: false }]],
    wire: "calling.user_event",
    sends: { event: "ping", async: true, swml: false },
  },
];

const phone = { to_number: "+15551234567", from_number: "+15559876543" };
const nestedPhone = [[{ type: "phone", params: phone }]];
const ringback = [{ type: "ringtone", params: { name: "us" } }];

const bridging: readonly Row[] = [
  {
    name: "connect",
    calls: [
      [nestedPhone],
      [[[{ type: "phone", ...phone }]]],
      [[[{ type: "phone", to: phone.to_number, from: phone.from_number }]]],
      [[[{ type: "phone", toNumber: phone.to_number, fromNumber: phone.from_number }]]],
      [{ devices: nestedPhone }],
    ],
    wire: "calling.connect",
    sends: { devices: nestedPhone },
  },
  {
    name: "connect",
    calls: [
      [
        [[{ type: "sip", to: "sip:a@example.com", from: "sip:b@example.com", timeout: 20 }]],
        {
          ringback: [{ type: "ringtone", name: "us" }],
          tag: "t1",
          max_duration: 60,
          max_price_per_minute: 0.5,
          status_url,
        },
      ],
    ],
    wire: "calling.connect",
    sends: {
      devices: [
        [
          {
            type: "sip",
            params: { to: "sip:a@example.com", from: "sip:b@example.com", timeout: 20 },
          },
        ],
      ],
      ringback,
      tag: "t1",
      max_duration: 60,
      max_price_per_minute: 0.5,
      status_url,
    },
  },
  { name: "disconnect", calls: [[]], wire: "calling.disconnect", sends: {} },
  {
    name: "refer",
    calls: [
      [{ type: "sip", to: "sip:user@example.com" }, { status_url }],
      [{ type: "sip", params: { to: "sip:user@example.com" } }, { status_url }],
      [{ device: { type: "sip", to: "sip:user@example.com" }, status_url }],
    ],
    wire: "calling.refer",
    sends: { device: { type: "sip", params: { to: "sip:user@example.com" } }, status_url },
  },
  {
    name: "transfer",
    calls: [["sales"], [{ dest: "sales" }]],
    wire: "calling.transfer",
    sends: { dest: "sales" },
  },
  {
    name: "transfer",
    calls: [
      ["sales", { params: { a: 1 }, meta: { b: 2 } }],
      [{ dest: "sales", params: { a: 1 }, meta: { b: 2 } }],
    ],
    wire: "calling.transfer",
    sends: { dest: "sales", params: { a: 1 }, meta: { b: 2 } },
  },
  {
    name: "transfer",
    calls: [
      ["sales", { not_known_here: 1 }],
      ["sales", { extra: { not_known_here: 1 } }],
    ],
    wire: "calling.transfer",
    sends: { dest: "sales", not_known_here: 1 },
    ownKeys: true,
  },
];

const bound = { play: [{ type: "tts", params: { text: "You pressed star-1" } }] };

const digits: readonly Row[] = [
  {
    name: "send_digits",
    calls: [["1234#"], [{ digits: "1234#" }], ["1234#", {}]],
    wire: "calling.send_digits",
    sends: { digits: "1234#" },
  },
  {
    name: "send_digits",
    calls: [
      ["12wW*#ABCD", "k1"],
      ["12wW*#ABCD", { control_id: "k1" }],
      [{ digits: "12wW*#ABCD", control_id: "k1" }],
    ],
    wire: "calling.send_digits",
    sends: { digits: "12wW*#ABCD", control_id: "k1" },
  },
  {
    name: "bind_digit",
    calls: [
      ["*1", "calling.play", { bind_params: bound, realm: "menu", max_triggers: 2, swml: false }],
      [
        {
          digits: "*1",
          bind_method: "calling.play",
          bind_params: bound,
          realm: "menu",
          max_triggers: 2,
          swml: false,
        },
      ],
    ],
    wire: "calling.bind_digit",
    sends: {
      digits: "*1",
      bind_method: "calling.play",
      params: bound,
      realm: "menu",
      max_triggers: 2,
      swml: false,
    },
  },
  {
    name: "clear_digit_bindings",
    calls: [[], [{}]],
    wire: "calling.clear_digit_bindings",
    sends: {},
  },
  {
    name: "clear_digit_bindings",
    calls: [["menu", { swml: false }], [{ realm: "menu", swml: false }]],
    wire: "calling.clear_digit_bindings",
    sends: { realm: "menu", swml: false },
  },
];

const sound: readonly Row[] = [
  { name: "hold", calls: [[]], wire: "calling.hold", sends: {} },
  { name: "unhold", calls: [[]], wire: "calling.unhold", sends: {} },
  { name: "denoise", calls: [[]], wire: "calling.denoise", sends: {} },
  { name: "denoise_stop", calls: [[]], wire: "calling.denoise.stop", sends: {} },
  { name: "echo", calls: [[], [{}]], wire: "calling.echo", sends: {} },
  {
    name: "echo",
    calls: [[{ timeout: 30, status_url, swml: false }]],
    wire: "calling.echo",
    sends: { timeout: 30, status_url, swml: false },
  },
];

export const callRows: readonly Row[] = [...lifecycle, ...bridging, ...digits, ...sound];
