import { choice, free, list, meaning, object, optional, string, url } from "./build.js";
import { command, isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import {
  AiLanguage,
  AiPrompt,
  AiPronunciation,
  AiSettings,
  AiSwaig,
  promptOrText,
} from "./types/ai.js";
import { platformFlags } from "./types/common.js";
import { CallReply } from "./types/reply.js";

const brief = {
  prompt: optional(meaning(AiPrompt, "Who the agent is and what it is to do.")),
  post_prompt: optional(meaning(AiPrompt, "What it is to sum up after the talk.")),
  post_prompt_url: optional(url("Address to which the summary is posted.")),
  global_data: optional(free("Data that the agent and its functions know.")),
  SWAIG: optional(AiSwaig),
  params: optional(AiSettings),
};

export const ai = {
  "calling.ai": operation({
    about: "Lets an AI agent talk to the caller.",
    params: {
      agent: optional(string("Id of an agent that is set up on the platform.")),
      ...brief,
      post_prompt_auth_user: optional(string("Name for `post_prompt_url`.")),
      post_prompt_auth_password: optional(string("Password for `post_prompt_url`. A secret.")),
      pronounce: optional(list(AiPronunciation, "How words are spoken.")),
      hints: optional(list(string(), "Words that are likely to be said.")),
      languages: optional(list(AiLanguage, "Languages and voices of the agent.")),
    },
    tracking: until("calling.call.ai", isOneOf("state", "finished", "error")),
    subcommands: ["calling.ai.stop"],
  }),
  "calling.ai.stop": subcommand("calling.ai", "Ends the talk with the agent."),
  "calling.amazon_bedrock": command({
    about: "Lets an Amazon Bedrock agent talk to the caller.",
    params: {
      ...brief,
      prompt: optional(promptOrText),
      ...platformFlags,
    },
  }),
  "calling.ai_message": command({
    about: "Sends a message to the running agent.",
    params: {
      message_text: optional(string("The message.")),
      role: optional(choice(["user", "system", "assistant"], "In whose name.")),
      reset: optional(
        free("What the agent is to forget: `{full_reset, user_prompt, system_prompt}`."),
      ),
      global_data: optional(free("Data that is added to what the agent knows.")),
      ...platformFlags,
    },
  }),
  "calling.ai_hold": command({
    about: "Puts the agent on hold.",
    params: {
      timeout: optional(string("How long, a number as text.", { unit: "s" })),
      prompt: optional(string("What the agent is to know or do.")),
      ...platformFlags,
    },
  }),
  "calling.ai_unhold": command({
    about: "Resumes the agent.",
    params: { prompt: optional(string("What the agent is to know or do.")), ...platformFlags },
  }),
  "calling.ai_sidecar": command({
    openParams: true,
    about: "Adds an agent that listens without a voice. Further params are those of its document.",
  }),
  "calling.ai_sidecar.poke": command({
    about: "Sends an instruction to the listening agent.",
    params: { text: string("The message for the agent.") },
  }),
  "calling.ai_sidecar.ask": command({
    about:
      "Asks the listening agent something. The answer comes later, under the `ask_id` of the reply.",
    params: { text: string("The question.") },
    result: object({ ...CallReply.properties, ask_id: optional(string("The question.")) }),
  }),
  "calling.ai_sidecar.stop": command({ about: "Takes the listening agent away." }),
  "calling.ai_sidecar.status": command({ about: "Returns the status of the listening agent." }),
};

export const aiEvents = {
  "calling.call.ai": operationEvent(
    "An AI agent changed its state. The platform may never send it.",
    {
      state: optional(string("The state; `finished` or `error` at the end.")),
    },
  ),
};
