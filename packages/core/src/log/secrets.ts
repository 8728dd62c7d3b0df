const hidden = "***";

/** Keys whose values are secret wherever they stand in a frame, an error or a log line. */
const secretKeys = new Set([
  "token",
  "jwt",
  "jwt_token",
  "dpop_token",
  "authorization",
  "authorization_state",
  "authorization_bearer_token",
  "password",
  "post_prompt_auth_password",
  "secret",
  "security_code",
  "payment_card_number",
  "expiration_date",
]);

/** Shorter values are not searched for: they would hide ordinary words. */
const shortestSecret = 6;

/** Hides secrets by the key they stand under and by their value. */
export class Secrets {
  readonly #values = new Set<string>();

  /** Hides this value from now on, wherever it appears. */
  add(value: string | undefined): void {
    if (value !== undefined && value.length >= shortestSecret) this.#values.add(value);
  }

  /** The text with every known secret hidden. */
  mask(text: string): string {
    let masked = text;
    for (const value of this.#values) masked = masked.replaceAll(value, hidden);
    return masked;
  }

  /** The value as JSON with secrets hidden. Never throws. */
  json(value: unknown): string {
    let text: string | undefined;
    try {
      text = JSON.stringify(value, (key: string, item: unknown) => maskedItem(key, item));
    } catch (error) {
      text = `[not JSON: ${String(error)}]`;
    }
    return this.mask(text ?? "undefined");
  }
}

function maskedItem(key: string, item: unknown): unknown {
  if (!secretKeys.has(key.toLowerCase())) return item;
  if (typeof item === "string") return item === "" ? "" : hidden;
  // `authorization` is an object in some replies and a secret text in others.
  return typeof item === "number" ? hidden : item;
}
