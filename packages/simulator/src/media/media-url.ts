import { isLoopback } from "@twinline/core/internal";

/** What is wrong with the URL of a media server, or undefined: unencrypted only on this machine. */
export function mediaUrlProblem(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isFine =
    parsed?.protocol === "wss:" || (parsed?.protocol === "ws:" && isLoopback(parsed.hostname));
  const got = JSON.stringify(url);
  return isFine ? undefined : `must be wss://, or ws:// to this machine, got ${got}`;
}
