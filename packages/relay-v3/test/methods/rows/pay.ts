import { PayAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

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

export const pay: readonly Row[] = [
  {
    name: "pay",
    calls: [
      ["https://pay.example.com", { ...payment, input_method: "dtmf" }],
      [{ payment_connector_url: "https://pay.example.com", ...payment, input_method: "dtmf" }],
    ],
    wire: "calling.pay",
    sends: { payment_connector_url: "https://pay.example.com", ...payment, input: "dtmf" },
    returns: PayAction,
    running: ["https://pay.example.com", { timeout: "600" }],
  },
];
