import {
  choice,
  either,
  flag,
  free,
  list,
  milliseconds,
  named,
  object,
  optional,
  string,
  url,
  whole,
} from "../build.js";

const sides = ["remote-caller", "local-caller"] as const;

const listening = {
  direction: list(choice(sides), "Whose speech to process."),
  webhook: optional(url("Address to which the results are posted.")),
  live_events: optional(flag("Post each sentence as it is recognised.")),
  ai_summary: optional(flag("Summarize at the end.")),
  ai_summary_prompt: optional(string("The prompt for the summary.")),
  speech_engine: optional(
    choice(["deepgram", "google"], "The speech recognition engine.", {
      default: "deepgram",
    }),
  ),
  speech_timeout: optional(milliseconds("Maximum length of speech.", { default: 60000 })),
  vad_silence_ms: optional(
    milliseconds("Silence after which a sentence counts as finished. Default: the engine's own."),
  ),
  vad_thresh: optional(
    whole("Volume above which a sound counts as speech.", {
      default: 400,
      minimum: 0,
      maximum: 1800,
    }),
  ),
  debug_level: optional(
    whole("How much the platform logs.", { default: 0, minimum: 0, maximum: 2 }),
  ),
};

const summarize = object({
  summarize: object(
    {
      webhook: optional(url("Address to which the summary is posted.")),
      prompt: optional(string("The prompt for the summary.")),
    },
    "Summarizes what was said.",
  ),
});

const stop = choice(["stop"], "Ends it.");

// Older apps send other shapes, such as `{start: {language}}`; the platform checks those.
const otherShape = free("Any other shape is passed on unchanged.");

export const LiveTranscribeAction = named(
  "LiveTranscribeAction",
  either(
    [
      object({
        start: object(
          { lang: string("Language tag of the speech, such as `en-US`."), ...listening },
          "Starts the transcription.",
        ),
      }),
      summarize,
      stop,
      otherShape,
    ],
    "Starts, summarizes or stops a live transcription.",
  ),
);

export const LiveTranslateAction = named(
  "LiveTranslateAction",
  either(
    [
      object({
        start: object(
          {
            from_lang: string("The language of the speech, such as `en-US`."),
            to_lang: string("The language of the translation, such as `es-ES`."),
            from_voice: optional(string("Voice for the first language.")),
            to_voice: optional(string("Voice for the second language.")),
            filter_from: optional(
              string(
                "Tone for the first language: `polite`, `professional`, …, or `prompt:` and a prompt.",
              ),
            ),
            filter_to: optional(string("Tone for the second language.")),
            ...listening,
          },
          "Starts the translation.",
        ),
      }),
      summarize,
      object({
        inject: object(
          {
            message: string("The text to speak."),
            direction: choice(sides, "Who hears it."),
          },
          "Speaks a message.",
        ),
      }),
      stop,
      otherShape,
    ],
    "Starts, summarizes, injects a message into, or stops a live translation.",
  ),
);
