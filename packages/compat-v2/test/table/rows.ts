import { expect } from "@jest/globals";

import {
  AnswerResult,
  ConnectAction,
  ConnectResult,
  DetectAction,
  DetectResult,
  DisconnectResult,
  FaxAction,
  FaxResult,
  HangupResult,
  PlayAction,
  PlayResult,
  PromptAction,
  PromptResult,
  RecordAction,
  RecordResult,
  ReferAction,
  ReferResult,
  SendDigitsAction,
  SendDigitsResult,
  TapAction,
  TapResult,
} from "@twinline/compat-v2";

import type { Talk } from "../support/stage.js";
import type { Row } from "./row.js";

const audio = "https://example.com/welcome.mp3";
const pdf = "https://example.com/report.pdf";
const tts = { type: "tts", text: "Hello" };
const nested = { type: "tts", params: { text: "Hello" } };

const play = { method: "calling.play", Result: PlayResult, Action: PlayAction };
const played = { event: "finished", success: {} };

const prompt = {
  method: "calling.play_and_collect",
  Result: PromptResult,
  Action: PromptAction,
  event: "digit",
  success: { type: "digit", prompt_type: "digit", promptType: "digit", result: "12" },
  people: ({ caller }: Talk) => caller.press("12"),
};
const digits = { digits: { max: 2 } };

const detect = { method: "calling.detect", Result: DetectResult, Action: DetectAction };
const person = {
  event: "HUMAN",
  success: { type: "machine", detectType: "machine", result: "HUMAN" },
  people: ({ caller }: Talk) => caller.says("Hello?"),
};
const machine = {
  documented: [{ timeout: 45, wait_for_beep: false, initial_timeout: 3 }],
  frame: { detect: { type: "machine", params: { initial_timeout: 3 } }, timeout: 45 },
  ...detect,
  ...person,
};
const fax = {
  Result: FaxResult,
  Action: FaxAction,
  event: "finished",
  people: ({ caller }: Talk) => {
    caller.is_fax = true;
  },
};

/** A row for each documented method that sends something. `_async` forms share the row of the other. */
export const rows: Readonly<Record<string, Row>> = {
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
    method: "calling.refer",
    frame: {
      device: { type: "sip", params: { to: "sip:b@example.com", headers: { "X-A": "1" } } },
    },
    documented: [{ to: "sip:b@example.com", headers: { "X-A": "1" } }],
    also: [
      {
        name: "refer",
        args: [{ to: "sip:b@example.com", headers: [{ name: "X-A", value: "1" }] }],
      },
      { name: "refer", args: ["sip:b@example.com", { "X-A": "1" }] },
    ],
    Result: ReferResult,
    Action: ReferAction,
    success: {},
    event: "success",
    onlyFrames: true,
  },
  play: {
    ...play,
    ...played,
    frame: { play: [nested, { type: "silence", params: { duration: 1 } }], volume: 4 },
    documented: [{ media_list: [tts, { type: "silence", duration: 1 }], volume: 4 }],
    also: [
      { name: "play", args: [[tts, { type: "silence", duration: 1 }], 4] },
      { name: "play", args: [[nested, { type: "silence", duration: 1 }], { volume: 4 }] },
      {
        name: "play",
        args: [{ mediaList: [nested, { type: "silence", duration: 1 }], volume: 4 }],
      },
      { name: "play", args: [{ media: [tts, { type: "silence", duration: 1 }], volume: 4 }] },
      { name: "play", args: [tts, { type: "silence", params: { duration: 1 } }, 4] },
    ],
  },
  play_audio: {
    ...play,
    ...played,
    frame: { play: [{ type: "audio", params: { url: audio } }], volume: -3.5 },
    documented: [{ url: audio, volume: -3.5 }],
    also: [
      { name: "play_audio", args: [audio, -3.5] },
      { name: "play_audio", args: [audio, { volume: -3.5 }] },
    ],
  },
  play_silence: {
    ...play,
    ...played,
    frame: { play: [{ type: "silence", params: { duration: 10 } }] },
    documented: [{ duration: 10 }],
    also: [{ name: "play_silence", args: [10] }],
  },
  play_ringtone: {
    ...play,
    ...played,
    frame: { play: [{ type: "ringtone", params: { name: "us", duration: 30 } }], volume: 2 },
    documented: [{ name: "us", duration: 30, volume: 2 }],
    also: [
      { name: "play_ringtone", args: ["us", 30, 2] },
      { name: "play_ringtone", args: ["us", { duration: 30, volume: 2 }] },
    ],
  },
  play_tts: {
    ...play,
    ...played,
    frame: {
      play: [{ type: "tts", params: { text: "Hello", language: "en-GB", gender: "male" } }],
      volume: 1,
    },
    documented: [{ text: "Hello", language: "en-GB", gender: "male", volume: 1 }],
    also: [
      { name: "play_tts", args: ["Hello", "en-GB", "male", 1] },
      { name: "play_tts", args: ["Hello", { language: "en-GB", gender: "male", volume: 1 }] },
      { name: "playTTS", args: [{ text: "Hello", language: "en-GB", gender: "male", volume: 1 }] },
    ],
  },
  prompt: {
    ...prompt,
    frame: { play: [nested], collect: { ...digits, initial_timeout: 5 }, volume: 0 },
    documented: [
      { prompt_type: "digits", media_list: [tts], digits_max: 2, initial_timeout: 5, volume: 0 },
    ],
    also: [
      { name: "prompt", args: ["digits", [tts], { digits_max: 2, initial_timeout: 5, volume: 0 }] },
      {
        name: "prompt",
        args: [
          { promptType: "digits", mediaList: [tts], digitsMax: 2, initialTimeout: 5, volume: 0 },
        ],
      },
      {
        name: "prompt",
        args: [{ type: "digits", media: [nested], digits_max: 2, initial_timeout: 5, volume: 0 }],
      },
      {
        name: "prompt",
        args: [{ type: "digits", digits_max: 2, initial_timeout: 5, volume: 0 }, nested],
      },
    ],
  },
  prompt_audio: {
    ...prompt,
    frame: { play: [{ type: "audio", params: { url: audio } }], collect: digits },
    documented: [{ prompt_type: "digits", url: audio, digits_max: 2 }],
    also: [
      { name: "prompt_audio", args: ["digits", audio, { digits_max: 2 }] },
      { name: "promptAudio", args: [{ type: "digits", digits_max: 2 }, audio] },
      { name: "promptAudio", args: [{ type: "digits", url: audio, digits_max: 2 }] },
    ],
  },
  prompt_ringtone: {
    ...prompt,
    frame: { play: [{ type: "ringtone", params: { name: "us", duration: 30 } }], collect: digits },
    documented: [{ prompt_type: "digits", name: "us", duration: 30, digits_max: 2 }],
    also: [
      { name: "prompt_ringtone", args: ["digits", "us", { duration: 30, digits_max: 2 }] },
      {
        name: "promptRingtone",
        args: [{ type: "digits", name: "us", duration: 30, digits_max: 2 }],
      },
    ],
  },
  prompt_tts: {
    ...prompt,
    frame: {
      play: [{ type: "tts", params: { text: "PIN?", gender: "male" } }],
      collect: { digits: { max: 2, terminators: "#", digit_timeout: 2 } },
    },
    documented: [
      {
        prompt_type: "digits",
        text: "PIN?",
        gender: "male",
        digits_max: 2,
        digits_terminators: "#",
        digits_timeout: 2,
      },
    ],
    also: [
      {
        name: "prompt_tts",
        args: [
          "digits",
          "PIN?",
          { gender: "male", digitsMax: 2, digitsTerminators: "#", digitsTimeout: 2 },
        ],
      },
      {
        name: "promptTTS",
        args: [
          { type: "digits", digits_max: 2, digits_terminators: "#", digits_timeout: 2 },
          { text: "PIN?", gender: "male" },
        ],
      },
      {
        name: "promptTTS",
        args: [
          {
            type: "digits",
            text: "PIN?",
            gender: "male",
            digits: { max: 2, terminators: "#", digit_timeout: 2 },
          },
        ],
      },
    ],
  },
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
    success: { url: expect.stringMatching(/\.wav$/), duration: expect.any(Number), size: expect.any(Number) },
    event: "finished",
  },
  detect: {
    ...machine,
    documented: [{ detect_type: "machine", timeout: 45, initial_timeout: 3 }],
    also: [
      { name: "detect", args: ["machine", { timeout: 45, initial_timeout: 3 }] },
      { name: "detect", args: [{ detectType: "machine", timeout: 45, initialTimeout: 3 }] },
      { name: "detect", args: [{ type: "machine", timeout: 45, initial_timeout: 3 }] },
    ],
  },
  detect_answering_machine: {
    ...machine,
    also: [{ name: "detect_answering_machine", args: [45, { initial_timeout: 3 }] }],
  },
  amd: { ...machine, also: [{ name: "amd", args: [45, { initialTimeout: 3 }] }] },
  detect_human: {
    ...machine,
    documented: [{ timeout: 45, initial_timeout: 3 }],
    also: [],
  },
  detect_machine: {
    ...machine,
    documented: [{ timeout: 45, initial_timeout: 3 }],
    also: [],
    people: ({ caller }) => caller.says("You have reached the office. Nobody is here right now."),
    event: "MACHINE",
    success: { result: "MACHINE" },
  },
  detect_digit: {
    ...detect,
    frame: { detect: { type: "digit", params: { digits: "123" } }, timeout: 20 },
    documented: [{ timeout: 20, digits: "123" }],
    also: [{ name: "detect_digit", args: [20, "123"] }],
    people: ({ caller }) => caller.press("93"),
    event: "3",
    success: { type: "digit", result: "3" },
  },
  detect_fax: {
    ...detect,
    frame: { detect: { type: "fax", params: { tone: "CNG" } } },
    documented: [{ tone: "CNG" }],
    also: [{ name: "detect_fax", args: [null, "CNG"] }],
    people: ({ caller }) => caller.fax_tone("CNG"),
    event: "CNG",
    success: { type: "fax", result: "CNG" },
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
        params: { addr: "192.168.1.1", port: 1234, codec: "PCMU", ptime: 20 },
      },
    },
    documented: [
      {
        audio_direction: "listen",
        target_type: "rtp",
        target_addr: "192.168.1.1",
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
            targetAddr: "192.168.1.1",
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
          { target_addr: "192.168.1.1", target_port: 1234, target_ptime: 20, codec: "PCMU" },
        ],
      },
      {
        name: "tap",
        args: [
          { type: "audio", direction: "listen" },
          { type: "rtp", addr: "192.168.1.1", port: 1234, ptime: 20, codec: "PCMU" },
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
