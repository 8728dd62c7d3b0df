import { describe, expect, it } from "@jest/globals";
import { Session } from "@twinline/core";
import { Call, RelayClient, RelayClosedError, RelayParamError } from "@twinline/relay-v3";

import { appNumber, friend, setUp, type Stage } from "../support/stage.js";

const salesNumber = "+15550112";

/** Two clients on one session, each with a context of its own. */
async function shared(stage: Stage) {
  const session = new Session({
    project: "p",
    token: "t",
    host: stage.sim.host,
    clock: stage.clock,
    log_level: "silent",
  });
  stage.sim.number(salesNumber, "sales");
  const office = new RelayClient({ session, contexts: ["office"] });
  const sales = new RelayClient({ session, contexts: ["sales"] });
  await Promise.all([office.connect(), sales.connect()]);
  return { session, office, sales };
}

const next = (client: RelayClient) => new Promise<Call>((resolve) => client.on_call(resolve));

describe("clients that share a session", () => {
  it("have one connection, and each gets the calls of its contexts", async () => {
    await using stage = await setUp();
    const { session, office, sales } = await shared(stage);
    expect(stage.sim.connections).toBe(1);
    expect(office.session).toBe(session);
    const calls = [next(office), next(sales)];
    await stage.sim.call({ to: salesNumber });
    await stage.sim.call({ to: appNumber });
    expect((await Promise.all(calls)).map(({ context }) => context)).toEqual(["office", "sales"]);
    await session.disconnect();
  });

  it("cannot have the same context, and options of the session are refused", async () => {
    await using stage = await setUp();
    const { session } = await shared(stage);
    const rival = new RelayClient({ session, contexts: ["sales"] });
    await expect(rival.connect()).rejects.toThrow(
      /"sales" belongs to the v3 RelayClient on this session/,
    );
    expect(() => new RelayClient({ session, project: "p" })).toThrow(RelayParamError);
    expect(() => new RelayClient({ session: {} as never })).toThrow(/session must be a Session/);
    await session.disconnect();
  });

  it("leave the session open when they are disconnected, and settle what was theirs", async () => {
    await using stage = await setUp();
    const { session, office, sales } = await shared(stage);
    const [inOffice, inSales] = [next(office), next(sales)];
    const caller = await stage.sim.call({ to: appNumber });
    await stage.sim.call({ to: salesNumber });
    const call = await inOffice;
    await call.answer();
    await call.wait_for_answered();
    const action = await call.play([{ type: "silence", duration: 600 }]);
    const waits = [action.wait(), call.wait_for_ended(), call.wait_for("calling.call.record")].map(
      (wait) => wait.catch((error: unknown) => error),
    );
    const placed = await office.dial([[{ type: "phone", to: friend, from: appNumber }]]);
    const placedEnd = placed.wait_for_ended().catch((error: unknown) => error);
    await office.disconnect();
    for (const wait of [...waits, placedEnd]) expect(await wait).toBeInstanceOf(RelayClosedError);
    expect(caller.call_state).toBe("answered");
    expect(stage.sim.requests("signalwire.unreceive")).toEqual([{ contexts: ["office"] }]);
    expect(session.status.state).toBe("ready");

    const other = await inSales;
    await other.answer();
    await sales.disconnect();
    await office.connect();
    const again = next(office);
    await stage.sim.call({ to: appNumber });
    await again;
    await session.disconnect();
  });

  it("give calls that are not answered back to routing when they are disconnected", async () => {
    await using stage = await setUp();
    const { session, office } = await shared(stage);
    const ringing = next(office);
    await stage.sim.call({ to: appNumber });
    const { call_id } = await ringing;
    await office.disconnect();
    await stage.clock.settle();
    expect(stage.sim.requests("calling.pass")).toMatchObject([{ call_id }]);
    await session.disconnect();
  });

  it("give up their dials when they are disconnected", async () => {
    await using stage = await setUp();
    const { session, office } = await shared(stage);
    const dialing = office
      .dial([[{ type: "phone", to: friend, from: appNumber }]])
      .catch((error: unknown) => error);
    await stage.sim.frame({ event_type: "calling.call.state" });
    await office.disconnect();
    expect(await dialing).toBeInstanceOf(RelayClosedError);
    await stage.clock.settle();
    expect(stage.sim.calls).toEqual([]);
    await session.disconnect();
  });

  it("end when the session's owner closes it", async () => {
    await using stage = await setUp();
    const { session, office, sales } = await shared(stage);
    const running = office.run();
    const reading = (async () => {
      for await (const call of sales.calls()) expect(call).toBeUndefined();
    })();
    await session.disconnect();
    await running;
    await reading;
  });

  it("see the same call through one object", async () => {
    await using stage = await setUp();
    const { session, office } = await shared(stage);
    const called = next(office);
    await stage.sim.call({ to: appNumber });
    const call = await called;
    expect(Call.from(call)).toBe(call);
    await session.disconnect();
  });
});
