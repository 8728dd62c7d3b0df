import {
  AnswerResult,
  ConnectAction,
  ConnectResult,
  DisconnectResult,
  HangupResult,
  ReferAction,
  ReferResult,
} from "@twinline/compat-v2";

import type { Row } from "../row.js";

/** Beginning a call, ending it, joining it with another. */
export const lifecycleRows: Readonly<Record<string, Row>> = {
  answer: {
    method: "calling.answer",
    frame: {},
    documented: [],
    also: [],
    Result: AnswerResult,
    Action: undefined,
    before: async () => undefined,
    success: {},
    event: "answered",
  },
  hangup: {
    method: "calling.end",
    frame: { reason: "busy" },
    documented: [{ reason: "busy" }],
    also: [{ name: "hangup", args: ["busy"] }],
    Result: HangupResult,
    Action: undefined,
    success: { reason: "busy" },
    event: "ended",
    endsCall: true,
  },
  connect: {
    method: "calling.connect",
    frame: {
      devices: [
        [
          {
            type: "phone",
            params: { from_number: "+15551110000", to_number: "+15554440001", timeout: 10 },
          },
        ],
        [
          { type: "phone", params: { from_number: "+15551110000", to_number: "+15554440002" } },
          { type: "phone", params: { from_number: "+15557", to_number: "+15554440003" } },
        ],
      ],
      ringback: [{ type: "ringtone", params: { name: "us" } }],
    },
    documented: [
      {
        device_list: [
          { to_number: "+15554440001", timeout: 10 },
          [{ to_number: "+15554440002" }, { from_number: "+15557", to_number: "+15554440003" }],
        ],
        ringback_list: [{ type: "ringtone", name: "us" }],
      },
    ],
    also: [
      {
        name: "connect",
        args: [
          [
            { to: "+15554440001", timeout: 10, type: "phone" },
            [{ toNumber: "+15554440002" }, { from: "+15557", to: "+15554440003" }],
          ],
          { type: "ringtone", name: "us" },
        ],
      },
      {
        name: "connect",
        args: [
          {
            devices: [
              { type: "phone", to: "+15554440001", timeout: 10 },
              [
                { type: "phone", to: "+15554440002" },
                { type: "phone", from: "+15557", to: "+15554440003" },
              ],
            ],
            ringback: { type: "ringtone", name: "us" },
          },
        ],
      },
    ],
    Result: ConnectResult,
    Action: ConnectAction,
    before: async ({ sim, call }) => {
      sim.person("+15554440001", () => undefined);
      sim.answers("+15554440002", () => undefined);
      sim.person("+15554440003", () => undefined);
      await call.answer();
    },
    success: { call: { to_number: "+15554440002", state: "answered" } },
    event: "connected",
  },
  disconnect: {
    undocumented: true,
    method: "calling.disconnect",
    frame: {},
    documented: [],
    also: [],
    Result: DisconnectResult,
    Action: undefined,
    before: async ({ sim, call }) => {
      sim.answers("+15554440001", () => undefined);
      await call.answer();
      await call.connect([{ to_number: "+15554440001" }]);
    },
    success: {},
    event: "disconnected",
  },
  refer: {
    undocumented: true,
    method: "calling.refer",
    frame: {
      device: { type: "sip", params: { to: "sip:b@example.com", headers: { "X-A": "1" } } },
    },
    documented: [{ to: "sip:b@example.com", headers: { "X-A": "1" } }],
    also: [{ name: "refer", args: ["sip:b@example.com", { "X-A": "1" }] }],
    Result: ReferResult,
    Action: ReferAction,
    inbound: {
      device: { type: "sip", params: { from: "sip:a@example.com", to: "sip:office@example.com" } },
    },
    before: async ({ sim, call }) => {
      sim.answers("sip:b@example.com", () => undefined);
      await call.answer();
    },
    success: {
      refer_to: "sip:b@example.com",
      referTo: "sip:b@example.com",
      referResponseCode: "202",
      referNotifyCode: "200",
    },
    event: "success",
  },
};
