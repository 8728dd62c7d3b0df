import { RelayParamError } from "@twinline/core";
import { describe, eventNames, eventRow, suggestion } from "@twinline/core/internal";

/**
 * Finds slips in the name of an event. A name that is like no other is let pass: the platform may
 * have grown.
 *
 * @throws {RelayParamError} it is no text, or almost the name of an event
 */
export function checkEventName(where: string, name: unknown): void {
  if (typeof name === "string" && eventRow(name) !== undefined) return;
  const hint = typeof name === "string" ? suggestion(name, eventNames()) : "";
  if (typeof name === "string" && name !== "" && hint === "") return;
  throw new RelayParamError(
    `${where}(): event_type must be the name of an event such as "calling.call.play", got ${describe(name)}${hint}`,
    { method: where, path: "event_type" },
  );
}
