import { isLoopback } from "@twinline/core/internal";

import { MediaSocket, type MediaSocketOptions } from "./media-socket.js";

/** A destination of the sound of a call. */
export interface MediaOutput {
  /** Sends an object as JSON, or bytes as they are. */
  send(message: object): void;
  close(): void;
}

/** Whether sound may be sent to a host: to this machine always, to others when `media_hosts` names them. */
export function reaches(host: string, mediaHosts: readonly string[]): boolean {
  return isLoopback(host) || mediaHosts.includes(host);
}

/**
 * A connection to an app's media server. To a host that sound may not be sent to, it opens like any other
 * and nothing leaves this machine.
 *
 * @param mediaHosts the other machines that sound may go to
 */
export function mediaOutput(
  options: MediaSocketOptions,
  mediaHosts: readonly string[],
): MediaOutput {
  if (reaches(new URL(options.url).hostname, mediaHosts)) return new MediaSocket(options);
  queueMicrotask(() => options.onOpen());
  return { send: () => undefined, close: () => undefined };
}

/** What is wrong with the URL of a media server, or undefined: unencrypted only on this machine. */
export function mediaUrlProblem(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isFine =
    parsed?.protocol === "wss:" || (parsed?.protocol === "ws:" && isLoopback(parsed.hostname));
  const got = JSON.stringify(url);
  return isFine ? undefined : `must be wss://, or ws:// to this machine, got ${got}`;
}
