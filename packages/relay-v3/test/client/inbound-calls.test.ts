import { describe, expect, it } from "@jest/globals";
import { RelayAuthError, RelayParamError, type Call } from "@twinline/relay-v3";

import { appNumber, reaches, setUp } from "../support/stage.js";

describe("inbound calls", () => {
  it("go to the handler that was set last, in either spelling", async () => {
    await using stage = await setUp();
    const first = stage.client.on_call(() => {
      throw new Error("not this one");
    });
    expect(first).toBeInstanceOf(Function);
    const called = new Promise<Call>((resolve) => stage.client.onCall(resolve));
    await stage.client.connect();
    await stage.sim.call({ to: appNumber });
    expect((await called).context).toBe("office");
  });

  it("go back to routing when there is no handler", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const caller = await stage.sim.call({ to: appNumber });
    await stage.clock.settle();
    expect(stage.sim.requests("calling.pass")).toMatchObject([{ call_id: caller.call_id }]);
    expect(stage.log.join("\n")).toMatch(/no on_call handler/);
  });

  it("can be read with for await, of some contexts or of all", async () => {
    await using stage = await setUp(
      { contexts: [] },
      { numbers: { [appNumber]: "office", "+15550112": "sales" } },
    );
    await stage.client.connect();
    const read: string[] = [];
    const reading = (async () => {
      for await (const call of stage.client.calls(["office", "sales"])) {
        read.push(call.context);
        if (read.length === 3) break;
      }
    })();
    await stage.sim.frame({ method: "signalwire.receive" });
    await stage.clock.settle();
    for (const number of [appNumber, "+15550112", appNumber]) await stage.sim.call({ to: number });
    await reading;
    expect(read).toEqual(["office", "sales", "office"]);
    expect(stage.client.contexts).toEqual(["office", "sales"]);
  });

  it("that were not read when the loop is left go back to routing", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const calls = stage.client.calls();
    const callers = [
      await stage.sim.call({ to: appNumber }),
      await stage.sim.call({ to: appNumber }),
    ];
    await stage.clock.settle();
    for await (const call of calls) {
      expect(call.call_id).toBe(callers[0]?.call_id);
      break;
    }
    await stage.clock.settle();
    expect(stage.sim.requests("calling.pass")).toMatchObject([{ call_id: callers[1]?.call_id }]);
  });

  it("end a for await loop when the client is disconnected", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const reading = (async () => {
      for await (const call of stage.client.calls()) expect(call).toBeUndefined();
    })();
    await stage.client.disconnect();
    await reading;
  });

  it("fail a for await loop when the session fails", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const reading = stage.client.calls().next();
    stage.sim.refuse_authentication();
    stage.sim.drop_connections();
    await expect(reading).rejects.toBeInstanceOf(RelayAuthError);
  });

  it("of contexts that the platform refuses fail the loop", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.fail_next("signalwire.receive", { code: "402", message: "Payment required" });
    const calls = stage.client.calls(["sales"]);
    await expect(calls.next()).rejects.toMatchObject({ code: 402, reason: "Payment required" });
    expect(stage.client.contexts).toEqual(["office"]);
  });
});

describe("client.receive and client.unreceive", () => {
  it("add and remove contexts, also over a reconnect and a later connect", async () => {
    await using stage = await setUp();
    await stage.client.receive(["before"]);
    await stage.client.connect();
    await stage.client.receive(["sales", "support"]);
    await stage.client.unreceive(["support", "never had it"]);
    expect(stage.sim.requests("signalwire.receive")).toEqual([{ contexts: ["sales", "support"] }]);
    expect(stage.sim.requests("signalwire.unreceive")).toEqual([{ contexts: ["support"] }]);
    stage.sim.drop_connections();
    for await (const { state } of stage.client.session.statuses())
      if (state === "reconnecting") break;
    await reaches(stage.client, "ready");
    await stage.client.disconnect();
    await stage.client.connect();
    expect(stage.sim.requests("signalwire.connect").map(({ contexts }) => contexts)).toEqual([
      ["office", "before"],
      ["office", "before", "sales"],
      ["office", "before", "sales"],
    ]);
  });

  it("reject what is not an array of names, and do nothing for an empty one", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    await stage.client.receive([]);
    expect(stage.sim.requests("signalwire.receive")).toEqual([]);
    await expect(stage.client.receive("office" as never)).rejects.toBeInstanceOf(RelayParamError);
    await expect(stage.client.unreceive([5] as never)).rejects.toBeInstanceOf(RelayParamError);
  });
});
