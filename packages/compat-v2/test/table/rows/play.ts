import { PlayAction, PlayResult, PromptAction, PromptResult } from "@twinline/compat-v2";

import type { Talk } from "../../support/stage.js";
import type { Row } from "../row.js";

const audio = "https://example.com/welcome.mp3";
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

/** Playing, and prompts. */
export const playRows: Readonly<Record<string, Row>> = {
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
};
