import { stringOf, type Json } from "@twinline/core/internal";

import type { PlatformCall } from "../calls/platform-call.js";
import type { Network } from "../network/network.js";
import type { Session } from "../session/session.js";
import type { Connection } from "../wire/connection.js";

/** Why a request was refused. */
export type RefusalListener = (code: string, message: string) => void;

/** A request of a client: its method is known, and its params are well-formed. */
export interface PlatformRequest {
  readonly method: string;
  readonly params: Json;
  /** Sends the reply. What follows from the request happens after that: the reply comes before any event. */
  readonly reply: (result: Json) => void;
}

/** A request that a client sends before it has a session. */
export interface ConnectionRequest extends PlatformRequest {
  readonly connection: Connection;
}

/** A request of a client that has a session. */
export interface SessionRequest extends PlatformRequest {
  readonly session: Session;
  /** Replies with code 200. */
  readonly accept: (message: string, fields?: Json) => void;
  /** Carries out another request of the same client, which gets no reply. */
  readonly run: (method: string, params: Json, refused: RefusalListener) => void;
}

/** A request about a call that exists and is the client's. */
export interface CallRequest extends SessionRequest {
  readonly call: PlatformCall;
}

/**
 * Carries out a request: replies once, or throws why not. A handler declares for which kind of request it
 * is, and what it uses of the network.
 *
 * @throws {Refusal} for what the platform refuses
 */
export type Handler = (request: ConnectionRequest & CallRequest, network: Network) => void;

/** A param that the catalogue says is a string. */
export function text(params: Json, name: string): string {
  return stringOf(params[name]);
}

/** A param that the catalogue says is a number, or `fallback` when it is not given. */
export function number(params: Json, name: string, fallback: number): number {
  const value = params[name];
  return typeof value === "number" ? value : fallback;
}
