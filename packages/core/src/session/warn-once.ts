import type { Session } from "./session.js";

const key = Symbol.for("twinline.warned");

/** Warnings that a session remembers: what tells them apart may come from a user's data. */
const limit = 1000;

/**
 * Logs a warning unless this session has logged it before.
 *
 * @param subject tells it from others: `call.play media[].txt`
 */
export function warnOnce(session: Session, subject: string, line: string): void {
  const warned = session.extension(key, () => new Set<string>());
  if (warned.has(subject) || warned.size >= limit) return;
  warned.add(subject);
  session.log.warn(line);
}
