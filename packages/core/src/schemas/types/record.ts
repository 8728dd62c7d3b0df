import {
  choice,
  decimal,
  flag,
  named,
  object,
  optional,
  seconds,
  string,
  wholeSeconds,
} from "../build.js";
import { sides } from "./common.js";

export const RecordAudio = named(
  "RecordAudio",
  object(
    {
      beep: optional(flag("Whether to beep before the recording starts.", { default: false })),
      format: optional(choice(["mp3", "wav", "mp4"], "File format.", { default: "mp3" })),
      stereo: optional(flag("Whether each side gets its own channel.", { default: false })),
      direction: optional(choice(sides, "Which side of the call to record.", { default: "speak" })),
      initial_timeout: optional(
        seconds("How long to wait for sound; 0 means no limit.", { default: 5, minimum: 0 }),
      ),
      end_silence_timeout: optional(
        seconds("Silence that ends the recording; 0 disables this.", { default: 1, minimum: 0 }),
      ),
      max_length: optional(
        wholeSeconds("Maximum length of the recording; 0 means no limit.", {
          default: 0,
          minimum: 0,
        }),
      ),
      terminators: optional(string("Keys that end the recording.", { default: "#*" })),
      input_sensitivity: optional(
        decimal("How easily a noise counts as sound.", { default: 44, minimum: 0, maximum: 100 }),
      ),
    },
    "Options for an audio recording.",
  ),
);
