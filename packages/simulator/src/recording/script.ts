import { isJson, type Json } from "@twinline/core/internal";

import type { RecordedFrame } from "@twinline/core/internal";

/** A request that the client is to make. */
export interface Expectation {
  /** The place in the recording. */
  readonly number: number;
  readonly at: number;
  readonly id: unknown;
  readonly method: string;
  readonly params: Json;
}

/** A frame that the platform sends. */
export interface Delivery {
  readonly message: Json;
  /** The request after which it was sent, as its place among the expectations; -1 for none. */
  readonly after: number;
  /** How long after that, seconds. */
  readonly delay: number;
  /** True for the reply to that request. */
  readonly isReply: boolean;
  /** True when the client answered it. */
  readonly answered: boolean;
}

/** One connection of a recording, from the platform's side: what to wait for, and what to send when. */
export interface ConnectionScript {
  readonly expectations: readonly Expectation[];
  readonly deliveries: readonly Delivery[];
  /** True when the link broke at the end, and the client came back on the next one. */
  readonly breaks: boolean;
}

const isPing = (method: unknown): boolean =>
  method === "signalwire.ping" || method === "blade.ping";

/** The scripts of a session, one for each of its connections, in the order in which they were opened. */
export function scriptsOf(frames: readonly RecordedFrame[]): ConnectionScript[] {
  const groups = new Map<number, RecordedFrame[]>();
  for (const frame of frames) {
    const group = groups.get(frame.connection);
    if (group === undefined) groups.set(frame.connection, [frame]);
    else group.push(frame);
  }
  const connections = [...groups.values()];
  return connections.map((own, index) => scriptOf(own, comesBack(own, connections[index + 1])));
}

/** True when the next connection is of a client that lost this one: it names its session. */
function comesBack(own: readonly RecordedFrame[], next: readonly RecordedFrame[] = []): boolean {
  const [first] = next;
  const params = first?.message["params"];
  const isResume = isJson(params) && typeof params["protocol"] === "string";
  return isResume && (own.at(-1)?.at ?? 0) <= (first?.at ?? 0);
}

function scriptOf(frames: readonly RecordedFrame[], breaks: boolean): ConnectionScript {
  const expectations: Expectation[] = [];
  const deliveries: Delivery[] = [];
  const pings = new Set<string>();
  const seen = new Set<string>();
  const answers = new Set(
    frames
      .filter(({ direction, message }) => direction === "to_platform" && !("method" in message))
      .map(({ message }) => message["id"]),
  );
  for (const { number, at, direction, fault, message } of frames) {
    const { id, method, params } = message;
    const key = `${direction} ${String(id)} ${String(method)}`;
    // A frame that was sent once and arrived twice is one.
    if (fault === "duplicated" && direction === "to_platform" && seen.has(key)) continue;
    seen.add(key);
    if (direction === "to_platform") {
      if (isPing(method)) pings.add(String(id));
      // Acknowledgements come by themselves.
      else if (typeof method === "string")
        expectations.push({ number, at, id, method, params: isJson(params) ? params : {} });
      continue;
    }
    const isReply = method === undefined;
    if (fault === "dropped" || isPing(method) || (isReply && pings.has(String(id)))) continue;
    const replied = isReply ? expectations.findIndex((expected) => expected.id === id) : -1;
    const after = replied < 0 ? expectations.length - 1 : replied;
    const since = expectations[after]?.at ?? frames[0]?.at ?? at;
    deliveries.push({
      message,
      after,
      delay: Math.max(0, at - since),
      isReply: replied >= 0,
      answered: !isReply && answers.has(id),
    });
  }
  return { expectations, deliveries, breaks };
}
