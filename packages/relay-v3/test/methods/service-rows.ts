import {
  AIAction,
  FaxAction,
  PayAction,
  StreamAction,
  TapAction,
  TranscribeAction,
} from "@twinline/relay-v3";

import type { Row } from "./row.js";

const status_url = "https://example.com/status";

const faxing: readonly Row[] = [
  {
    name: "send_fax",
    calls: [
      [
        "https://example.com/a.pdf",
        { identity: "+1555", header_info: "", control_id: "k1", status_url },
      ],
      [
        {
          document: "https://example.com/a.pdf",
          identity: "+1555",
          header_info: "",
          control_id: "k1",
          status_url,
        },
      ],
    ],
    wire: "calling.send_fax",
    sends: {
      document: "https://example.com/a.pdf",
      identity: "+1555",
      header_info: "",
      control_id: "k1",
      status_url,
    },
    returns: FaxAction,
  },
  {
    name: "receive_fax",
    calls: [[], [{}]],
    wire: "calling.receive_fax",
    sends: {},
    returns: FaxAction,
  },
  {
    name: "receive_fax",
    calls: [[{ control_id: "k1", status_url }]],
    wire: "calling.receive_fax",
    sends: { control_id: "k1", status_url },
    returns: FaxAction,
  },
];

const stream = {
  name: "my_stream",
  codec: "PCMU",
  track: "inbound_track",
  status_url,
  status_url_method: "GET",
  authorization_bearer_token: "bearer",
  custom_parameters: { a: "b" },
  async: true,
  swml: false,
  control_id: "k1",
};

const listeningIn: readonly Row[] = [
  {
    name: "tap",
    calls: [
      [
        { type: "audio", direction: "both" },
        { type: "rtp", addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
        { control_id: "k1", status_url },
      ],
      [
        {
          tap: { type: "audio", params: { direction: "both" } },
          device: {
            type: "rtp",
            params: { addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
          },
          control_id: "k1",
          status_url,
        },
      ],
    ],
    wire: "calling.tap",
    sends: {
      tap: { type: "audio", params: { direction: "both" } },
      device: {
        type: "rtp",
        params: { addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
      },
      control_id: "k1",
      status_url,
    },
    returns: TapAction,
  },
  {
    name: "stream",
    calls: [["wss://example.com/audio", stream], [{ url: "wss://example.com/audio", ...stream }]],
    wire: "calling.stream",
    sends: { url: "wss://example.com/audio", ...stream },
    returns: StreamAction,
  },
];

const payment = {
  status_url,
  payment_method: "credit-card",
  bank_account_type: "consumer-checking",
  timeout: "5",
  max_attempts: "2",
  security_code: "true",
  postal_code: "false",
  min_postal_code_length: "5",
  token_type: "one-time",
  charge_amount: "25.99",
  currency: "usd",
  language: "en-US",
  voice: "woman",
  description: "A toaster",
  valid_card_types: "visa amex",
  parameters: [{ name: "a", value: "b" }],
  prompts: [
    { for: "payment-card-number", actions: [{ type: "Say", phrase: "Your card, please" }] },
  ],
  control_id: "k1",
};

const paying: readonly Row[] = [
  {
    name: "pay",
    calls: [
      ["https://pay.example.com", { ...payment, input_method: "dtmf" }],
      [{ payment_connector_url: "https://pay.example.com", ...payment, input_method: "dtmf" }],
    ],
    wire: "calling.pay",
    sends: { payment_connector_url: "https://pay.example.com", ...payment, input: "dtmf" },
    returns: PayAction,
  },
];

const conference = {
  muted: false,
  beep: "onEnter",
  start_on_enter: true,
  end_on_exit: false,
  wait_url: "https://example.com/wait",
  max_participants: 10,
  record: "record-from-start",
  region: "eu",
  trim: "do-not-trim",
  coach: "c9",
  status_callback: status_url,
  status_callback_event: "start end",
  status_callback_event_type: "relay",
  status_callback_method: "POST",
  recording_status_callback: status_url,
  recording_status_callback_event: "completed",
  recording_status_callback_event_type: "relay",
  recording_status_callback_method: "GET",
  acl: "x",
  swml: false,
};
const conferenceStream = { url: "wss://example.com/audio", name: "s" };

const meeting: readonly Row[] = [
  {
    name: "join_conference",
    calls: [["team"], [{ name: "team" }]],
    wire: "calling.join_conference",
    sends: { name: "team" },
  },
  {
    name: "join_conference",
    calls: [
      ["team", { ...conference, stream_obj: conferenceStream }],
      ["team", { ...conference, stream: conferenceStream }],
      [{ name: "team", ...conference, stream_obj: conferenceStream }],
    ],
    wire: "calling.join_conference",
    sends: { name: "team", ...conference, stream: conferenceStream },
  },
  {
    name: "leave_conference",
    calls: [["conf-123"], [{ conference_id: "conf-123" }]],
    wire: "calling.leave_conference",
    sends: { conference_id: "conf-123" },
  },
  {
    name: "leave_conference",
    calls: [["conf-123", { async: true }]],
    wire: "calling.leave_conference",
    sends: { conference_id: "conf-123", async: true },
  },
  {
    name: "join_room",
    calls: [
      ["my_room", { status_url, hagrid_json_api_url: "u", hagrid_node_id: "n", swml: false }],
      [{ name: "my_room", status_url, hagrid_json_api_url: "u", hagrid_node_id: "n", swml: false }],
    ],
    wire: "calling.join_room",
    sends: {
      name: "my_room",
      status_url,
      hagrid_json_api_url: "u",
      hagrid_node_id: "n",
      swml: false,
    },
  },
  { name: "leave_room", calls: [[], [{}]], wire: "calling.leave_room", sends: {} },
  {
    name: "leave_room",
    calls: [[{ async: true }]],
    wire: "calling.leave_room",
    sends: { async: true },
  },
  {
    name: "queue_enter",
    calls: [
      ["support", { status_url, wait_url: "https://example.com/wait", control_id: "k1" }],
      [
        {
          queue_name: "support",
          status_url,
          wait_url: "https://example.com/wait",
          control_id: "k1",
        },
      ],
    ],
    wire: "calling.queue.enter",
    sends: {
      queue_name: "support",
      status_url,
      wait_url: "https://example.com/wait",
      control_id: "k1",
    },
  },
  {
    name: "queue_leave",
    calls: [
      ["support", { queue_id: "q-123", control_id: "k1", status_url }],
      [{ queue_name: "support", queue_id: "q-123", control_id: "k1", status_url }],
    ],
    wire: "calling.queue.leave",
    sends: { queue_name: "support", queue_id: "q-123", control_id: "k1", status_url },
  },
];

const transcribing: readonly Row[] = [
  {
    name: "transcribe",
    calls: [[{ control_id: "k1", status_url }]],
    wire: "calling.transcribe",
    sends: { control_id: "k1", status_url },
    returns: TranscribeAction,
  },
  {
    name: "live_transcribe",
    calls: [
      [{ start: { lang: "en-US", direction: ["remote-caller"] } }, { async: true, swml: false }],
      [
        {
          action_obj: { start: { lang: "en-US", direction: ["remote-caller"] } },
          async: true,
          swml: false,
        },
      ],
    ],
    wire: "calling.live_transcribe",
    sends: {
      action: { start: { lang: "en-US", direction: ["remote-caller"] } },
      async: true,
      swml: false,
    },
  },
  {
    name: "live_transcribe",
    calls: [[{ start: { language: "en-US" } }], [{ action_obj: { start: { language: "en-US" } } }]],
    wire: "calling.live_transcribe",
    sends: { action: { start: { language: "en-US" } } },
  },
  {
    name: "live_transcribe",
    calls: [["stop"], [{ action_obj: "stop" }]],
    wire: "calling.live_transcribe",
    sends: { action: "stop" },
  },
  {
    name: "live_translate",
    calls: [
      [{ start: { source: "en-US", target: "es" } }, { status_url, async: true, swml: false }],
      [
        {
          action_obj: { start: { source: "en-US", target: "es" } },
          status_url,
          async: true,
          swml: false,
        },
      ],
    ],
    wire: "calling.live_translate",
    sends: {
      action: { start: { source: "en-US", target: "es" } },
      status_url,
      async: true,
      swml: false,
    },
  },
];

const agent = {
  prompt: { text: "You are helpful" },
  post_prompt: { text: "Sum up" },
  post_prompt_url: "https://example.com/post",
  global_data: { customer: 7 },
  SWAIG: { functions: [] },
};

const agents: readonly Row[] = [
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

export const serviceRows: readonly Row[] = [
  ...faxing,
  ...listeningIn,
  ...paying,
  ...meeting,
  ...transcribing,
  ...agents,
];
