/** A request as it came. */
export interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** How requests, replies and events are worded. What goes out is text. */
export interface Envelope {
  /** Takes a request out of it. */
  open(request: Request): Request;
  reply(id: string, result: string): string;
  /** @param event as today's clients get it */
  event(event: string): string;
}

/** Today's. */
export const relay: Envelope = {
  open: (request) => request,
  reply: (id, result) => `{"jsonrpc":"2.0","id":"${id}","result":${result}}`,
  event: (event) => event,
};
