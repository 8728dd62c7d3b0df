import {
  choice,
  flag,
  list,
  named,
  object,
  objectWithAny,
  optional,
  seconds,
  string,
  whole,
} from "../build.js";

export const CollectDigits = named(
  "CollectDigits",
  object(
    {
      max: whole("Number of digits that end the input.", { minimum: 1 }),
      min: optional(whole("Minimum number of digits.")),
      digit_timeout: optional(
        seconds("Maximum pause between two digits; must be greater than 0.", {
          default: 5,
          exclusiveMinimum: 0,
        }),
      ),
      terminators: optional(
        string("Keys that end the input, from `0-9 A-D * #`; empty means none."),
      ),
    },
    "How to collect pressed keys.",
  ),
);

export const CollectSpeech = named(
  "CollectSpeech",
  object(
    {
      end_silence_timeout: optional(
        seconds("Silence after which the speaker counts as finished.", { default: 1 }),
      ),
      speech_timeout: optional(seconds("Maximum length of the speech.", { default: 60 })),
      language: optional(
        string("Language tag, such as `en-US`; `engine:tag` also selects the engine.", {
          default: "en-US",
        }),
      ),
      hints: optional(list(string(), "Words and phrases to expect.")),
      model: optional(string("The engine's model, by its name there.")),
      engine: optional(
        choice(
          ["Deepgram", "Google", "Google.V2"],
          "The speech recognition engine. Case-sensitive.",
        ),
      ),
    },
    "How to recognise speech.",
  ),
);

export const Collect = named(
  "Collect",
  objectWithAny(
    ["digits", "speech"],
    {
      digits: optional(CollectDigits),
      speech: optional(CollectSpeech),
      initial_timeout: optional(seconds("How long to wait for the first input.", { default: 4 })),
      partial_results: optional(
        flag("Report partial results during recognition.", { default: false }),
      ),
      start_input_timers: optional(
        flag("Start `initial_timeout` when the prompt starts, rather than when it ends.", {
          default: false,
        }),
      ),
    },
    "What to collect: digits, speech or both.",
  ),
);
