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
        "The step that the prompt is for.",
      ),
      actions: optional(
        list(
          object(
            {
              type: choice(["Say", "Play"], "Whether to speak or play `phrase`."),
              phrase: string("The text to speak, or the address of the file to play."),
            },
            "A sentence or a file.",
          ),
          "What to say or play, in order.",
        ),
      ),
      attempt: optional(string("Only on these attempts, separated by spaces: `1 2`.")),
      attempts: optional(string("Another documented name for `attempt`.")),
      card_type: optional(string("Only for these card types, separated by spaces: `visa amex`.")),
      error_type: optional(
        string(
          "Only after these errors, separated by spaces, such as `timeout`, `invalid-card-number` or `card-declined`.",
        ),
      ),
      require_matching_inputs: optional(
        string("Whether the inputs of two attempts must match, as a string."),
      ),
    },
    "What the caller hears at one step of a payment.",
  ),
);
