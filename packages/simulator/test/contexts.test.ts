import { describe, expect, it } from "@jest/globals";

import { covers } from "./support/covers.js";
import { connect, start } from "./support/stage.js";
import type { TestSocket } from "./support/test-socket.js";

const take = async (client: TestSocket) => {
  const { node_id, call_id } = await client.event("calling.call.receive");
  return { node_id, call_id };
};

const offers = (client: TestSocket) =>
  client.events().filter((text) => text === "receive created").length;

describe("a context", () => {
  it("is listened to from signalwire.receive to signalwire.unreceive", async () => {
    const sim = await start();
    const client = await connect(sim, { contexts: [] });
    expect(await client.request("signalwire.receive", { contexts: ["shop"] })).toMatchObject({
      code: "200",
    });
    await sim.call({ context: "shop" });
    await take(client);
    await client.request("signalwire.unreceive", { contexts: ["shop"] });
    expect(await (await sim.call({ context: "shop" })).ended).toBe("noAnswer");
  });

  it("can be listened to in the older way", async () => {
    const sim = await start();
    const client = await connect(sim, { contexts: [] });
    await client.request("calling.receive", { context: "shop" });
    await sim.call({ context: "shop" });
    await take(client);
  });

  it("belongs to a number", async () => {
    const sim = await start({ numbers: { "+15550001": "office" } });
    const client = await connect(sim, { contexts: ["office", "sales"] });
    sim.number("+15550002", { context: "sales" });
    await sim.call({ to: "+15550001" });
    expect(await client.event("calling.call.receive")).toMatchObject({ context: "office" });
    await sim.call({ to: "+15550002" });
    expect(await client.event("calling.call.receive")).toMatchObject({ context: "sales" });
  });

  it("must be known, or the problem says what to write", async () => {
    const sim = await start();
    await expect(sim.call({ to: "+15559999" })).rejects.toThrow(/sim\.number\("\+15559999"/);
  });

  it("shares its calls between two clients, the one with fewer calls first", async () => {
    const sim = await start();
    const [one, two] = [await connect(sim), await connect(sim)];
    const callers = [];
    for (let count = 0; count < 4; count += 1) callers.push(await sim.call({ context: "office" }));
    await Promise.all([take(one), take(two), take(one), take(two)]);
    expect([offers(one), offers(two)]).toEqual([2, 2]);

    const first = callers[0]!;
    await first.hang_up();
    await sim.call({ context: "office" });
    await one.event("calling.call.receive");
    expect([offers(one), offers(two)]).toEqual([3, 2]);
  });

  it("offers a call that was passed on to another client, which then gets its events", async () => {
    const sim = await start();
    const [one, two] = [await connect(sim), await connect(sim)];
    const caller = await sim.call({ context: "office" });
    const ids = await take(one);
    await one.request("calling.pass", ids);
    expect(await take(two)).toEqual(ids);

    expect(await one.request("calling.answer", ids)).toMatchObject({ code: "409" });
    await two.request("calling.answer", ids);
    await two.event("calling.call.state", { call_state: "answered" });
    await caller.answered;
    expect(one.events()).not.toContain("state answered");
  });

  it("ends a call unanswered when every client passed it on", async () => {
    const sim = await start();
    const client = await connect(sim);
    const caller = await sim.call({ context: "office" });
    await client.request("calling.pass", await take(client));
    expect(await caller.ended).toBe("noAnswer");
  });

  it("offers a call again when the client that had it leaves without an answer", async () => {
    const sim = await start();
    const [one, two] = [await connect(sim), await connect(sim)];
    await sim.call({ context: "office" });
    const ids = await take(one);
    await one.close();
    expect(await take(two)).toEqual(ids);
  });

  it("rings until a client answers, or ends the call unanswered", async () => {
    const sim = await start({ ring_timeout: 25 });
    const client = await connect(sim);
    const caller = await sim.call({ context: "office" });
    expect(await caller.ended).toBe("noAnswer");
    expect(await client.event("calling.call.state", { call_state: "ended" })).toMatchObject({
      end_reason: "noAnswer",
    });
    await expect(caller.answered).rejects.toThrow(/ended before it was answered/);
  });
});

covers("calling.pass", "calling.receive", "signalwire.receive", "signalwire.unreceive");
