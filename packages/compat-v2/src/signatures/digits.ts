import { SendDigitsAction } from "../actions/send-digits-action.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import type { DigitsMethods } from "../methods/digits.js";
import { SendDigitsResult } from "../results/send-digits-result.js";

const sending: Kind<SendDigitsResult, SendDigitsAction> = {
  reading: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: SendDigitsResult,
  Action: SendDigitsAction,
};

export const digitsVerbs = {
  send_digits: new Verb("send_digits", sending, {
    method: "calling.send_digits",
    positional: ["digits"],
    parameters: { digits: { to: "digits" } },
  }),
} satisfies VerbTable<DigitsMethods>;
