import type { Json } from "@twinline/core/internal";

import { Bridge } from "../calls/bridge.js";
import { deviceGroups, publicDevice, type Device, type DeviceGroups } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { CallQueue } from "../calls/queue.js";
import { Ringing } from "../calls/ringing.js";
import { mediaOf } from "../media/duration.js";
import { Player } from "../media/player.js";
import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "settings" | "calls" | "queue" | "legTo" | "ring">;

/** How long a connect waits for a call in an empty queue, seconds. */
const queueTimeout = 30;

/**
 * Connecting a call with another leg: rings devices until one answers, and then each hears the other.
 * When the far leg ends, the near one stays up; when the near one ends, the far one does too.
 */
export const connect = {
  "calling.connect": (request: CallRequest, network: Needs): void => {
    const { call, params, accept } = request;
    if (call.engaged) {
      throw new Refusal("409", "calling.connect: the call is already connected, or connecting");
    }
    accept("connecting");
    const groups = deviceGroups(params["devices"]);
    const existing = existingCall(request, groups, network);
    sendEvent(call, { connect_state: "connecting" });
    if (existing !== undefined) return join(call, existing);
    if (groups[0]?.[0]?.type === "call") {
      return sendEvent(call, { connect_state: "failed", failed_reason: "not_found" });
    }
    const queue = queueOf(groups);
    if (queue !== undefined) dequeue(request, network.queue(queue));
    else ring(request, groups, network);
  },
  "calling.disconnect": ({ call, accept }: CallRequest): void => {
    const { bridge, cancelConnect } = call;
    if (bridge === undefined && cancelConnect === undefined)
      throw new Refusal("409", "calling.disconnect: the call is not connected");
    accept("Disconnecting");
    bridge?.break();
    cancelConnect?.("disconnected");
  },
};

function ring({ call, params, session }: CallRequest, groups: DeviceGroups, network: Needs): void {
  const tag = text(params, "tag") || undefined;
  const timers = call.timers.scope();
  const ringback = new Player(timers, call.transcript, {
    media: mediaOf(params["ringback"]),
    loop: 0,
    audio: network.settings.audio,
  });
  const over = (): void => {
    call.cancelConnect = undefined;
    ringback.stop();
  };
  const ringing = new Ringing(timers, {
    groups,
    leg: (device) => {
      const leg = network.legTo(withCaller(device, call), session, { tag, by: "connect" });
      leg.parent = call;
      return leg;
    },
    ring: (leg) => network.ring(leg),
    onAnswered: (leg) => {
      over();
      leg.limit(params["max_duration"]);
      join(call, leg);
    },
    onFailed: (reason) => {
      over();
      sendEvent(call, { connect_state: "failed", failed_reason: reason });
    },
  });
  const cancel = cancelOf(call, () => {
    over();
    ringing.cancel();
  });
  call.cancelConnect = cancel;
  call.whenEnding(() => {
    if (call.cancelConnect === cancel) cancel("failed", "hangup");
  });
  ringback.start();
  ringing.start();
}

/** Connects with the call that has waited longest in a queue, now or when one comes in time. */
function dequeue({ call }: CallRequest, queue: CallQueue): void {
  const timers = call.timers.scope();
  const ringback = call.transcript.begin("ringtone", `waiting for ${queue.name}`, "app");
  const over = (): void => {
    call.cancelConnect = undefined;
    ringback.end();
    timers.close();
  };
  const cancel = cancelOf(call, () => {
    over();
    giveUp();
  });
  call.cancelConnect = cancel;
  const giveUp = queue.dequeue(timers.now(), (waiting) => {
    over();
    join(call, waiting.call, { queue_id: queue.id, queue_name: queue.name });
  });
  timers.after(queueTimeout, () => cancel("failed", "noAnswer"));
  call.whenEnding(() => {
    if (call.cancelConnect === cancel) cancel("failed", "hangup");
  });
}

/** What ends a connect that is being set up, and reports it. */
function cancelOf(
  call: PlatformCall,
  stop: () => void,
): (state: "failed" | "disconnected", reason?: string) => void {
  return (connect_state, failed_reason) => {
    stop();
    sendEvent(call, { connect_state, ...(failed_reason === undefined ? {} : { failed_reason }) });
  };
}

/** The device with the caller of the call it is connected with, unless it names its own. */
function withCaller(device: Device, { facts }: PlatformCall): Device {
  const { from_number, from = from_number } = facts.device.params;
  const name = device.type === "phone" ? "from_number" : "from";
  return { ...device, params: { [name]: from, ...device.params } };
}

function join(near: PlatformCall, far: PlatformCall, queue: Json = {}): void {
  // Two people can only talk when both have answered.
  near.answer();
  const bridge = new Bridge(near, far, () => {
    sendEvent(near, { connect_state: "disconnected", peer: peer(far) });
    sendEvent(far, { connect_state: "disconnected", peer: peer(near) });
  });
  bridge.open();
  sendEvent(near, { connect_state: "connected", peer: { ...peer(far), ...queue } });
}

/** The name of the queue, when the first device is one. */
function queueOf(groups: DeviceGroups): string | undefined {
  const device = groups[0]?.[0];
  return device?.type === "queue" ? text(device.params, "queue_name") : undefined;
}

/** The call that a device of type `call` names, when it is there and free. */
function existingCall(
  { call, session }: CallRequest,
  groups: DeviceGroups,
  network: Needs,
): PlatformCall | undefined {
  const device = groups[0]?.[0];
  if (device?.type !== "call") return undefined;
  const other = network.calls.find(text(device.params, "call_id"));
  const free = other?.alive === true && other !== call && !other.engaged;
  return free && other.owner === session ? other : undefined;
}

function sendEvent(call: PlatformCall, params: Json): void {
  call.sendEvent("calling.call.connect", params);
}

function peer(call: PlatformCall): Json {
  const { tag, device } = call.facts;
  return {
    ...call.reference(),
    ...(tag === undefined ? {} : { tag }),
    device: publicDevice(device),
  };
}
