import { RelayParamError, Session } from "@twinline/core";
import {
  environment,
  describe,
  documentedOptions,
  isJson,
  sessionOptionTypes,
  type DocumentedSessionOptions,
  type OptionTypes,
} from "@twinline/core/internal";

import type { RelayClientOptions } from "../types/inputs.generated.js";

/** The options of a client under their documented names. Those of its session are among them. */
export interface DocumentedClientOptions extends DocumentedSessionOptions {
  /** Contexts whose calls and messages are wanted. By default none. */
  contexts?: readonly string[];
  /**
   * Maximum number of concurrent calls; inbound ones beyond that are passed back to routing. At least 1.
   * By default `RELAY_MAX_ACTIVE_CALLS`, else 1000.
   */
  max_active_calls?: number;
  /** `wss` (default), or `ws` to this machine. By default `SIGNALWIRE_RELAY_SCHEME`. */
  scheme?: "ws" | "wss";
  /** A session to share with other clients, in place of one of its own. Its owner closes it. */
  session?: Session;
}

/** A client's options with every default filled in. */
export interface ClientSettings {
  readonly session: Session;
  /** Whether the session was made for this client and ends with it. */
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
 * Checks the options of a client and fills in what is not given.
 *
 * @throws {RelayParamError} for an unknown or wrong option, missing credentials or a bad host
 */
export function clientSettings(options: RelayClientOptions): ClientSettings {
  if (isJson(options) && "topics" in options) {
    throw new RelayParamError(
      `${where}: topics is the name in another SDK. Use contexts: { contexts: ["office"] }.`,
      { path: "topics" },
    );
  }
  const given = documentedOptions(where, options, {
    ...sessionOptionTypes,
    ...ownOptionTypes,
  }) as DocumentedClientOptions;
  const { contexts = [], max_active_calls, scheme, session, ...forSession } = given;
  const env = given.env ?? environment();
  const common = {
    contexts: checkedContexts(where, contexts),
    maxActiveCalls: atLeastOne(max_active_calls ?? env["RELAY_MAX_ACTIVE_CALLS"]),
    env,
  };
  if (session !== undefined) {
    checkAlone(session, Object.keys(forSession));
    return { ...common, session, ownsSession: false };
  }
  const host = hostOf(given.host, scheme, env);
  const own = new Session({ ...forSession, ...(host === undefined ? {} : { host }) });
  return { ...common, session: own, ownsSession: true };
}

/**
 * A copy of a list of contexts.
 *
 * @throws {RelayParamError} it is not an array of non-empty strings
 */
export function checkedContexts(method: string, contexts: unknown): string[] {
  const isList =
    Array.isArray(contexts) && contexts.every((name) => typeof name === "string" && name);
  if (isList) return [...(contexts as string[])];
  throw new RelayParamError(
    `${method}: contexts must be an array of names, such as ["office"], got ${describe(contexts)}`,
    { method, path: "contexts" },
  );
}

function checkAlone(session: Session, others: readonly string[]): void {
  if (!(session instanceof Session) && typeof (session as Session).extension !== "function") {
    throw new RelayParamError(`${where}: session must be a Session, got ${describe(session)}`, {
      path: "session",
    });
  }
  const [other] = others;
  if (other === undefined) return;
  throw new RelayParamError(
    `${where}: ${other} belongs to the session. Give it to new Session(), or leave session out.`,
    { path: other },
  );
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
