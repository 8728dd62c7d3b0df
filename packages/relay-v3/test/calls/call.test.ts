import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";
import { legKey } from "@twinline/core/internal";
import { Call, RelayParamError } from "@twinline/relay-v3";

import { answered, appNumber, friend, incoming, setUp } from "../support/stage.js";

describe("a call", () => {
  it("prints its id and state, and no secrets", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    expect(inspect(call)).toBe(`Call ${call.call_id} (inbound, answered)`);
    const action = await call.play([{ type: "silence", duration: 60 }]);
    expect(inspect(action)).toBe(
      `PlayAction ${action.control_id} of call ${call.call_id} (running)`,
    );
    expect(inspect(stage.client, { depth: 9, showHidden: true })).not.toContain("a-secret-token");
  });

  it("has its nine properties, in both spellings", async () => {
    await using stage = await setUp();
    const { call, caller } = await incoming(stage);
    expect(call.call_id).toBe(caller.call_id);
    expect(call.node_id).not.toBe("");
    expect(call.project_id).toBe("a-project");
    expect(call.context).toBe("office");
    expect(call.tag).toBe("");
    expect(call.direction).toBe("inbound");
    expect(call.device).toEqual({
      type: "phone",
      params: { from_number: "+15551110000", to_number: appNumber },
    });
    expect(["created", "ringing"]).toContain(call.state);
    expect(call.segment_id).not.toBe("");
    expect([call.callId, call.nodeId, call.projectId, call.segmentId]).toEqual([
      call.call_id,
      call.node_id,
      call.project_id,
      call.segment_id,
    ]);
    expect(String(call)).toContain(call.call_id);
  });

  it("that was dialled has its tag, and is outbound", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const call = await stage.client.dial([[{ type: "phone", to: friend, from: appNumber }]], {
      tag: "reminder-7",
    });
    expect([call.tag, call.direction, call.state, call.context]).toEqual([
      "reminder-7",
      "outbound",
      "answered",
      "",
    ]);
  });

  it("goes through its states in order", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    const states: string[] = [];
    call.on("calling.call.state", ({ params }) => states.push(params.call_state));
    await call.answer();
    await call.hangup();
    await call.wait_for_ended();
    expect(states).toEqual(["answered", "ending", "ended"]);
    expect(call.state).toBe("ended");
  });

  it("resolves plain commands with an empty reply once it has ended", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    await caller.hang_up();
    await call.wait_for_ended();
    expect(await call.hangup()).toEqual({});
    expect(await call.send_digits("1")).toEqual({});
    expect(stage.sim.requests("calling.end")).toEqual([]);
  });

  it.each(["404", "410"])(
    "resolves a plain command that is refused with %s with an empty reply",
    async (code) => {
      await using stage = await setUp();
      const { call } = await answered(stage);
      stage.sim.fail_next("calling.denoise", { code });
      expect(await call.denoise()).toEqual({});
    },
  );

  it("hangs up at the end of its `await using` block, unless it has ended", async () => {
    await using stage = await setUp();
    const { call, caller } = await answered(stage);
    {
      await using used = call;
      expect(used.state).toBe("answered");
    }
    expect(await caller.ended).toBe("hangup");
    await call[Symbol.asyncDispose]();
    expect(stage.sim.requests("calling.end")).toHaveLength(1);
  });

  it("is the same object everywhere", async () => {
    await using stage = await setUp();
    const { call } = await incoming(stage);
    expect(Call.from(call)).toBe(call);
    // As a call of another API is: a view of the same leg.
    expect(Call.from({ [legKey]: call[legKey] })).toBe(call);
    expect(() => Call.from({})).toThrow(RelayParamError);
    expect(() => Call.from(null as never)).toThrow(/expected a live call/);
  });
});
