import { PlayAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const flat = [{ type: "tts", text: "Hello" }];

const nested = [{ type: "tts", params: { text: "Hello" } }];

const everyMedium = [
  { type: "tts", text: "Hi", language: "en-US", gender: "male", voice: "amy" },
  { type: "audio", url: "https://example.com/a.mp3" },
  { type: "silence", duration: 0.5 },
  { type: "ringtone", name: "us", duration: 3 },
];

export const play: readonly Row[] = [
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
    running: [[{ type: "silence", duration: 600 }], {}],
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
