import type { SocketFactory, SocketObserver } from "@twinline/core";
import type { RelayClientOptions } from "@twinline/relay-v3";

import { world, type World } from "./world.js";

type Frame = Record<string, unknown>;

/** A world in which frames to the client can be changed on their way, and others slipped in. */
export interface Tampered extends World {
  /** Changes the frames from now on; undefined swallows one. */
  rewrite(change: (frame: Frame) => Frame | undefined): void;
  /** Gives the client a frame that the platform has not sent. */
  slipIn(frame: Frame): void;
  /** From now on the platform does not hear that the client closes the connection. */
  ignoreClose(): void;
}

export async function tampered(options: RelayClientOptions = {}): Promise<Tampered> {
  let change = (frame: Frame): Frame | undefined => frame;
  let observer: SocketObserver | undefined;
  let hearsClose = true;
  const ways: SocketFactory[] = [];
  const socket: SocketFactory = (url, limits, client) => {
    const [way] = ways;
    if (way === undefined) throw new Error("the world is not made yet");
    observer = client;
    const link = way(url, limits, {
      ...client,
      onMessage: (text) => {
        const changed = change(JSON.parse(text) as Frame);
        if (changed !== undefined) client.onMessage(JSON.stringify(changed));
      },
    });
    return {
      send: (text) => link.send(text),
      close: () => {
        if (hearsClose) link.close();
      },
      terminate: () => link.terminate(),
    };
  };
  const made = await world({ socket, ...options });
  ways.push(made.sim.socket);
  return {
    ...made,
    rewrite: (wanted) => (change = wanted),
    slipIn: (frame) => observer?.onMessage(JSON.stringify(frame)),
    ignoreClose: () => (hearsClose = false),
  };
}

/** A frame that carries an event. */
export function eventFrame(
  event_type: string,
  params: object,
  id = `slipped-${event_type}`,
): Frame {
  return {
    jsonrpc: "2.0",
    id,
    method: "signalwire.event",
    params: { event_type, timestamp: 5, project_id: "its-project", params },
  };
}

/** The frame of an event with more params; any other frame as it is. */
export function withParams(frame: Frame, more: object): Frame {
  if (frame["method"] !== "signalwire.event") return frame;
  const event = frame["params"] as { readonly params: object };
  return { ...frame, params: { ...event, params: { ...event.params, ...more } } };
}
