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

/** Finds a secret key in JSON text: most requests have none, and are not looked at any further. */
const anySecretKey = new RegExp(`"(?:${secretKeys.join("|")})":`);

/** Shorter values are not searched for: they would hide ordinary words. */
const shortest = 6;

/** Longer values are not searched for: no credential is that long, and each costs its size for good. */
const longest = 16 * 1024;

/** How many values of a kind are searched for: the current one and some before it. */
const kept = 32;

/** How deep a value is looked into. */
const deepest = 64;

/** What a secret is of. The latest values of each kind are kept. */
export type SecretKind = "token" | "authorization_state" | "request";

/** How a value is to be shown. */
export interface MaskOptions {
  /** Hide the digits that callers key, too: they may be those of a card. Default false. */
  readonly digits?: boolean;
}

/** Hides secrets by their key and by their value. */
export class Secrets {
  /** By kind, oldest first: each value with all the ways in which it may be written. */
  readonly #values = new Map<SecretKind, Map<string, readonly string[]>>();
  #forms: readonly string[] = [];

  /** How many values are searched for. */
  get size(): number {
    let size = 0;
    for (const values of this.#values.values()) size += values.size;
    return size;
  }

  /** Hides this value from now on, wherever it appears, until 32 later ones of its kind were added. */
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
    // The longest first: one secret may be the beginning of another.
    this.#forms = [...this.#values.values()]
      .flatMap((some) => [...some.values()].flat())
      .toSorted((a, b) => b.length - a.length);
  }

  /**
   * Hides the secrets of a request, for the platform may repeat them when it refuses it.
   *
   * @param text the request as JSON
   * @param params its params
   */
  addFrom(text: string, params: object): void {
    if (anySecretKey.test(text)) this.#addSecretsOf(params, 0);
  }

  /** The string with every known secret hidden. */
  mask(text: string): string {
    let masked = text;
    for (const form of this.#forms) {
      if (masked.includes(form)) masked = masked.replaceAll(form, hidden);
    }
    return masked;
  }

  /**
   * A copy with every secret hidden, by key and by value. Never throws, however deep the value is: what
   * is too deep is left out.
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
    // Not by assignment: a key may be `__proto__`.
    return Object.fromEntries(copy);
  }

  /** A secret may be made of digits, and come back as a number or as a part of one. */
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

/** A value as it is, within JSON, within JSON in JSON, and within a URL. */
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

/** The digits that a detector heard are in `event`. */
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
