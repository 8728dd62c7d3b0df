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

// The platform's documents add to these as agents learn more: further keys are passed on as they are.

export const AiPrompt = named(
  "AiPrompt",
  openObject(
    {
      text: optional(string("The instructions, in plain words.")),
      temperature: optional(decimal("How freely the agent chooses its words; 0 is the strictest.")),
      top_p: optional(decimal("Share of likely words that the agent chooses from, 0 to 1.")),
      confidence: optional(decimal("Minimum confidence of speech recognition, 0 to 1.")),
      barge_confidence: optional(
        decimal(
          "How sure speech recognition must be before the caller interrupts the agent, 0 to 1.",
        ),
      ),
      presence_penalty: optional(decimal("Above 0: the agent turns to new subjects more readily.")),
      frequency_penalty: optional(decimal("Above 0: the agent repeats its words less.")),
      model: optional(string("The language model, by the platform's name for it.")),
    },
    "What an AI agent is to do, and how it chooses its words.",
  ),
);

export const AiFunction = named(
  "AiFunction",
  openObject(
    {
      function: optional(string("Name of the function, unique for the agent.")),
      description: optional(string("What it does and when the agent calls it.")),
      parameters: optional(free("Its arguments, as JSON Schema.")),
      web_hook_url: optional(
        url("Address that is called with the arguments. By default that of `defaults`."),
      ),
      active: optional(flag("Whether the agent may call it.", { default: true })),
      meta_data: optional(free("Data that is posted with each call of it.")),
      fillers: optional(free("What the agent says while it runs, by language tag.")),
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
            web_hook_url: optional(url("Address that is called for functions without their own.")),
          },
          "Defaults for all functions.",
        ),
      ),
      includes: optional(list(free(), "Functions that are defined elsewhere: `{url, functions}`.")),
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
      voice: optional(string("A voice by its provider's name.")),
      speech_fillers: optional(list(string(), "What is said while the agent thinks.")),
      function_fillers: optional(list(string(), "What the agent says while a function runs.")),
    },
    "A language that an AI agent speaks.",
  ),
);

export const AiPronunciation = named(
  "AiPronunciation",
  openObject(
    {
      replace: optional(string("The word or phrase as it is written.")),
      with: optional(string("How it is spelled to be spoken right.")),
      ignore_case: optional(flag("Whether to ignore upper and lower case.")),
    },
    "How an AI agent speaks a word.",
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
  "The agent's task: an object, or only its text.",
);
