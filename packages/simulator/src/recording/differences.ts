import { isJson, type Json } from "@twinline/core/internal";

/** Replaces a secret in a recording. */
const hidden = "***";

/** Names that a client generates: they differ in every run. */
const generated = new Set(["control_id", "tag", "id"]);

/** What a client says about itself and its session: another version of an SDK does not count as a difference. */
const ofItself = new Set([
  "agent",
  "authentication",
  "authorization",
  "authorization_state",
  "protocol",
  "requester_nodeid",
  "responder_nodeid",
  "sessionid",
  "timestamp",
  "version",
]);

/**
 * The names that a client generated when it was recorded, and what they are now. A new name is learnt at its
 * first use: the client must use the same one from then on.
 */
export class GeneratedNames {
  readonly #now = new Map<string, string>();

  /** True when a name may replace a recorded one. */
  fits(recorded: string, now: string): boolean {
    const known = this.#now.get(recorded);
    return known === undefined ? ![...this.#now.values()].includes(now) : known === now;
  }

  learn(recorded: Json, now: Json): void {
    for (const [key, value] of Object.entries(recorded)) {
      const other = now[key];
      if (isJson(value) && isJson(other)) this.learn(value, other);
      else if (generated.has(key) && typeof value === "string" && typeof other === "string")
        this.#now.set(value, other);
    }
  }

  /** A recorded value with the names of now. */
  applied(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.applied(item));
    if (!isJson(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        generated.has(key) && typeof item === "string"
          ? (this.#now.get(item) ?? item)
          : this.applied(item),
      ]),
    );
  }
}

/** How what is sent now differs from what was recorded, one sentence each; none when it does not. */
export function differences(
  recorded: unknown,
  now: unknown,
  names: GeneratedNames,
  path = "params",
): string[] {
  if (recorded === hidden || Object.is(recorded, now)) return [];
  if (Array.isArray(recorded) && Array.isArray(now)) {
    if (recorded.length !== now.length) {
      return [`${path} had ${recorded.length} items, and now has ${now.length}`];
    }
    return recorded.flatMap((item, index) =>
      differences(item, now[index], names, `${path}[${index}]`),
    );
  }
  if (isJson(recorded) && isJson(now)) {
    const keys = [...new Set([...Object.keys(recorded), ...Object.keys(now)])];
    return keys
      .filter((key) => !ofItself.has(key))
      .flatMap((key) => {
        const [before, after] = [recorded[key], now[key]];
        const isName =
          generated.has(key) && typeof before === "string" && typeof after === "string";
        if (isName && names.fits(before, after)) return [];
        return differences(before, after, names, `${path}.${key}`);
      });
  }
  if (recorded === undefined) return [`${path} was missing, and is now ${short(now)}`];
  if (now === undefined) return [`${path} was ${short(recorded)}, and is missing now`];
  return [`${path} was ${short(recorded)}, and is now ${short(now)}`];
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
