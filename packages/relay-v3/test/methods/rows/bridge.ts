import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const phone = { to_number: "+15551234567", from_number: "+15559876543" };

const nestedPhone = [[{ type: "phone", params: phone }]];

const ringback = [{ type: "ringtone", params: { name: "us" } }];

export const bridge: readonly Row[] = [
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
