import type { Json } from "@twinline/core/internal";

import { Bridge } from "../calls/bridge.js";
import { deviceGroups, publicDevice, type DeviceGroups } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { CallQueue } from "../calls/queue.js";
import { Ringing } from "../calls/ringing.js";
import { mediaOf } from "../media/duration.js";
import { Player } from "../media/player.js";
import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";

/** How long somebody waits for a call in an empty queue, seconds. */
const queuePatience = 30;

/**
 * Connecting a call with another leg: rings devices until one answers, and then each hears the other.
 * When the far leg ends, the near one goes on; when the near one ends, the far one does too.
 */
export const connect = {
  "calling.connect": (request: CallRequest): void => {
    const { call, params, network, accept } = request;
    if (network.venues.engaged(call)) {
      throw new Refusal("409", "calling.connect: the call is with others already, or about to be");
    }
    accept("connecting");
    const groups = deviceGroups(params["devices"]);
    const existing = existingCall(request, groups);
    tell(call, { connect_state: "connecting" });
    if (existing !== undefined) return join(call, existing);
    if (groups[0]?.[0]?.type === "call") {
      return tell(call, { connect_state: "failed", failed_reason: "not_found" });
    }
    const queue = queueOf(groups);
    if (queue !== undefined) takeFrom(request, network.venues.queue(queue));
    else ring(request, groups, network.settings.audio);
  },
  "calling.disconnect": ({ call, accept }: CallRequest): void => {
    if (call.bridge === undefined)
      throw new Refusal("409", "calling.disconnect: the call is not connected");
    accept("Disconnecting");
    call.bridge.break();
  },
};

function ring(
  { call, params, session, network }: CallRequest,
  groups: DeviceGroups,
  audio: Readonly<Record<string, number | "missing">>,
): void {
  const tag = text(params, "tag") || undefined;
  const timers = call.timers.scope();
  const ringback = new Player(timers, call.transcript, {
    media: mediaOf(params["ringback"]),
    loop: 0,
    audio,
    finished: () => undefined,
    failed: () => undefined,
  });
  const over = (): void => {
    call.connecting = false;
    ringback.stop();
  };
  const ringing = new Ringing(timers, {
    groups,
    leg: (device) => {
      const leg = network.legTo(device, session, { tag, by: "connect" });
      leg.parent = call;
      return leg;
    },
    ring: (leg) => network.ring(leg),
    answered: (leg) => {
      over();
      leg.limit(params["max_duration"]);
      join(call, leg);
    },
    failed: (reason) => {
      over();
      tell(call, { connect_state: "failed", failed_reason: reason });
    },
  });
  call.connecting = true;
  call.whenEnding(() => {
    if (!call.connecting) return;
    over();
    ringing.cancel();
    tell(call, { connect_state: "failed", failed_reason: "hangup" });
  });
  ringback.start();
  ringing.start();
}

/** Connects with the call that has waited longest in a queue, now or when one comes in time. */
function takeFrom({ call }: CallRequest, queue: CallQueue): void {
  const timers = call.timers.scope();
  const ringback = call.transcript.begin("ringtone", `waiting for ${queue.name}`, "app");
  const over = (): void => {
    call.connecting = false;
    ringback.end();
    timers.close();
  };
  const fail = (failed_reason: string): void => {
    if (!call.connecting) return;
    over();
    giveUp();
    tell(call, { connect_state: "failed", failed_reason });
  };
  call.connecting = true;
  const giveUp = queue.take(timers.now(), (waiting) => {
    over();
    join(call, waiting.call, { queue_id: queue.id, queue_name: queue.name });
  });
  timers.after(queuePatience, () => fail("noAnswer"));
  call.whenEnding(() => fail("hangup"));
}

function join(near: PlatformCall, far: PlatformCall, queue: Json = {}): void {
  // Two people can only talk when both have answered.
  near.answer();
  const bridge = new Bridge(near, far, () => {
    tell(near, { connect_state: "disconnected", peer: peer(far) });
    tell(far, { connect_state: "disconnected", peer: peer(near) });
  });
  bridge.open();
  tell(near, { connect_state: "connected", peer: { ...peer(far), ...queue } });
}

/** The name of the queue, when the first device is one. */
function queueOf(groups: DeviceGroups): string | undefined {
  const device = groups[0]?.[0];
  return device?.type === "queue" ? text(device.params, "queue_name") : undefined;
}

/** The call that a device of type `call` names, when it is there and free. */
function existingCall(
  { network, call, session }: CallRequest,
  groups: DeviceGroups,
): PlatformCall | undefined {
  const device = groups[0]?.[0];
  if (device?.type !== "call") return undefined;
  const other = network.calls.find(text(device.params, "call_id"));
  const free = other?.alive === true && other !== call && !network.venues.engaged(other);
  return free && other.owner === session ? other : undefined;
}

function tell(call: PlatformCall, params: Json): void {
  call.tell("calling.call.connect", params);
}

function peer(call: PlatformCall): Json {
  const { tag, device } = call.facts;
  return {
    ...call.reference(),
    ...(tag === undefined ? {} : { tag }),
    device: publicDevice(device),
  };
}
