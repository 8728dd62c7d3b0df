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
      min: optional(whole("How many digits are the least.")),
      digit_timeout: optional(
        seconds("Longest pause between two digits, more than 0.", {
          default: 5,
          exclusiveMinimum: 0,
        }),
      ),
      terminators: optional(
        string("Keys that end the input, out of `0-9 A-D * #`. Empty: none does."),
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
        seconds("Silence after which the speaker counts as done.", { default: 1 }),
      ),
      speech_timeout: optional(seconds("Longest time that is listened to.", { default: 60 })),
      language: optional(
        string("Language tag, such as `en-US`; `engine:tag` picks the engine too.", {
          default: "en-US",
        }),
      ),
      hints: optional(list(string(), "Words and phrases to expect.")),
      model: optional(string("A model of the engine, by its name there.")),
      engine: optional(
        choice(["Deepgram", "Google", "Google.V2"], "Who recognises the speech. Case counts."),
      ),
    },
    "How speech is recognised.",
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
        flag("Start to count `initial_timeout` with the prompt, rather than at its end.", {
          default: false,
        }),
      ),
    },
    "What to collect: digits, speech or both.",
  ),
);
