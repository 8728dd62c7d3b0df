import type { Session } from "./session.js";

const key = Symbol.for("twinline.warned");

/** Maximum number of warnings that a session remembers: their subjects may come from a user's data. */
const limit = 1000;

/**
 * Logs a warning unless this session has logged it before.
 *
 * @param subject what it is about: `call.play media[].txt`
 */
export function warnOnce(session: Session, subject: string, line: string): void {
  const warned = session.extension(key, () => new Set<string>());
  if (warned.has(subject) || warned.size >= limit) return;
  warned.add(subject);
  session.log.warn(line);
}
