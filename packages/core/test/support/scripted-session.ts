import { Session, type SessionOptions } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";

import { ManualClock } from "./manual-clock.js";
import { ScriptedSockets } from "./scripted-socket.js";

const device = { type: "phone", params: {} };

/** The params of an event that offers a call. */
export const offer = (call_id: string) => ({ call_id, node_id: "n", context: "office", device });

/** The params of an event about the state of a call. */
export const state = (call_id: string, call_state: string, more: object = {}) => ({
  ...{ call_id, node_id: "n", call_state, device },
  ...more,
});

/** Lets promise callbacks run. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A session that has just authenticated (or only asked to), and a registry that takes calls. */
export async function connected(
  given: SessionOptions & { readonly protocol?: string | undefined } = {},
) {
  const { protocol, ...options } = { protocol: "first", ...given };
  const sockets = new ScriptedSockets();
  const clock = new ManualClock();
  const session = new Session({
    project: "p",
    token: "a-token",
    host: "ws://127.0.0.1:1",
    clock,
    socket: sockets.factory,
    random: () => 0.5,
    log_level: "silent",
    env: {},
    ...options,
  });
  const calls = CallRegistry.of(session);
  const client = { name: "a client" };
  const taken: string[] = [];
  calls.addReceiver({
    client,
    acceptsUnclaimed: true,
    accept: (leg) => void taken.push(leg.call_id),
  });
  const ready = session.connect({ insist: true });
  sockets.link.open();
  await turn();
  if (protocol !== undefined) {
    sockets.link.reply("signalwire.connect", { protocol });
    await ready;
  }
  /** Breaks the connection, and has the next one opened, up to its `signalwire.connect`. */
  const comeBack = async () => {
    sockets.link.break();
    clock.advance(5);
    sockets.link.open();
    await turn();
  };
  return { session, sockets, clock, calls, taken, ready, comeBack };
}
