import { isJson, type Json } from "@twinline/core/internal";

/** What a recording has in place of a secret. */
const hidden = "***";

/** Names that a client makes up, and others in every run. */
const madeUp = new Set(["control_id", "tag", "id"]);

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
 * The names that a client made up when it was recorded, and what they are now. A name that is new is
 * learnt when it is met, so that the same one must be used for it from then on.
 */
export class MadeUpNames {
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
      else if (madeUp.has(key) && typeof value === "string" && typeof other === "string")
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
        madeUp.has(key) && typeof item === "string"
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
  names: MadeUpNames,
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
        const isName = madeUp.has(key) && typeof before === "string" && typeof after === "string";
        if (isName && names.fits(before, after)) return [];
        return differences(before, after, names, `${path}.${key}`);
      });
  }
  if (recorded === undefined) return [`${path} was not there, and is now ${short(now)}`];
  if (now === undefined) return [`${path} was ${short(recorded)}, and is not there now`];
  return [`${path} was ${short(recorded)}, and is now ${short(now)}`];
}

function short(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
