/** The page that explains every error. */
const page = "https://twinline.github.io/twinline/troubleshooting.html";

/** The codes that have their own section, because they say more than the class. */
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
 * Returns the address of an error's section.
 *
 * @param kind its class
 * @param code its code
 */
export function helpFor(kind: string, code: number | string): string {
  const heading = ownSections.has(code) ? String(code) : kind;
  return `${page}#${heading.toLowerCase()}`;
}

/** Appends the address of the help to a message. */
export function withHelp(message: string, help: string): string {
  return `${message} (see ${help})`;
}

/** Removes the address of the help from a message, to continue the sentence. */
export function withoutHelp(message: string): string {
  const index = message.lastIndexOf(` (see ${page}#`);
  return index < 0 ? message : message.slice(0, index);
}
