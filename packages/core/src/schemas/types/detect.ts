import {
  choice,
  either,
  flag,
  named,
  optional,
  seconds,
  string,
  variantWithDefaults,
  whole,
} from "../build.js";

export const Detect = named(
  "Detect",
  either(
    [
      variantWithDefaults(
        "machine",
        {
          initial_timeout: optional(seconds("How long to wait for a voice.", { default: 4.5 })),
          end_silence_timeout: optional(
            seconds("Silence after which a voice counts as finished.", { default: 1 }),
          ),
          machine_ready_timeout: optional(
            seconds(
              "Silence after which a machine counts as ready to record. Default: `end_silence_timeout`.",
            ),
          ),
          machine_voice_threshold: optional(
            seconds("Speech longer than this counts as a machine.", { default: 1.25 }),
          ),
          machine_words_threshold: optional(
            whole("More words than this count as a machine.", { default: 6 }),
          ),
          detect_interruptions: optional(
            flag("Report when a machine that was ready starts to speak again.", { default: false }),
          ),
          detect_message_end: optional(
            flag("Report the end of a machine's message.", { default: true }),
          ),
        },
        "Distinguishes a human from an answering machine.",
      ),
      variantWithDefaults(
        "fax",
        {
          tone: optional(
            choice(
              ["CED", "CNG", "ced", "cng"],
              "`CED` is sent by the called fax machine, `CNG` by the calling one.",
              { default: "CED" },
            ),
          ),
        },
        "Listens for the tone of a fax machine.",
      ),
      variantWithDefaults(
        "digit",
        {
          digits: optional(
            string("Keys to listen for; empty means any.", { default: "0123456789#*" }),
          ),
        },
        "Listens for pressed keys.",
      ),
    ],
    "What to listen for.",
  ),
);
