import type { Simulator } from "@twinline/simulator";

/** When the events of a type were sent, seconds after the first of them, with a word about each. */
export function timed(sim: Simulator, event_type: string): [state: unknown, at: number][] {
  const frames = sim.frames({ event_type });
  const began = frames[0]?.at ?? 0;
  return frames.map(({ params, at }) => [
    params["state"] ?? params["call_state"] ?? params["connect_state"] ?? params["dial_state"],
    Math.round((at - began) * 100) / 100,
  ]);
}
