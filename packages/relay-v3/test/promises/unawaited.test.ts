import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayParamError } from "@twinline/relay-v3";

import { endless, phone, text, unhandledIn } from "../support/fixtures.js";
import { answered, world } from "../support/world.js";

describe("what an app does not await", () => {
  it("leaves no unhandled rejection when the client disconnects", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.play(endless);
    const recording = await call.record();
    const message = await w.client.send_message(text);
    const loops: Promise<void>[] = [];
    const unhandled = await unhandledIn(async () => {
      void action.stop();
      void action.pause();
      void action.volume(3);
      void recording.pause("skip");
      void action.wait();
      void message.wait();
      void call.wait_for_ended();
      void call.wait_for_answered();
      void call.wait_for("calling.call.play", null, 30);
      void call.hangup();
      void w.client.dial([[phone]]);
      void w.client.send_message(text);
      void w.client.execute("signalwire.ping");
      loops.push(
        (async () => {
          for await (const event of action) expect(event.control_id).toBe(action.control_id);
        })(),
        (async () => {
          for await (const other of w.client.calls()) expect(other).toBeDefined();
        })(),
      );
      await w.client.disconnect();
      await w.clock.settle();
    });
    expect(unhandled).toEqual([]);
    await Promise.all(loops);
  });

  it("still rejects for code that awaits it", async () => {
    await using w = await world();
    const { call } = await answered(w);
    const action = await call.play(endless);
    const waiting = action.wait();
    await expect(action.volume(99)).rejects.toBeInstanceOf(RelayParamError);
    await w.client.disconnect();
    await expect(waiting).rejects.toBeInstanceOf(RelayClosedError);
    await expect(action.wait()).rejects.toBeInstanceOf(RelayClosedError);
    await expect(w.client.execute("signalwire.ping")).rejects.toBeInstanceOf(RelayClosedError);
  });
});
