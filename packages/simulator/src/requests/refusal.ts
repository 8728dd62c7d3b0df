import type { Json } from "@twinline/core/internal";

/**
 * The platform understood the request and refuses it: a reply with a `code` other than 2xx.
 * `404` unknown call or operation, `409` it conflicts with something, `410` the call has ended,
 * `501` the simulator cannot do it yet.
 */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

/** The platform could not process the request: a JSON-RPC error. */
export class RpcError extends Error {
  readonly code: number;
  readonly signalwire_code: string;

  /** @param signalwireCode the value of `data.signalwire_error_code` */
  constructor(code: number, message: string, signalwireCode: string) {
    super(message);
    this.name = "RpcError";
    this.code = code;
    this.signalwire_code = signalwireCode;
  }

  toJSON(): Json {
    return {
      code: this.code,
      message: this.message,
      data: { signalwire_error_code: this.signalwire_code },
    };
  }
}

export const authenticationFailed = (): RpcError =>
  new RpcError(-32002, "Authentication failed", "AUTH_REQUIRED");

export const protocolMismatch = (): RpcError =>
  new RpcError(
    -32003,
    "Requester validation failed: session protocol mismatch",
    "SESSION_MISMATCH",
  );

export const invalidParams = (what: string): RpcError =>
  new RpcError(-32602, `Invalid params: ${what}`, "INVALID_PARAMS");

export const unknownMethod = (method: string): RpcError =>
  new RpcError(-32601, `Method not found: ${method}`, "UNKNOWN_METHOD");
