import type { Json } from "@twinline/core/internal";

import type { PlatformCall } from "../calls/platform-call.js";
import type { Services } from "../services.js";
import type { Session } from "../session/session.js";

/** Hears why a request was not carried out. */
export type Refused = (code: string, message: string) => void;

/** A request of a client that is known and well-formed. */
export interface PlatformRequest {
  readonly method: string;
  readonly params: Json;
  readonly session: Session;
  /**
   * Answers it with code 200. What follows from the request happens after that, so that the client
   * has the reply before any event.
   */
  readonly accept: (message: string, fields?: Json) => void;
  /** Carries out another request of the same client, which gets no reply. */
  readonly run: (method: string, params: Json, refused: Refused) => void;
}

/** A request about a call that exists and is the client's. */
export interface CallRequest extends PlatformRequest {
  readonly call: PlatformCall;
}

/**
 * Carries out a request: accepts it once, or throws why not.
 *
 * @throws {Refusal} for what the platform refuses
 */
export type Handler<Request> = (request: Request, services: Services) => void;

/** A param that the catalogue says is text. */
export function text(params: Json, name: string): string {
  const value = params[name];
  return typeof value === "string" ? value : "";
}

/** A param that the catalogue says is a number, or what it is when it is not given. */
export function number(params: Json, name: string, fallback: number): number {
  const value = params[name];
  return typeof value === "number" ? value : fallback;
}
