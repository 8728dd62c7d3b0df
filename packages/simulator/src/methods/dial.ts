import type { Json } from "@twinline/core/internal";

import { deviceGroups, deviceOf, publicDevice } from "../calls/device.js";
import { Ringing } from "../calls/ringing.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { Refusal } from "../requests/refusal.js";
import { text, type PlatformRequest } from "../requests/request.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "timers" | "node_id" | "legTo" | "ring" | "sendEvent">;

/**
 * Rings devices until one answers. Each leg reports its own states, with the tag; `calling.call.dial`
 * reports the outcome, after the winner's `answered` and the losers' `ended`.
 */
export function dial({ params, session, accept }: PlatformRequest, services: Needs): void {
  const tag = text(params, "tag");
  if (session.dialling.has(tag)) {
    throw new Refusal("409", `calling.dial: tag ${tag} is in use by a dial that still rings`);
  }
  session.dialling.add(tag);
  accept("Dialing");
  const sendEvent = (more: Json): void =>
    services.sendEvent(session, "calling.call.dial", { node_id: services.node_id, tag, ...more });
  sendEvent({ dial_state: "dialing" });
  new Ringing(services.timers, {
    groups: deviceGroups(params["devices"]),
    leg: (device) => services.legTo(device, session, { tag, by: "dial" }),
    ring: (leg) => services.ring(leg),
    answered: (leg) => {
      session.dialling.delete(tag);
      leg.limit(params["max_duration"]);
      sendEvent({ dial_state: "answered", call: winner(leg) });
    },
    failed: (reason) => {
      session.dialling.delete(tag);
      sendEvent({ dial_state: "failed", reason });
    },
  }).start();
}

/** Rings one device. Its reply names the call, and only the call's states tell how it goes. */
export function begin({ params, session, accept }: PlatformRequest, services: Needs): void {
  const device = deviceOf(params["device"]);
  const tag = text(params, "tag") || undefined;
  const call = services.legTo(device, session, { tag, by: "begin" });
  accept("Call started", call.reference());
  new Ringing(services.timers, {
    groups: [[device]],
    leg: () => call,
    ring: (leg) => services.ring(leg),
    answered: (leg) => leg.limit(params["max_duration"]),
    failed: () => undefined,
  }).start();
}

function winner(leg: PlatformCall): Json {
  const { device, direction } = leg.facts;
  return {
    ...leg.names,
    device: publicDevice(device),
    direction,
    call_state: leg.state,
    dial_winner: true,
  };
}
