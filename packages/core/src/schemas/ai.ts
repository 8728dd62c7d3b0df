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
  prompt: optional(meaning(AiPrompt, "Who the agent is and what it should do.")),
  post_prompt: optional(meaning(AiPrompt, "What the agent summarizes after the conversation.")),
  post_prompt_url: optional(url("Address to which the summary is posted.")),
  global_data: optional(free("Data available to the agent and its functions.")),
  SWAIG: optional(AiSwaig),
  params: optional(AiSettings),
};

export const ai = {
  "calling.ai": operation({
    about: "Connects the caller to an AI agent.",
    params: {
      agent: optional(string("Id of an agent configured on the platform.")),
      ...brief,
      post_prompt_auth_user: optional(string("User name for `post_prompt_url`.")),
      post_prompt_auth_password: optional(string("Password for `post_prompt_url`. A secret.")),
      pronounce: optional(list(AiPronunciation, "How to pronounce certain words.")),
      hints: optional(list(string(), "Words that the caller is likely to say.")),
      languages: optional(list(AiLanguage, "Languages and voices of the agent.")),
    },
    tracking: until("calling.call.ai", isOneOf("state", "finished", "error")),
    subcommands: ["calling.ai.stop"],
  }),
  "calling.ai.stop": subcommand("calling.ai", "Ends the conversation with the agent."),
  "calling.amazon_bedrock": command({
    about: "Connects the caller to an Amazon Bedrock agent.",
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
      role: optional(
        choice(["user", "system", "assistant"], "The role that the message is sent as."),
      ),
      reset: optional(
        free("What the agent should forget: `{full_reset, user_prompt, system_prompt}`."),
      ),
      global_data: optional(free("Data to merge into the agent's data.")),
      ...platformFlags,
    },
  }),
  "calling.ai_hold": command({
    about: "Puts the agent on hold.",
    params: {
      timeout: optional(string("How long to hold, as a numeric string.", { unit: "s" })),
      prompt: optional(string("Instructions for the agent.")),
      ...platformFlags,
    },
  }),
  "calling.ai_unhold": command({
    about: "Resumes the agent.",
    params: { prompt: optional(string("Instructions for the agent.")), ...platformFlags },
  }),
  "calling.ai_sidecar": command({
    openParams: true,
    about: "Adds an agent that listens without speaking. Further params are those of its document.",
  }),
  "calling.ai_sidecar.poke": command({
    about: "Sends an instruction to the listening agent.",
    params: { text: string("The message for the agent.") },
  }),
  "calling.ai_sidecar.ask": command({
    about:
      "Asks the listening agent a question. The answer arrives later, under the `ask_id` of the reply.",
    params: { text: string("The question.") },
    result: object({ ...CallReply.properties, ask_id: optional(string("The question.")) }),
  }),
  "calling.ai_sidecar.stop": command({ about: "Removes the listening agent." }),
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
