import type { Json } from "@twinline/core/internal";

import { deviceGroups, deviceOf, publicDevice } from "../calls/device.js";
import { Ringing } from "../calls/ringing.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { Refusal } from "../requests/refusal.js";
import { text, type SessionRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "timers" | "node_id" | "legTo" | "ring">;

export const dial = {
  /**
   * Rings devices until one answers. Each leg reports its own states, with the tag; `calling.call.dial`
   * reports the outcome, after the winner's `answered` and the losers' `ended`.
   */
  "calling.dial": ({ params, session, accept }: SessionRequest, network: Needs): void => {
    const tag = text(params, "tag");
    if (session.dialling.has(tag)) {
      throw new Refusal("409", `calling.dial: tag ${tag} is in use by a dial that still rings`);
    }
    session.dialling.add(tag);
    accept("Dialing");
    const sendEvent = (more: Json): void =>
      session.sendEvent("calling.call.dial", { node_id: network.node_id, tag, ...more });
    sendEvent({ dial_state: "dialing" });
    new Ringing(network.timers, {
      groups: deviceGroups(params["devices"]),
      leg: (device) => network.legTo(device, session, { tag, by: "dial" }),
      ring: (leg) => network.ring(leg),
      onAnswered: (leg) => {
        session.dialling.delete(tag);
        leg.limit(params["max_duration"]);
        sendEvent({ dial_state: "answered", call: winner(leg) });
      },
      onFailed: (reason) => {
        session.dialling.delete(tag);
        sendEvent({ dial_state: "failed", reason });
      },
    }).start();
  },
  /** Rings one device. Its reply has the ids of the call; the outcome is in the call's states. */
  "calling.begin": ({ params, session, accept }: SessionRequest, network: Needs): void => {
    const device = deviceOf(params["device"]);
    const tag = text(params, "tag") || undefined;
    const call = network.legTo(device, session, { tag, by: "begin" });
    accept("Call started", call.reference());
    new Ringing(network.timers, {
      groups: [[device]],
      leg: () => call,
      ring: (leg) => network.ring(leg),
      onAnswered: (leg) => leg.limit(params["max_duration"]),
      onFailed: () => undefined,
    }).start();
  },
};

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
