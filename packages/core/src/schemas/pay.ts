import { anything, choice, list, optional, string, url } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { nameAndValue, statusUrl } from "./types/common.js";
import { PayPrompt } from "./types/pay.js";

export const pay = {
  "calling.pay": operation({
    about: "Takes a payment by card. Numbers and truths are sent as text.",
    params: {
      payment_connector_url: url("Address of the service that takes the payment."),
      input: optional(choice(["dtmf"], "How the card is entered.", { default: "dtmf" })),
      status_url: statusUrl,
      payment_method: optional(choice(["credit-card"], "How is paid.")),
      bank_account_type: optional(anything("Kind of bank account.")),
      timeout: optional(
        string("How long to wait for the next key, as text.", { default: "5", unit: "s" }),
      ),
      max_attempts: optional(string("How often a step may be tried, as text.", { default: "1" })),
      security_code: optional(
        string("`true` or `false`: whether to ask for it.", { default: "true" }),
      ),
      postal_code: optional(
        string("`true` or `false`: whether to ask for it; or the code, if it is known.", {
          default: "true",
        }),
      ),
      min_postal_code_length: optional(
        string("How many digits it has at least, as text.", { default: "0" }),
      ),
      token_type: optional(
        choice(["one-time", "reusable"], "Whether the card may be charged again by its token.", {
          default: "reusable",
        }),
      ),
      charge_amount: optional(
        string("What is charged, as decimal text. 0 or nothing: only a token is made."),
      ),
      currency: optional(string("Currency of the amount.", { default: "usd" })),
      language: optional(string("Language of the prompts.", { default: "en-US" })),
      voice: optional(string("Voice of the prompts.", { default: "woman" })),
      description: optional(string("What is paid for.")),
      valid_card_types: optional(
        string("Cards that are taken, with spaces between, such as `visa mastercard amex`.", {
          default: "visa mastercard amex",
        }),
      ),
      parameters: optional(list(nameAndValue, "Handed to the service.")),
      prompts: optional(list(PayPrompt, "Replace the platform's own prompts.")),
    },
    // The end is reported by a state, or by the step that was reached.
    tracking: until(
      "calling.call.pay",
      isOneOf("state", "finished", "error"),
      isOneOf(
        "for",
        "payment-completed",
        "payment-failed",
        "payment-canceled",
        "payment-cancelled",
      ),
    ),
    subcommands: ["calling.pay.stop"],
  }),
  "calling.pay.stop": subcommand("calling.pay", "Ends the payment."),
};

export const payEvents = {
  "calling.call.pay": operationEvent("A payment has reached a step.", {
    state: optional(string("The state; `finished` or `error` at the end, often missing.")),
    for: optional(string("The step, such as `payment-card-number` or `payment-completed`.")),
    error_type: optional(string("What went wrong, such as `invalid-card-number`.")),
    payment_method: optional(string("How is paid.")),
    payment_card_number: optional(string("The card, masked but for its last digits.")),
    payment_card_type: optional(string("Kind of card.")),
    security_code: optional(string("The security code, masked.")),
    expiration_date: optional(string("When the card expires.")),
    payment_card_postal_code: optional(string("The postal code.")),
    status_url: optional(string("The address that the command gave.")),
    status_url_method: optional(string("How that is called.")),
  }),
};
