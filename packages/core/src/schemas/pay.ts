import { anything, choice, list, optional, string, url } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { nameAndValue, statusUrl } from "./types/common.js";
import { PayPrompt } from "./types/pay.js";

export const pay = {
  "calling.pay": operation({
    about: "Takes a card payment. Numbers and booleans are sent as strings.",
    params: {
      payment_connector_url: url("Address of the service that processes the payment."),
      input: optional(choice(["dtmf"], "How the card is entered.", { default: "dtmf" })),
      status_url: statusUrl,
      payment_method: optional(choice(["credit-card"], "The payment method.")),
      bank_account_type: optional(anything("Type of bank account.")),
      timeout: optional(
        string("How long to wait for the next key, as a string.", { default: "5", unit: "s" }),
      ),
      max_attempts: optional(
        string("Maximum number of attempts per step, as a string.", { default: "1" }),
      ),
      security_code: optional(
        string("Whether to ask for it: `true` or `false`.", { default: "true" }),
      ),
      postal_code: optional(
        string("Whether to ask for it: `true` or `false`; or the code itself, if known.", {
          default: "true",
        }),
      ),
      min_postal_code_length: optional(
        string("Minimum number of digits of the postal code, as a string.", { default: "0" }),
      ),
      token_type: optional(
        choice(
          ["one-time", "reusable"],
          "Whether the token may be used to charge the card again.",
          {
            default: "reusable",
          },
        ),
      ),
      charge_amount: optional(
        string("Amount to charge, as a decimal string. If 0 or missing, only a token is created."),
      ),
      currency: optional(string("Currency of the amount.", { default: "usd" })),
      language: optional(string("Language of the prompts.", { default: "en-US" })),
      voice: optional(string("Voice of the prompts.", { default: "woman" })),
      description: optional(string("What the payment is for.")),
      valid_card_types: optional(
        string("Accepted card types, separated by spaces, such as `visa mastercard amex`.", {
          default: "visa mastercard amex",
        }),
      ),
      parameters: optional(list(nameAndValue, "Passed on to the service.")),
      prompts: optional(list(PayPrompt, "Replace the platform's own prompts.")),
    },
    // Either the state or the step that was reached reports the end.
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
    payment_method: optional(string("The payment method.")),
    payment_card_number: optional(string("The card number, masked except for its last digits.")),
    payment_card_type: optional(string("Card type.")),
    security_code: optional(string("The security code, masked.")),
    expiration_date: optional(string("When the card expires.")),
    payment_card_postal_code: optional(string("The postal code.")),
    status_url: optional(string("The `status_url` of the command.")),
    status_url_method: optional(string("HTTP method for `status_url`.")),
  }),
};
