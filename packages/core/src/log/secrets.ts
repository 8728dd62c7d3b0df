const hidden = "***";

/** Keys whose values are secret anywhere in a frame, an error or a log line. */
const secretKeys = [
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
];

const isSecretKey: ReadonlySet<string> = new Set(secretKeys);

/** Finds a secret key in JSON. Most requests have none, and need no further work. */
const anySecretKey = new RegExp(`"(?:${secretKeys.join("|")})":`);

/** Shorter values are not masked, because they would hide ordinary words. */
const shortest = 6;

/** Longer values are not masked: no credential is that long, and each stays in memory. */
const longest = 16 * 1024;

/** The number of values of each kind that are masked: the current one and some earlier ones. */
const kept = 32;

/** The maximum depth to which a value is searched. */
const deepest = 64;

/** The kind of a secret. The latest values of each kind are kept. */
export type SecretKind = "token" | "authorization_state" | "request";

/** Options for masking. */
export interface MaskOptions {
  /** Whether to mask the digits that callers press, too, because they may be card numbers. Default false. */
  readonly digits?: boolean;
}

/** Masks secrets by key and by value. */
export class Secrets {
  /** The values by kind, oldest first, each with all its possible encodings. */
  readonly #values = new Map<SecretKind, Map<string, readonly string[]>>();
  #forms: readonly string[] = [];

  /** The number of values that are masked. */
  get size(): number {
    let size = 0;
    for (const values of this.#values.values()) size += values.size;
    return size;
  }

  /** Masks this value from now on, until 32 newer values of its kind were added. */
  add(value: string | undefined, kind: SecretKind = "token"): void {
    if (value === undefined || value.length < shortest || value.length > longest) return;
    const values = this.#values.get(kind) ?? new Map<string, readonly string[]>();
    this.#values.set(kind, values);
    const isKnown = values.delete(value);
    values.set(value, formsOf(value));
    if (isKnown) return;
    if (values.size > kept) {
      for (const oldest of values.keys()) {
        values.delete(oldest);
        break;
      }
    }
    // Longest first, because one secret may be the beginning of another.
    this.#forms = [...this.#values.values()]
      .flatMap((some) => [...some.values()].flat())
      .toSorted((a, b) => b.length - a.length);
  }

  /**
   * Masks the secrets of a request, because the platform may repeat them in a refusal.
   *
   * @param text the request as JSON
   * @param params its params
   */
  addFrom(text: string, params: object): void {
    if (anySecretKey.test(text)) this.#addSecretsOf(params, 0);
  }

  /** Returns the string with every known secret masked. */
  mask(text: string): string {
    let masked = text;
    for (const form of this.#forms) {
      if (masked.includes(form)) masked = masked.replaceAll(form, hidden);
    }
    return masked;
  }

  /**
   * Returns a copy with every secret masked, by key and by value. Never throws, however deep the value is: levels that
   * are too deep are left out.
   */
  masked(value: unknown, options: MaskOptions = {}): unknown {
    return this.#masked(value, options.digits === true, 0);
  }

  /** The same as JSON. */
  json(value: unknown, options: MaskOptions = {}): string {
    try {
      return JSON.stringify(this.masked(value, options)) ?? "null";
    } catch {
      return '"[not JSON]"';
    }
  }

  #masked(value: unknown, hidesDigits: boolean, depth: number): unknown {
    if (typeof value === "string") return this.mask(value);
    if (typeof value === "number") return this.#maskedNumber(value);
    if (typeof value !== "object" || value === null) return value;
    if (depth === deepest) return "[too deep]";
    if (Array.isArray(value)) {
      return value.map((item) => this.#masked(item, hidesDigits, depth + 1));
    }
    const { toJSON } = value as { toJSON?: unknown };
    if (typeof toJSON === "function") return this.#masked(plain(value), hidesDigits, depth + 1);
    const hasDigits = hidesDigits && (value as { type?: unknown }).type === "digit";
    const copy: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      const isHidden = isSecretKey.has(key.toLowerCase()) || (hidesDigits && key === "digits");
      let shown: unknown = isHidden ? hiddenItem(item) : item;
      if (hasDigits && key === "params") shown = withoutEvent(shown);
      copy.push([
        this.mask(key),
        shown === hidden ? shown : this.#masked(shown, hidesDigits, depth + 1),
      ]);
    }
    // Don't assign, because a key may be `__proto__`.
    return Object.fromEntries(copy);
  }

  /** Masks numbers, because a secret may consist of digits and come back as a number. */
  #maskedNumber(value: number): unknown {
    const text = String(value);
    return text.length >= shortest && this.mask(text) !== text ? hidden : value;
  }

  #addSecretsOf(value: unknown, depth: number): void {
    if (typeof value !== "object" || value === null || depth === deepest) return;
    for (const [key, item] of Object.entries(value)) {
      if (typeof item === "string") {
        if (isSecretKey.has(key.toLowerCase())) this.add(item, "request");
      } else this.#addSecretsOf(item, depth + 1);
    }
  }
}

/** Returns a value unchanged, in JSON, in nested JSON, and in a URL. */
function formsOf(value: string): readonly string[] {
  const once = JSON.stringify(value).slice(1, -1);
  const twice = JSON.stringify(once).slice(1, -1);
  return [...new Set([value, once, twice, inUrl(value)])];
}

function inUrl(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // Half of a surrogate pair.
    return value;
  }
}

function hiddenItem(item: unknown): unknown {
  if (typeof item === "string") return item === "" ? "" : hidden;
  // `authorization` is an object in some replies and a secret string in others.
  return typeof item === "number" ? hidden : item;
}

/** Masks `event`, which contains the digits that a detector heard. */
function withoutEvent(params: unknown): unknown {
  return typeof params === "object" && params !== null && "event" in params
    ? { ...params, event: hidden }
    : params;
}

function plain(value: object): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return "[not JSON]";
  }
}
