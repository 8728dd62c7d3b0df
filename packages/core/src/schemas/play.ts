import { choice, decimal, list, optional, string, whole } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { sides, statusUrl } from "./types/common.js";
import { Media } from "./types/media.js";

export const gain = (description: string, facts?: { default: number }) =>
  decimal(description, { unit: "dB", minimum: -40, maximum: 40, ...facts });

export const volume = optional(gain("Volume relative to the original.", { default: 0 }));

export const play = {
  "calling.play": operation({
    about: "Plays a list of media in sequence.",
    params: {
      play: list(Media, "What to play, in order."),
      volume,
      direction: optional(choice(sides, "Which side of the call hears it.", { default: "listen" })),
      loop: optional(
        whole("How often to play the list; 0 means until it is stopped.", {
          default: 1,
          minimum: 0,
        }),
      ),
      status_url: statusUrl,
      language: optional(string("Language for `tts` items that have none.")),
      voice: optional(string("Voice for `tts` items that have none.")),
      gender: optional(
        choice(["male", "female"], "Gender of the voice for `tts` items that have none."),
      ),
    },
    tracking: until("calling.call.play", isOneOf("state", "finished", "error")),
    subcommands: [
      "calling.play.stop",
      "calling.play.pause",
      "calling.play.resume",
      "calling.play.volume",
    ],
  }),
  "calling.play.stop": subcommand("calling.play", "Ends the playback."),
  "calling.play.pause": subcommand("calling.play", "Pauses the playback."),
  "calling.play.resume": subcommand("calling.play", "Resumes a paused playback."),
  "calling.play.volume": subcommand("calling.play", "Changes the volume of the playback.", {
    volume: gain("Volume relative to the original."),
  }),
};

export const playEvents = {
  "calling.call.play": operationEvent(
    "The state of a playback has changed. Also sent for `calling.play_and_collect`.",
    {
      state: choice(["playing", "paused", "finished", "error"], "The state."),
    },
  ),
};
