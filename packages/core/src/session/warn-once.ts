import type { Session } from "./session.js";

const key = Symbol.for("twinline.warned");

/** The maximum number of warnings that a session remembers, because their subjects may come from user data. */
const limit = 1000;

/**
 * Logs a warning, unless this session has logged it before.
 *
 * @param subject what the warning is about, such as `call.play media[].txt`
 */
export function warnOnce(session: Session, subject: string, line: string): void {
  const warned = session.extension(key, () => new Set<string>());
  if (warned.has(subject) || warned.size >= limit) return;
  warned.add(subject);
  session.log.warn(line);
}
