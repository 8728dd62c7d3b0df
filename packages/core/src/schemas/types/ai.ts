import {
  decimal,
  either,
  flag,
  free,
  list,
  milliseconds,
  named,
  openObject,
  optional,
  string,
  url,
} from "../build.js";

// The platform keeps adding settings for agents, so unknown keys are passed on unchanged.

export const AiPrompt = named(
  "AiPrompt",
  openObject(
    {
      text: optional(string("The instructions, in plain language.")),
      temperature: optional(
        decimal("Randomness of the agent's wording; 0 is the most predictable."),
      ),
      top_p: optional(decimal("Share of the most likely words to choose from, 0 to 1.")),
      confidence: optional(decimal("Minimum confidence of speech recognition, 0 to 1.")),
      barge_confidence: optional(
        decimal(
          "Minimum confidence of speech recognition for the caller to interrupt the agent, 0 to 1.",
        ),
      ),
      presence_penalty: optional(
        decimal("Values above 0 make the agent change the subject more readily."),
      ),
      frequency_penalty: optional(decimal("Values above 0 make the agent repeat itself less.")),
      model: optional(string("The language model, by the platform's name for it.")),
    },
    "An AI agent's instructions and how it chooses its words.",
  ),
);

export const AiFunction = named(
  "AiFunction",
  openObject(
    {
      function: optional(string("Name of the function, unique per agent.")),
      description: optional(string("What it does and when the agent should call it.")),
      parameters: optional(free("Its arguments, as JSON Schema.")),
      web_hook_url: optional(
        url("Address that is called with the arguments. Default: the one in `defaults`."),
      ),
      active: optional(flag("Whether the agent may call it.", { default: true })),
      meta_data: optional(free("Data posted with each call of the function.")),
      fillers: optional(free("What the agent says while the function runs, by language tag.")),
    },
    "A function that an AI agent may call.",
  ),
);

export const AiSwaig = named(
  "AiSwaig",
  openObject(
    {
      functions: optional(list(AiFunction, "The functions.")),
      defaults: optional(
        openObject(
          {
            web_hook_url: optional(
              url("Address that is called for functions that have none of their own."),
            ),
          },
          "Defaults for all functions.",
        ),
      ),
      includes: optional(list(free(), "Functions defined elsewhere, as `{url, functions}`.")),
      native_functions: optional(
        list(string(), "Functions of the platform, such as `check_time` or `wait_for_user`."),
      ),
    },
    "Functions that an AI agent may call.",
  ),
);

export const AiLanguage = named(
  "AiLanguage",
  openObject(
    {
      name: optional(string("Name of the language, such as `English`.")),
      code: optional(string("Language tag, such as `en-US`.")),
      voice: optional(string("Voice, by its provider's name for it.")),
      speech_fillers: optional(list(string(), "What the agent says while it thinks.")),
      function_fillers: optional(list(string(), "What the agent says while a function runs.")),
    },
    "A language that an AI agent speaks.",
  ),
);

export const AiPronunciation = named(
  "AiPronunciation",
  openObject(
    {
      replace: optional(string("The word or phrase as written.")),
      with: optional(string("A spelling that is pronounced correctly.")),
      ignore_case: optional(flag("Whether to ignore case.")),
    },
    "How an AI agent pronounces a word.",
  ),
);

export const AiSettings = named(
  "AiSettings",
  openObject(
    {
      end_of_speech_timeout: optional(
        milliseconds("Silence after which the caller counts as done."),
      ),
    },
    "Settings of an AI agent, as the platform's documents list them.",
  ),
);

/** A prompt, or its text alone. */
export const promptOrText = either(
  [AiPrompt, string()],
  "The agent's prompt: an object, or only its text.",
);
