import {
  CollectAction,
  DetectAction,
  PlayAction,
  RecordAction,
  StandaloneCollectAction,
} from "@twinline/relay-v3";

import type { Row } from "./row.js";

const flat = [{ type: "tts", text: "Hello" }];
const nested = [{ type: "tts", params: { text: "Hello" } }];
const status_url = "https://example.com/status";

const everyMedium = [
  { type: "tts", text: "Hi", language: "en-US", gender: "male", voice: "amy" },
  { type: "audio", url: "https://example.com/a.mp3" },
  { type: "silence", duration: 0.5 },
  { type: "ringtone", name: "us", duration: 3 },
];

const playing: readonly Row[] = [
  {
    name: "play",
    calls: [
      [flat],
      [nested],
      [{ media: flat }],
      [flat, {}],
      [flat, undefined],
      [flat, { volume: undefined }],
    ],
    wire: "calling.play",
    sends: { play: nested },
    returns: PlayAction,
  },
  {
    name: "play",
    calls: [
      [
        everyMedium,
        {
          volume: -3,
          direction: "both",
          loop: 2,
          control_id: "k1",
          status_url,
          language: "de-DE",
          voice: "hans",
          gender: "male",
        },
      ],
    ],
    wire: "calling.play",
    sends: {
      play: [
        { type: "tts", params: { text: "Hi", language: "en-US", gender: "male", voice: "amy" } },
        { type: "audio", params: { url: "https://example.com/a.mp3" } },
        { type: "silence", params: { duration: 0.5 } },
        { type: "ringtone", params: { name: "us", duration: 3 } },
      ],
      volume: -3,
      direction: "both",
      loop: 2,
      control_id: "k1",
      status_url,
      language: "de-DE",
      voice: "hans",
      gender: "male",
    },
    returns: PlayAction,
  },
  {
    name: "play",
    calls: [[flat, { extra: { fade: 2 } }], [{ media: flat, extra: { fade: 2 } }]],
    wire: "calling.play",
    sends: { play: nested, fade: 2 },
    returns: PlayAction,
  },
  {
    name: "play_tts",
    calls: [
      ["Hi", { language: "en-US", gender: "male", voice: "amy", volume: 3 }],
      [{ text: "Hi", language: "en-US", gender: "male", voice: "amy", volume: 3 }],
    ],
    wire: "calling.play",
    sends: {
      play: [
        { type: "tts", params: { text: "Hi", language: "en-US", gender: "male", voice: "amy" } },
      ],
      volume: 3,
    },
    returns: PlayAction,
  },
  {
    name: "play_audio",
    calls: [
      ["https://example.com/a.mp3", { volume: 3, loop: 2 }],
      [{ url: "https://example.com/a.mp3", volume: 3, loop: 2 }],
    ],
    wire: "calling.play",
    sends: {
      play: [{ type: "audio", params: { url: "https://example.com/a.mp3" } }],
      volume: 3,
      loop: 2,
    },
    returns: PlayAction,
  },
  {
    name: "play_silence",
    calls: [[2], [{ duration: 2 }]],
    wire: "calling.play",
    sends: { play: [{ type: "silence", params: { duration: 2 } }] },
    returns: PlayAction,
  },
  {
    name: "play_ringtone",
    calls: [["us", { duration: 4, volume: 1 }], [{ name: "us", duration: 4, volume: 1 }]],
    wire: "calling.play",
    sends: { play: [{ type: "ringtone", params: { name: "us", duration: 4 } }], volume: 1 },
    returns: PlayAction,
  },
];

const audio = {
  beep: true,
  format: "wav",
  stereo: true,
  direction: "both",
  initial_timeout: 3,
  end_silence_timeout: 2,
  max_length: 60,
  terminators: "#",
  input_sensitivity: 50,
};

const recording: readonly Row[] = [
  {
    name: "record",
    calls: [[], [{}], [undefined, {}], [{ audio: {} }]],
    wire: "calling.record",
    sends: { record: { audio: {} } },
    returns: RecordAction,
  },
  {
    name: "record",
    calls: [[audio, { control_id: "k1", status_url }], [{ audio, control_id: "k1", status_url }]],
    wire: "calling.record",
    sends: { record: { audio }, control_id: "k1", status_url },
    returns: RecordAction,
  },
];

const collect = {
  digits: { max: 4, min: 1, digit_timeout: 5, terminators: "#" },
  speech: {
    end_silence_timeout: 1,
    speech_timeout: 30,
    language: "en-US",
    hints: ["sales"],
    model: "phone",
    engine: "Google",
  },
  initial_timeout: 6,
  partial_results: true,
};

const prompting: readonly Row[] = [
  {
    name: "play_and_collect",
    calls: [
      [flat, collect, { volume: 2, control_id: "k1", status_url }],
      [{ media: nested, collect, volume: 2, control_id: "k1", status_url }],
    ],
    wire: "calling.play_and_collect",
    sends: { play: nested, collect, volume: 2, control_id: "k1", status_url },
    returns: CollectAction,
  },
  {
    name: "play_and_collect",
    calls: [
      [flat, { digits: { max: 1 } }],
      [nested, { digits: { max: 1 } }],
      [{ media: flat, collect: { digits: { max: 1 } } }],
    ],
    wire: "calling.play_and_collect",
    sends: { play: nested, collect: { digits: { max: 1 } } },
    returns: CollectAction,
  },
  {
    name: "prompt_tts",
    calls: [
      [
        "Hi",
        { digits: { max: 1 } },
        { language: "en-US", gender: "male", voice: "amy", volume: 3 },
      ],
      [
        {
          text: "Hi",
          collect: { digits: { max: 1 } },
          language: "en-US",
          gender: "male",
          voice: "amy",
          volume: 3,
        },
      ],
    ],
    wire: "calling.play_and_collect",
    sends: {
      play: [
        { type: "tts", params: { text: "Hi", language: "en-US", gender: "male", voice: "amy" } },
      ],
      collect: { digits: { max: 1 } },
      volume: 3,
    },
    returns: CollectAction,
  },
  {
    name: "prompt_audio",
    calls: [
      ["https://example.com/a.mp3", { speech: {} }, { volume: 3 }],
      [{ url: "https://example.com/a.mp3", collect: { speech: {} }, volume: 3 }],
    ],
    wire: "calling.play_and_collect",
    sends: {
      play: [{ type: "audio", params: { url: "https://example.com/a.mp3" } }],
      collect: { speech: {} },
      volume: 3,
    },
    returns: CollectAction,
  },
  {
    name: "collect",
    calls: [
      [
        {
          ...collect,
          continuous: true,
          continue: true,
          send_start_of_input: true,
          start_input_timers: true,
          control_id: "k1",
          status_url,
        },
      ],
    ],
    wire: "calling.collect",
    sends: {
      ...collect,
      continuous: true,
      continue: true,
      send_start_of_input: true,
      start_input_timers: true,
      control_id: "k1",
      status_url,
    },
    returns: StandaloneCollectAction,
  },
];

const machine = {
  initial_timeout: 5,
  end_silence_timeout: 1,
  machine_ready_timeout: 2,
  machine_voice_threshold: 1.5,
  machine_words_threshold: 8,
  detect_interruptions: true,
  detect_message_end: false,
};

const detecting: readonly Row[] = [
  {
    name: "detect",
    calls: [[{ type: "machine" }], [{ detect: { type: "machine" } }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine" } },
    returns: DetectAction,
  },
  {
    name: "detect",
    calls: [[{ type: "machine", params: {} }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine", params: {} } },
    returns: DetectAction,
  },
  {
    name: "detect",
    calls: [
      [
        { type: "machine", ...machine },
        { timeout: 30, control_id: "k1", status_url },
      ],
      [{ detect: { type: "machine", params: machine }, timeout: 30, control_id: "k1", status_url }],
    ],
    wire: "calling.detect",
    sends: {
      detect: { type: "machine", params: machine },
      timeout: 30,
      control_id: "k1",
      status_url,
    },
    returns: DetectAction,
  },
  {
    name: "detect_digit",
    calls: [[{ digits: "12", timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "digit", params: { digits: "12" } }, timeout: 10 },
    returns: DetectAction,
  },
  {
    name: "detect_answering_machine",
    calls: [[{ ...machine, timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine", params: machine }, timeout: 10 },
    returns: DetectAction,
  },
  {
    name: "detect_answering_machine",
    calls: [[], [{}]],
    wire: "calling.detect",
    sends: { detect: { type: "machine" } },
    returns: DetectAction,
  },
  {
    name: "detect_fax",
    calls: [[{ tone: "CNG", timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "fax", params: { tone: "CNG" } }, timeout: 10 },
    returns: DetectAction,
  },
];

export const mediaRows: readonly Row[] = [...playing, ...recording, ...prompting, ...detecting];
