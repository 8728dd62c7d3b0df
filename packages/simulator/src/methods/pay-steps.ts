import { isJson, type Json } from "@twinline/core/internal";

import type { Medium } from "../media/duration.js";
import { text } from "../requests/request.js";
import { cardKind, isCardNumber, isFuture, longestCard, masked } from "./card.js";

/** The digits entered so far, by step. */
export type Keyed = Readonly<Record<string, string>>;

/** A step of a payment: one thing that the caller enters. */
export interface PayStep {
  readonly name: string;
  /** The prompt, unless the app has given its own. */
  readonly prompt: string;
  /** Number of digits that completes the entry. */
  length(digits: string, keyed: Keyed): number;
  /** The `error_type` of what was keyed, or undefined when it is right. */
  problem(digits: string, keyed: Keyed): string | undefined;
  /** How events show it. */
  shown(digits: string): Json;
}

/** The longest postal code, digits. */
const longestPostalCode = 10;

/**
 * What a request for a payment asks for, in order.
 *
 * @param params of the request
 * @param unixTime now, seconds
 */
export function payStepsOf(params: Json, unixTime: number): PayStep[] {
  const types = (text(params, "valid_card_types") || "visa mastercard amex").split(/[\s,]+/);
  const leastPostalCode = Number(text(params, "min_postal_code_length") || "0");
  const steps: PayStep[] = [
    {
      name: "payment-card-number",
      prompt: "Please enter your credit card number, followed by the pound sign.",
      length: (digits) => cardKind(digits)?.length ?? longestCard,
      problem: (digits) => {
        if (!isCardNumber(digits)) return "invalid-card-number";
        return types.includes(cardKind(digits)?.name ?? "") ? undefined : "invalid-card-type";
      },
      shown: (digits) => {
        const kind = cardKind(digits)?.name;
        return {
          payment_card_number: masked(digits, 4),
          ...(kind === undefined ? {} : { payment_card_type: kind }),
        };
      },
    },
    {
      name: "expiration-date",
      prompt: "Please enter the expiration date, two digits for the month and two for the year.",
      length: () => 4,
      problem: (digits) => (isFuture(digits, unixTime) ? undefined : "invalid-date"),
      shown: (digits) => ({ expiration_date: digits }),
    },
  ];
  if (text(params, "security_code") !== "false") {
    const lengthOf = (keyed: Keyed): number =>
      cardKind(keyed["payment-card-number"] ?? "")?.code ?? 3;
    steps.push({
      name: "security-code",
      prompt: "Please enter the security code of your card.",
      length: (_, keyed) => lengthOf(keyed),
      problem: (digits, keyed) =>
        digits.length === lengthOf(keyed) ? undefined : "invalid-security-code",
      shown: (digits) => ({ security_code: masked(digits, 0) }),
    });
  }
  // A postal code that the app knows is not asked for.
  if (["", "true"].includes(text(params, "postal_code"))) {
    steps.push({
      name: "postal-code",
      prompt: "Please enter your postal code, followed by the pound sign.",
      length: () => longestPostalCode,
      problem: (digits) =>
        digits.length >= Math.max(1, leastPostalCode) ? undefined : "invalid-postal-code",
      shown: (digits) => ({ payment_card_postal_code: digits }),
    });
  }
  return steps;
}

/** What happens when a step is tried once more, or the payment continues. */
export interface Moment {
  readonly name: string;
  /** From 1. */
  readonly attempt: number;
  /** Why the last attempt failed. */
  readonly error: string | undefined;
  readonly card: string | undefined;
}

/** What a person hears at a moment: the app's own prompt for it when there is one. */
export function promptFor(params: Json, moment: Moment, usual: string): Medium[] {
  const prompts = Array.isArray(params["prompts"]) ? params["prompts"].filter(isJson) : [];
  const own = prompts.find((prompt) => fits(prompt, moment));
  const actions = Array.isArray(own?.["actions"]) ? own["actions"].filter(isJson) : [];
  if (own === undefined) return usual === "" ? [] : [{ type: "tts", params: { text: usual } }];
  return actions.map((action) =>
    text(action, "type") === "Play"
      ? { type: "audio", params: { url: text(action, "phrase") } }
      : { type: "tts", params: { text: text(action, "phrase") } },
  );
}

const allows = (value: string, wanted: string | undefined): boolean =>
  value === "" || (wanted !== undefined && value.split(/\s+/).includes(wanted));

function fits(prompt: Json, { name, attempt, error, card }: Moment): boolean {
  return (
    text(prompt, "for") === name &&
    allows(text(prompt, "attempt") || text(prompt, "attempts"), String(attempt)) &&
    allows(text(prompt, "error_type"), error) &&
    allows(text(prompt, "card_type"), card)
  );
}
