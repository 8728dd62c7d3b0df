/** The page that explains every error. */
const page = "https://twinline.github.io/twinline/troubleshooting.html";

/** Errors whose code says more than their class: these codes have a section of their own. */
const ownSections: ReadonlySet<unknown> = new Set([
  "NODE_ONLY",
  "NO_MESSAGE_ID",
  "NOTHING_TO_WAIT_FOR",
  "NOT_FOLLOWED",
  "PEER_MISSING",
  "QUEUE_FULL",
  "SESSION_LOST",
  "TOKEN_FUNCTION_FAILED",
  "TOO_MANY_CONNECTIONS",
  "WRITE_LIMIT",
]);

/**
 * Where an error is explained.
 *
 * @param kind its class
 * @param code its code
 */
export function helpFor(kind: string, code: number | string): string {
  const heading = ownSections.has(code) ? String(code) : kind;
  return `${page}#${heading.toLowerCase()}`;
}

/** The message of an error with the address of its help. */
export function withHelp(message: string, help: string): string {
  return `${message} (see ${help})`;
}

/** The message of an error without the address of its help, for a sentence that has more to say. */
export function withoutHelp(message: string): string {
  const index = message.lastIndexOf(` (see ${page}#`);
  return index < 0 ? message : message.slice(0, index);
}
