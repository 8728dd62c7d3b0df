import { describe, expect, it } from "@jest/globals";

import { connect, start, talk, tts } from "./support/stage.js";

describe("a call", () => {
  it("is offered to a client that listens to its context", async () => {
    const sim = await start();
    const client = await connect(sim);
    const caller = await sim.call({ from: "+15553334444", to: "+15552220000", context: "office" });

    const offer = await client.event("calling.call.receive");

    expect(offer).toMatchObject({
      call_id: caller.call_id,
      call_state: "created",
      direction: "inbound",
      context: "office",
      device: {
        type: "phone",
        params: { from_number: "+15553334444", to_number: "+15552220000" },
      },
    });
  });

  it("ends at once, unanswered, when no client listens to its context", async () => {
    const sim = await start();
    const caller = await sim.call({ context: "nobody" });

    expect(await caller.ended).toBe("noAnswer");
    expect(caller.call_state).toBe("ended");
  });

  it("is answered, hears a prompt, presses a key and hangs up", async () => {
    const { client, caller, command } = await talk();
    await caller.answered;

    await command("calling.play_and_collect", {
      control_id: "menu",
      play: [tts("Press 1 for sales, 2 for support")],
      collect: { digits: { max: 1 }, initial_timeout: 5 },
    });
    await caller.hears(/press 1/i);
    await caller.press("1");

    expect(await client.event("calling.call.collect")).toMatchObject({
      control_id: "menu",
      result: { type: "digit", params: { digits: "1" } },
    });

    await caller.hang_up();
    expect(await client.event("calling.call.state", { call_state: "ended" })).toMatchObject({
      end_reason: "hangup",
    });
  });

  it("plays speech as long as it takes to say it", async () => {
    const { sim, client, caller, command } = await talk();
    await command("calling.play", { control_id: "p", play: [tts("one two three four five")] });
    await client.event("calling.call.play", { state: "finished" });

    const [playing, finished] = sim.frames({ event_type: "calling.call.play" });
    expect((finished?.at ?? 0) - (playing?.at ?? 0)).toBeCloseTo(2);
    expect(caller.heard).toMatchObject([{ kind: "speech", text: "one two three four five" }]);
  });
});
