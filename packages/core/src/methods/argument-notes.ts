import type { ArgumentProblem } from "../arguments/argument-problem.js";
import type { Signature } from "../arguments/signature.js";
import type { Session } from "../session/session.js";

const key = Symbol.for("twinline.argument-notes");

/** Warnings that a session remembers: the names in them may come from a user's data. */
const most = 1000;

/**
 * Warns of what was sent although it is not as documented, once for each method and place; with
 * `strict` it is refused.
 *
 * @throws {RelayParamError} the session is strict
 */
export function reportNotes(
  session: Session | undefined,
  where: string,
  signature: Signature,
  notes: readonly ArgumentProblem[],
): void {
  if (session === undefined) return;
  if (session.settings.strict) throw signature.error(notes[0] as ArgumentProblem);
  const reported = session.extension(key, () => new Set<string>());
  for (const note of notes) {
    const place = `${where} ${note.path.replace(/\[\d+\]/g, "[]")}`;
    if (reported.has(place) || reported.size >= most) continue;
    reported.add(place);
    session.log.warn(`${where}(): ${note.warning}`);
  }
}
