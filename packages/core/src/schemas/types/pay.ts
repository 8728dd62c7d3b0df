import { choice, list, named, object, optional, string } from "../build.js";

export const PayPrompt = named(
  "PayPrompt",
  object(
    {
      // The platform's documents spell the last step in two ways.
      for: choice(
        [
          "payment-card-number",
          "expiration-date",
          "security-code",
          "postal-code",
          "payment-processing",
          "payment-completed",
          "payment-failed",
          "payment-canceled",
          "payment-cancelled",
        ],
        "The step at which it is said.",
      ),
      actions: optional(
        list(
          object(
            {
              type: choice(["Say", "Play"], "Whether `phrase` is spoken or played."),
              phrase: string("The text, or the address of the file."),
            },
            "A sentence or a file.",
          ),
          "What is said or played, in this order.",
        ),
      ),
      attempt: optional(string("Only on these attempts: numbers with spaces between, `1 2`.")),
      attempts: optional(string("Another documented name of `attempt`.")),
      card_type: optional(string("Only for these cards, with spaces between: `visa amex`.")),
      error_type: optional(
        string(
          "Only after these errors, with spaces between, such as `timeout`, `invalid-card-number` or `card-declined`.",
        ),
      ),
      require_matching_inputs: optional(
        string("Whether the inputs of two tries have to match, as text."),
      ),
    },
    "What the caller hears at one step of a payment.",
  ),
);
