import { describe, expect, it } from "@jest/globals";
import { RelayParamError, type CallEventName, type RelayEvent } from "@twinline/relay-v3";

import { answered, incoming, setUp } from "../support/stage.js";

const hello = [{ type: "tts", text: "Hello" }] as const;

describe("the listeners of a call", () => {
  it("get every event of their kind, with its call, its time and its params", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const events: RelayEvent<"calling.call.play">[] = [];
    call.on("calling.call.play", (event) => events.push(event));
    const action = await call.play(hello);
    await action.wait();
    expect(events.map(({ params }) => params.state)).toEqual(["playing", "finished"]);
    const [event] = events;
    expect(event?.event_type).toBe("calling.call.play");
    expect(event?.eventType).toBe("calling.call.play");
    expect(event?.call_id).toBe(call.call_id);
    expect(event?.callId).toBe(call.call_id);
    expect(event?.timestamp).toBeGreaterThan(1_700_000_000);
    expect(event?.params.control_id).toBe(action.control_id);
  });

  it("get all events, if they are added in the first turn of the handler", async () => {
    await using stage = await setUp();
    const states: string[] = [];
    const over = new Promise<void>((resolve) => {
      stage.client.on_call((call) => {
        call.on("calling.call.state", ({ params }) => states.push(params.call_state));
        void call.wait_for_ended().then(() => resolve());
      });
    });
    await stage.client.connect();
    const caller = await stage.sim.call({ to: "+15550111" });
    await caller.hang_up();
    await over;
    await stage.clock.settle();
    expect(states.at(-1)).toBe("ended");
  });

  it("are started in order, and an async one is not waited for", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    call.on("calling.call.play", async ({ params }) => {
      seen.push(`slow ${params.state}`);
      await new Promise(() => undefined);
    });
    call.on("calling.call.play", ({ params }) => seen.push(`quick ${params.state}`));
    await (await call.play(hello)).wait();
    expect(seen).toEqual(["slow playing", "quick playing", "slow finished", "quick finished"]);
  });

  it("that throw or reject are logged with the call's id, and the others run", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    let heard = 0;
    call.on("calling.call.play", () => {
      throw new Error("a slip at once");
    });
    call.on("calling.call.play", () => Promise.reject(new Error("a slip later")));
    call.on("calling.call.play", () => (heard += 1));
    await (await call.play(hello)).wait();
    await stage.clock.settle();
    expect(heard).toBe(2);
    const faults = stage.log.filter((line) => line.includes(call.call_id));
    expect(faults).toHaveLength(4);
    expect(faults.join()).toMatch(/listener of calling\.call\.play .*threw.*a slip at once/);
    expect(faults.join()).toMatch(/a slip later/);
  });

  it("are removed by off, one or all", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const seen: string[] = [];
    const one = () => seen.push("one");
    const other = () => seen.push("other");
    call.on("calling.call.play", one).on("calling.call.play", other);
    call.off("calling.call.play", one);
    await (await call.play(hello)).wait();
    expect(seen).toEqual(["other", "other"]);
    call.off("calling.call.play");
    await (await call.play(hello)).wait();
    expect(seen).toHaveLength(2);
  });

  it("see the fields of a result beside its type, while the event on the wire stays as it was", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    const results: unknown[] = [];
    call.on("calling.call.collect", ({ params }) => results.push(params.result));
    const raw: unknown[] = [];
    stage.client.on_event((event_type, params) => {
      if (event_type === "calling.call.collect") raw.push(params["result"]);
    });
    const action = await call.collect({ digits: { max: 1 } });
    await caller.press("5");
    const event = await action.wait();
    expect(event.params.result?.digits).toBe("5");
    expect(event.params.result?.params?.digits).toBe("5");
    expect(results.at(-1)).toMatchObject({ type: "digit", digits: "5", params: { digits: "5" } });
    expect(raw.at(-1)).toEqual({ type: "digit", params: expect.objectContaining({ digits: "5" }) });
  });

  it("cannot be added for a name that is almost that of an event", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const slip = "calling.call.plai" as CallEventName;
    expect(() => call.on(slip, () => undefined)).toThrow(/Did you mean "calling\.call\.play"\?/);
    expect(() => call.off(slip)).toThrow(RelayParamError);
    await expect(call.wait_for(slip)).rejects.toThrow(/Did you mean "calling\.call\.play"\?/);
    // The platform may know events that we do not.
    call.on("something.new.altogether" as CallEventName, () => undefined);
  });
});
