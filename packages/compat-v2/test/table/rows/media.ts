import { expect } from "@jest/globals";

import {
  FaxAction,
  FaxResult,
  RecordAction,
  RecordResult,
  SendDigitsAction,
  SendDigitsResult,
  TapAction,
  TapResult,
} from "@twinline/compat-v2";

import type { Talk } from "../../support/stage.js";
import type { Row } from "../row.js";

const pdf = "https://example.com/report.pdf";
const fax = {
  Result: FaxResult,
  Action: FaxAction,
  event: "finished",
  people: ({ caller }: Talk) => {
    caller.faxes_now({ sends: 1 });
  },
};

/** Recording, fax, tap, digits. */
export const mediaRows: Readonly<Record<string, Row>> = {
  record: {
    method: "calling.record",
    frame: {
      record: {
        audio: {
          beep: true,
          stereo: true,
          format: "wav",
          direction: "both",
          initial_timeout: 0,
          end_silence_timeout: 2,
          terminators: "",
        },
      },
    },
    documented: [
      {
        beep: true,
        stereo: true,
        record_format: "wav",
        direction: "both",
        initial_timeout: 0,
        end_silence_timeout: 2,
        terminators: "",
      },
    ],
    also: [
      { name: "record", args: [true, true, "wav", "both", 0, 2, ""] },
      {
        name: "record",
        args: [
          {
            audio: { beep: true, stereo: true, direction: "both", initialTimeout: 0 },
            format: "wav",
            endSilenceTimeout: 2,
            terminators: "",
          },
        ],
      },
    ],
    Result: RecordResult,
    Action: RecordAction,
    people: ({ caller }) => caller.says("This is what I wanted to say.", { duration: 4 }),
    success: {
      url: expect.stringMatching(/\.wav$/),
      duration: expect.any(Number),
      size: expect.any(Number),
    },
    event: "finished",
  },
  fax_receive: {
    ...fax,
    method: "calling.receive_fax",
    frame: {},
    documented: [],
    also: [],
    success: {
      direction: "receive",
      remote_identity: "+15551110000",
      remoteIdentity: "+15551110000",
      document: expect.stringMatching(/\.pdf$/),
      pages: 1,
    },
  },
  fax_send: {
    ...fax,
    method: "calling.send_fax",
    frame: { document: pdf, identity: "+15559", header_info: "" },
    documented: [{ document: pdf, identity: "+15559", header: "" }],
    also: [
      { name: "fax_send", args: [pdf, "+15559", ""] },
      { name: "fax_send", args: [{ url: pdf, identity: "+15559", header: "" }] },
    ],
    success: { direction: "send", identity: "+15559", document: pdf, pages: 1 },
  },
  tap: {
    method: "calling.tap",
    frame: {
      tap: { type: "audio", params: { direction: "listen" } },
      device: {
        type: "rtp",
        params: { addr: "127.0.0.1", port: 1234, codec: "PCMU", ptime: 20 },
      },
    },
    documented: [
      {
        audio_direction: "listen",
        target_type: "rtp",
        target_addr: "127.0.0.1",
        target_port: 1234,
        target_ptime: 20,
        codec: "PCMU",
      },
    ],
    also: [
      {
        name: "tap",
        args: [
          {
            audioDirection: "listen",
            targetAddr: "127.0.0.1",
            targetPort: 1234,
            targetPtime: 20,
            codec: "PCMU",
          },
        ],
      },
      {
        name: "tap",
        args: [
          "listen",
          "rtp",
          { target_addr: "127.0.0.1", target_port: 1234, target_ptime: 20, codec: "PCMU" },
        ],
      },
      {
        name: "tap",
        args: [
          { type: "audio", direction: "listen" },
          { type: "rtp", addr: "127.0.0.1", port: 1234, ptime: 20, codec: "PCMU" },
        ],
      },
    ],
    Result: TapResult,
    Action: TapAction,
    people: ({ caller }) => caller.is_silent(3).then(() => caller.hang_up()),
    success: {
      tap: { type: "audio", params: { direction: "listen" } },
      source_device: { type: "rtp" },
      sourceDevice: { type: "rtp" },
      destination_device: { type: "rtp", params: { port: 1234 } },
      destinationDevice: { type: "rtp", params: { port: 1234 } },
    },
    event: "finished",
  },
  send_digits: {
    method: "calling.send_digits",
    frame: { digits: "1W2w#" },
    documented: [{ digits: "1W2w#" }],
    also: [{ name: "send_digits", args: ["1W2w#"] }],
    Result: SendDigitsResult,
    Action: SendDigitsAction,
    success: {},
    event: "finished",
  },
};
