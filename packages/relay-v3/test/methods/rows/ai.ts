import { AIAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const agent = {
  prompt: { text: "You are helpful" },
  post_prompt: { text: "Sum up" },
  post_prompt_url: "https://example.com/post",
  global_data: { customer: 7 },
  SWAIG: { functions: [] },
};

export const ai: readonly Row[] = [
  {
    name: "ai",
    calls: [
      [
        {
          ...agent,
          agent: "a1",
          post_prompt_auth_user: "u",
          post_prompt_auth_password: "p",
          pronounce: [{ replace: "a", with: "b" }],
          hints: ["toaster"],
          languages: [{ name: "English", code: "en-US" }],
          ai_params: { end_of_speech_timeout: 3000 },
          control_id: "k1",
        },
      ],
    ],
    wire: "calling.ai",
    sends: {
      ...agent,
      agent: "a1",
      post_prompt_auth_user: "u",
      post_prompt_auth_password: "p",
      pronounce: [{ replace: "a", with: "b" }],
      hints: ["toaster"],
      languages: [{ name: "English", code: "en-US" }],
      params: { end_of_speech_timeout: 3000 },
      control_id: "k1",
    },
    returns: AIAction,
    running: [{ prompt: { text: "Be brief" } }],
  },
  {
    name: "amazon_bedrock",
    calls: [[{ ...agent, ai_params: { a: 1 }, async: true, swml: false }]],
    wire: "calling.amazon_bedrock",
    sends: { ...agent, params: { a: 1 }, async: true, swml: false },
  },
  {
    name: "ai_message",
    calls: [
      [
        {
          message_text: "Hi",
          role: "system",
          reset: { full_reset: true },
          global_data: { a: 1 },
          async: true,
          swml: false,
        },
      ],
    ],
    wire: "calling.ai_message",
    sends: {
      message_text: "Hi",
      role: "system",
      reset: { full_reset: true },
      global_data: { a: 1 },
      async: true,
      swml: false,
    },
  },
  {
    name: "ai_hold",
    calls: [[{ timeout: "30", prompt: "One moment", async: true, swml: false }]],
    wire: "calling.ai_hold",
    sends: { timeout: "30", prompt: "One moment", async: true, swml: false },
  },
  {
    name: "ai_unhold",
    calls: [[{ prompt: "I am back", async: true, swml: false }]],
    wire: "calling.ai_unhold",
    sends: { prompt: "I am back", async: true, swml: false },
  },
];
