import { choice, decimal, list, optional, string, whole } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { sides, statusUrl } from "./types/common.js";
import { Media } from "./types/media.js";

export const gain = (description: string, facts?: { default: number }) =>
  decimal(description, { unit: "dB", minimum: -40, maximum: 40, ...facts });

export const volume = optional(gain("Volume relative to the original.", { default: 0 }));

export const play = {
  "calling.play": operation({
    about: "Plays media, one after another.",
    params: {
      play: list(Media, "What is played, in this order."),
      volume,
      direction: optional(choice(sides, "Which side of the call hears it.", { default: "listen" })),
      loop: optional(
        whole("How often to play the list; 0 means until it is stopped.", {
          default: 1,
          minimum: 0,
        }),
      ),
      status_url: statusUrl,
      language: optional(string("Language of texts that name none.")),
      voice: optional(string("Voice of texts that name none.")),
      gender: optional(choice(["male", "female"], "Kind of voice of texts that name none.")),
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
  "calling.play.volume": subcommand("calling.play", "Makes the playback louder or softer.", {
    volume: gain("Volume relative to the original."),
  }),
};

export const playEvents = {
  "calling.call.play": operationEvent(
    "A playback changed its state. `calling.play_and_collect` sends it too.",
    {
      state: choice(["playing", "paused", "finished", "error"], "The state."),
    },
  ),
};
