import { methodRow } from "@twinline/core/internal";

import type { OperationWatch } from "./operation-watch.js";
import { nameOf, type Stage } from "./stage.js";

/** Calls that live on the platform although the client does not know them: their callers hear silence. */
export function unowned(stage: Stage): string[] {
  const owned = new Set(stage.talks.map((talk) => talk.call_id));
  const peers = new Set(stage.sim.calls.map((call) => call.peer));
  return stage.sim.calls
    .filter(({ call_id, direction }) => direction === "outbound" && !owned.has(call_id))
    .filter(({ call_id }) => !peers.has(call_id))
    .map(({ call_id, call_state }) => `call ${call_id} is ${call_state} and no client has it`);
}

/** What is wrong once every call has ended and the session is back. */
export function wrongs(stage: Stage, watch: OperationWatch, garbled: boolean): string[] {
  return [
    ...stage.ledger.violations(),
    ...watch.violations(),
    ...stage.operations.filter((one) => !one.isOver()).map(({ name }) => `${name} is not over`),
    ...status(stage),
    ...memory(stage),
    ...twice(stage),
    ...events(stage),
    ...handlers(stage, garbled),
  ];
}

/** What is left when the session is closed. */
export function leftovers({ clock, session }: Stage): string[] {
  const found: string[] = [];
  if (clock.all > 0) found.push(`${clock.all} timers are set after disconnect()`);
  if (session.status.state !== "closed") found.push(`the session is ${session.status.state}`);
  return found;
}

function status({ session, sim }: Stage): string[] {
  const found: string[] = [];
  if (session.status.state !== "ready") {
    found.push(`the session did not come back: it is ${session.status.state}`);
  }
  if (sim.connections !== 1) found.push(`there are ${sim.connections} connections`);
  return found;
}

function memory({ registry, clock }: Stage): string[] {
  const found: string[] = [];
  if (registry.size > 0 || registry.legs.length > 0) {
    const legs = registry.legs.map((leg) => `${leg.call_id} (${leg.state})`);
    found.push(`the registry holds ${registry.size} calls and dials: ${legs.join(", ")}`);
  }
  if (clock.foreground > 0) found.push(`${clock.foreground} timers are set with nothing to do`);
  return found;
}

/** Requests that reached the platform more than once, under the same or another id. */
function twice({ sim }: Stage): string[] {
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { direction, method, message, params, fault } of sim.log) {
    if (direction !== "to_platform" || method === undefined || fault === "dropped") continue;
    if (method === "signalwire.ping") continue;
    count(`request ${String(message["id"])}`);
    const { control_id, tag } = params;
    if (typeof control_id === "string" && methodRow(method)?.kind === "operation") {
      count(`${method} ${control_id}`);
    }
    if (method === "calling.dial") count(`dial ${String(tag)}`);
  }
  return [...counts]
    .filter(([, times]) => times > 1)
    .map(([key, times]) => `${key} was carried out ${times} times`);
}

/** Every event that arrived was dispatched, in order, and reached the listeners of its call. */
function events({ network, dispatched, talks }: Stage): string[] {
  const found: string[] = [];
  const known = new Set<string>();
  const arrived = network.delivered.filter(({ id, session, event_type }) => {
    // Ids count per session. What has the same id is the same event; the latest state always counts.
    const key = `${session} ${id}`;
    const isNew = !known.has(key);
    known.add(key);
    return isNew || event_type === "signalwire.authorization.state";
  });
  const expected = arrived.map(nameOf);
  const difference = differ(dispatched, expected);
  if (difference !== undefined) found.push(`events of the session: ${difference}`);
  for (const { call_id, seen } of talks) {
    const ofCall = arrived.filter(
      ({ event_type, params }) =>
        params["call_id"] === call_id && event_type !== "calling.call.receive",
    );
    const end = ofCall.findIndex(({ params }) => params["call_state"] === "ended");
    const wanted = (end < 0 ? ofCall : ofCall.slice(0, end + 1)).map(nameOf);
    // A dialled call is handed over when it is answered: what came before is not for its listeners.
    const own = wanted.slice(-seen.length);
    const isMissed = differ(seen, own) !== undefined && !isBrokenOff(seen, wanted);
    const isShort = seen.length < wanted.length && isInbound(network.delivered, call_id);
    if (isMissed || (isShort && !isBrokenOff(seen, wanted))) {
      found.push(`listeners of call ${call_id}: ${differ(seen, wanted) ?? "too few"}`);
    }
  }
  return found;
}

type Delivered = Stage["network"]["delivered"];

function isInbound(delivered: Delivered, call_id: string): boolean {
  return delivered.some(
    ({ event_type, params }) =>
      event_type === "calling.call.receive" && params["call_id"] === call_id,
  );
}

/** A call that was lost with its session, or found gone, has an end of our own making. */
function isBrokenOff(seen: readonly string[], wanted: readonly string[]): boolean {
  const own = seen.slice(0, -1);
  const isOurEnd = seen.at(-1)?.endsWith(" ended") === true;
  return isOurEnd && wanted.join("\n").includes(own.join("\n"));
}

function differ(got: readonly string[], wanted: readonly string[]): string | undefined {
  const length = Math.max(got.length, wanted.length);
  for (let index = 0; index < length; index += 1) {
    if (got[index] !== wanted[index]) {
      const place = `number ${index + 1} is "${got[index] ?? "nothing"}"`;
      return `${place}, not "${wanted[index] ?? "nothing"}"`;
    }
  }
  return undefined;
}

/** Every call and message that was offered was handed over once. */
function handlers({ network, handed }: Stage, garbled: boolean): string[] {
  const found: string[] = [];
  const offered = new Set<string>();
  for (const { event_type, params } of network.delivered) {
    if (event_type === "calling.call.receive") offered.add(String(params["call_id"]));
    if (event_type === "messaging.receive") offered.add(String(params["message_id"]));
  }
  for (const id of offered) {
    const times = handed.filter((one) => one === id).length;
    // Its offer may come behind its end; a message may come twice.
    if (times !== 1 && !garbled) found.push(`${id} was handed to ${times} handlers`);
  }
  return found;
}
