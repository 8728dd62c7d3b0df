import { CollectAction, StandaloneCollectAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const flat = [{ type: "tts", text: "Hello" }];

const nested = [{ type: "tts", params: { text: "Hello" } }];

const input = {
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

export const collect: readonly Row[] = [
  {
    name: "play_and_collect",
    calls: [
      [flat, input, { volume: 2, control_id: "k1", status_url }],
      [{ media: nested, collect: input, volume: 2, control_id: "k1", status_url }],
    ],
    wire: "calling.play_and_collect",
    sends: { play: nested, collect: input, volume: 2, control_id: "k1", status_url },
    returns: CollectAction,
    running: [
      [{ type: "silence", duration: 600 }],
      { digits: { max: 4 }, initial_timeout: 600 },
      {},
    ],
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
          ...input,
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
      ...input,
      continuous: true,
      continue: true,
      send_start_of_input: true,
      start_input_timers: true,
      control_id: "k1",
      status_url,
    },
    returns: StandaloneCollectAction,
    running: [{ digits: { max: 4 }, initial_timeout: 600 }],
  },
];
