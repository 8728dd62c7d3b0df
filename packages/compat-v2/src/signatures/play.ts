import type { Bound, Json } from "@twinline/core/internal";

import { PlayAction } from "../actions/play-action.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind, type VerbRow } from "../calls/verb.js";
import type { VerbTable } from "../calls/define-verbs.js";
import type { PlayMethods } from "../methods/play.js";
import { PlayResult } from "../results/play-result.js";
import { gathered, medium } from "./media.js";
import { number, required, text } from "./parameters.js";

const playing: Kind<PlayResult, PlayAction> = {
  reading: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: PlayResult,
  Action: PlayAction,
};

const method = "calling.play";
const volume = { to: "volume" };

/** Silence in the volume's place: 0 leaves it as it is, so it need not be said. */
function audible({ volume: given, ...params }: Json): Json {
  return given === undefined || given === 0 ? params : { ...params, volume: given };
}

/** A method that plays one medium, made of these parameters. */
function playOne(type: string, parameters: VerbRow["parameters"] & object): VerbRow {
  return {
    method,
    positional: Object.keys(parameters),
    parameters,
    build: ({ params, local }: Bound) => ({ play: [medium(type, local)], ...audible(params) }),
  };
}

export const playVerbs = {
  play: new Verb("play", playing, {
    method,
    positional: ["media_list", "volume"],
    parameters: { media_list: { to: "play" }, volume },
    aliases: { media: "media_list" },
    adapt: (args) => gathered(args, 0),
    build: ({ params }) => audible(params),
  }),
  play_audio: new Verb("play_audio", playing, playOne("audio", { url: required(text()), volume })),
  play_silence: new Verb(
    "play_silence",
    playing,
    playOne("silence", { duration: required(number()) }),
  ),
  play_ringtone: new Verb(
    "play_ringtone",
    playing,
    playOne("ringtone", { name: required(text()), duration: number(), volume }),
  ),
  play_tts: new Verb(
    "play_tts",
    playing,
    playOne("tts", { text: required(text()), language: text(), gender: text(), volume }),
  ),
} satisfies VerbTable<PlayMethods>;
