import { RelayParamError, type EventName, type Session } from "@twinline/core";
import {
  describe,
  eventNames,
  eventRow,
  isCallState,
  slipOf,
  snakeCase,
  warnOnce,
} from "@twinline/core/internal";

/** The events of calls that this version knows. */
export type CallEventName = Exclude<
  Extract<EventName, `calling.${string}`>,
  "calling.call.receive" | "calling.call.dial"
>;

/** Events that calls do not receive: they announce a call. */
const clientEvents = new Set(["calling.call.receive", "calling.call.dial"]);

/** An event of this API, and the value that an event name of the v2 API stands for. */
interface Meaning {
  readonly name: EventName;
  readonly condition?: string;
}

/**
 * Checks the name of an event. An unknown name that resembles no other is accepted, with a warning: the
 * platform may have events that this version does not know.
 *
 * @param where the method that was called: `call.on`
 * @throws {RelayParamError} it is not a string, it is a name of the v2 API, or its last part looks like a
 *   misspelt event; in a strict session, also when it is unknown
 */
export function checkEventName(where: string, name: unknown, session: Session): void {
  if (typeof name !== "string" || name === "") throw wrong(where, `got ${describe(name)}`);
  if (clientEvents.has(name)) {
    warn(
      session,
      where,
      name,
      "is not sent to calls, so this listener never runs. Use client.on_event",
    );
    return;
  }
  if (eventRow(name) !== undefined) return;
  const meaning = inThisApi(name);
  if (meaning !== undefined) {
    const { name: known, condition } = meaning;
    const check = condition === undefined ? "" : `, with event.${condition}`;
    throw wrong(where, `got "${name}". In this API that is "${known}"${check}`);
  }
  const meant = slipOfLast(name);
  if (meant !== undefined) throw wrong(where, `got "${name}". Did you mean "${meant}"?`);
  warn(session, where, name, "is not a documented event. You get it if the platform sends it");
}

function wrong(where: string, problem: string): RelayParamError {
  return new RelayParamError(
    `${where}(): event_type must be the name of an event such as "calling.call.play", ${problem}`,
    { method: where, path: "event_type" },
  );
}

/** @throws {RelayParamError} the session is strict */
function warn(session: Session, where: string, name: string, problem: string): void {
  const line = `${where}(): "${name}" ${problem}`;
  if (session.settings.strict) throw new RelayParamError(line, { path: "event_type" });
  warnOnce(session, `event ${name}`, line);
}

/** The known name that a misspelt one stands for. Only the last part may be misspelt: `calling.call.plai`. */
function slipOfLast(name: string): string | undefined {
  const dot = name.lastIndexOf(".") + 1;
  const stem = name.slice(0, dot);
  const last = name.slice(dot);
  const known = eventNames()
    .filter((candidate) => candidate.startsWith(stem) && !candidate.slice(dot).includes("."))
    .map((candidate) => candidate.slice(dot));
  const meant = slipOf(last, known);
  return meant === undefined ? undefined : stem + meant;
}

/** The meaning of a name of the v2 API: `ended`, `play.finished`, `stateChange`, `sendDigits.finished`. */
function inThisApi(name: string): Meaning | undefined {
  const short = snakeCase(name).replace(/^(?:calling\.)?(?:call\.)?/, "");
  const [head = "", tail, ...others] = short.split(".");
  if (others.length > 0) return undefined;
  if (head === "state_change") return { name: "calling.call.state" };
  if (isCallState(head) && tail === undefined) return meaningOf("calling.call.state", head);
  const event = `calling.call.${head === "prompt" ? "collect" : head}`;
  return eventRow(event) === undefined ? undefined : meaningOf(event as EventName, tail);
}

function meaningOf(name: EventName, value: string | undefined): Meaning {
  const params = Object.entries(eventRow(name)?.params.properties ?? {});
  const param = params.find(([, schema]) => value !== undefined && schema.enum?.includes(value));
  return param === undefined ? { name } : { name, condition: `${param[0]} === "${value}"` };
}
