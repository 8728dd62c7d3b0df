import { Session } from "@twinline/core";
import {
  contextNames,
  documentedOptions,
  environment,
  sessionOptionTypes,
  sharedSession,
  type DocumentedSessionOptions,
  type OptionTypes,
} from "@twinline/core/internal";

import type { RelayClientOptions } from "../types/inputs.generated.js";

/** The options of a client by their documented names, including those of its session. */
export interface DocumentedClientOptions extends DocumentedSessionOptions {
  /** The contexts whose calls and messages the client receives. By default none: no calls arrive. */
  contexts?: readonly string[];
  /**
   * Maximum number of concurrent calls, at least 1; further inbound calls are passed back to routing. By
   * default `RELAY_MAX_ACTIVE_CALLS`, else 1000.
   */
  max_active_calls?: number;
  /** `wss` (default), or `ws` to this machine. By default `SIGNALWIRE_RELAY_SCHEME`. */
  scheme?: "ws" | "wss";
  /** A session to share with other clients. You close it yourself. By default the client creates its own. */
  session?: Session;
}

/** The options of a client, with all defaults. */
export interface ClientSettings {
  readonly session: Session;
  /** Whether the session belongs to this client and ends with it. */
  readonly ownsSession: boolean;
  readonly contexts: readonly string[];
  readonly maxActiveCalls: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const ownOptionTypes = {
  contexts: ["array"],
  max_active_calls: ["number"],
  scheme: ["string"],
  session: ["object"],
} as const satisfies OptionTypes;

const where = "new RelayClient()";
const defaultMaxActiveCalls = 1000;

/**
 * Checks the options of a client and adds the defaults.
 *
 * @throws {RelayParamError} an option is unknown or wrong, credentials are missing, or the host is invalid
 */
export function clientSettings(options: RelayClientOptions): ClientSettings {
  const given = documentedOptions(where, options, {
    ...sessionOptionTypes,
    ...ownOptionTypes,
  }) as DocumentedClientOptions;
  const { contexts = [], max_active_calls, scheme, session, ...forSession } = given;
  const env = given.env ?? environment();
  const common = {
    contexts: contextNames(where, contexts),
    maxActiveCalls: atLeastOne(max_active_calls ?? env["RELAY_MAX_ACTIVE_CALLS"]),
    env,
  };
  if (session !== undefined) {
    const shared = sharedSession(where, session, forSession);
    return { ...common, session: shared, ownsSession: false };
  }
  const host = hostOf(given.host, scheme, env);
  const own = new Session({ ...forSession, ...(host === undefined ? {} : { host }) });
  return { ...common, session: own, ownsSession: true };
}

function hostOf(
  given: string | undefined,
  givenScheme: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const host = given || env["SIGNALWIRE_RELAY_HOST"] || env["SIGNALWIRE_SPACE"] || undefined;
  const scheme = givenScheme ?? env["SIGNALWIRE_RELAY_SCHEME"];
  return scheme === "ws" && host !== undefined && !host.includes("://") ? `ws://${host}` : host;
}

function atLeastOne(limit: number | string | undefined): number {
  const number = typeof limit === "string" ? Number.parseInt(limit, 10) : limit;
  if (number === undefined || Number.isNaN(number)) return defaultMaxActiveCalls;
  return Math.max(1, Math.floor(number));
}
