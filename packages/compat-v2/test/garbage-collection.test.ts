import { describe, expect, it } from "@jest/globals";
import { Client, type Call } from "@twinline/compat-v2";
import type { Session } from "@twinline/core";

import { collectGarbage } from "./support/garbage.js";
import { answered, connected } from "./support/stage.js";

/** Listens to a call, and keeps nothing of it. */
function listen(call: Call): WeakRef<object> {
  const handler = (): void => undefined;
  call.on("stateChange", handler);
  return new WeakRef(handler);
}

describe("a call that has ended", () => {
  it("releases its handlers, even while the app keeps the call", async () => {
    for (const end of ["hung up", "disconnected"]) {
      const { call, client } = await answered();
      const handler = listen(call);
      if (end === "hung up") await call.hangup();
      else await client.disconnect();
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
      expect(handler.deref()).toBeUndefined();
      expect(call.id).not.toBe("");
    }
  });
});

/** Connects clients to a session, has them listen to everything, and disconnects them. */
async function visit(session: Session, calls: number[]): Promise<WeakRef<Client>[]> {
  const clients = Array.from({ length: 50 }, () => new Client({ session }));
  for (const [index, client] of clients.entries()) {
    const count = (): void => void (calls[0] = (calls[0] ?? 0) + 1);
    client.on("ready", count).on("signalwire.socket.message", count);
    await client.connect();
    await client.calling.receive([`calls-${index}`], count);
    await client.messaging.receive([`messages-${index}`], count);
    await client.disconnect();
  }
  return clients.map((client) => new WeakRef(client));
}

describe("a client on a shared session that has disconnected", () => {
  it("is garbage-collected, and its handlers do not run again", async () => {
    const { client: owner, sim, clock } = await connected();
    const calls: number[] = [];
    const visitors = await visit(owner.session, calls);
    const ready = new Promise((resolve) => owner.on("ready", resolve));
    sim.drop_connections();
    await clock.advance(10);
    await ready;
    expect(calls).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(visitors.filter((visitor) => visitor.deref() !== undefined)).toEqual([]);
  });
});
