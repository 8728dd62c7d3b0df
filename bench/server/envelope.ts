/** A received request. */
export interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Wraps requests, replies and events. Outgoing messages are strings. */
export interface Envelope {
  /** Unwraps a request. */
  open(request: Request): Request;
  reply(id: string, result: string): string;
  /** @param event in the current envelope */
  event(event: string): string;
}

/** The current envelope. */
export const relay: Envelope = {
  open: (request) => request,
  reply: (id, result) => `{"jsonrpc":"2.0","id":"${id}","result":${result}}`,
  event: (event) => event,
};
