import {
  RelayAbortError,
  RelayClosedError,
  RelayConnectionError,
  RelayTimeoutError,
} from "../errors/errors.js";
import { withoutHelp } from "../errors/help.js";
import type { RelayError } from "../errors/relay-error.js";
import { asSessionEnd } from "../errors/session-end.js";
import type { PendingRequest } from "./pending-requests.js";

/** The app gave the request up. */
export function aborted(method: string, signal: AbortSignal): RelayAbortError {
  return new RelayAbortError(`${method} was aborted`, { method, cause: signal.reason });
}

/** There is no connection, and no room for another request that waits for one. */
export function queueFull(method: string, limit: number): RelayConnectionError {
  const error = new RelayConnectionError(
    `${method} was not sent: there is no connection, and ${limit} requests are already waiting for one. ` +
      `Raise queue_limit, or send fewer requests while session.status.state is not "ready".`,
    { code: "QUEUE_FULL", method },
  );
  return asSessionEnd(error);
}

/** The request was sent, and its reply is lost with the connection. */
export function answerLost(request: PendingRequest, cause: RelayError): RelayConnectionError {
  const { method, call_id } = request;
  const about = call_id === undefined ? "" : ` (call ${call_id})`;
  const error = new RelayConnectionError(
    `The connection was lost before ${method} got a reply${about}. ` +
      `It may or may not have been carried out, so it is not sent again. ${withoutHelp(cause.message)}`,
    { code: "CONNECTION_LOST", method, cause, ...(call_id === undefined ? {} : { call_id }) },
  );
  return asSessionEnd(error);
}

/** The platform did not reply in time. */
export function timedOut(request: PendingRequest): RelayTimeoutError {
  const seconds = Math.round((request.deadline - request.since) / 100) / 10;
  const about = request.call_id === undefined ? "" : ` (call ${request.call_id})`;
  return new RelayTimeoutError(
    `${request.method} got no reply within ${seconds} s${about}. The platform may still carry it out.`,
    {
      method: request.method,
      ...(request.call_id === undefined ? {} : { call_id: request.call_id }),
    },
  );
}

/** The session has no connection, and none is being made: it was closed, or never connected. */
export function notConnected(method: string, isClosed: boolean): RelayClosedError {
  const state = isClosed ? "is closed" : "was never connected";
  const error = new RelayClosedError(
    `${method} was not sent: the session ${state}. Call connect() first.`,
    { method },
  );
  return isClosed ? asSessionEnd(error) : error;
}
