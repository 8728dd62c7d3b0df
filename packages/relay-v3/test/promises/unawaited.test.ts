import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayParamError } from "@twinline/relay-v3";

import { endless, phone, text, unhandledIn } from "../support/fixtures.js";
import { answered, setUp } from "../support/stage.js";

describe("what an app does not await", () => {
  it("leaves no unhandled rejection when the client disconnects", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.play(endless);
    const recording = await call.record();
    const message = await stage.client.send_message(text);
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
      void stage.client.dial([[phone]]);
      void stage.client.send_message(text);
      void stage.client.execute("signalwire.ping");
      loops.push(
        (async () => {
          for await (const event of action) expect(event.control_id).toBe(action.control_id);
        })(),
        (async () => {
          for await (const other of stage.client.calls()) expect(other).toBeDefined();
        })(),
      );
      await stage.client.disconnect();
      await stage.clock.settle();
    });
    expect(unhandled).toEqual([]);
    await Promise.all(loops);
  });

  it("still rejects for code that awaits it", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    const action = await call.play(endless);
    const waiting = action.wait();
    await expect(action.volume(99)).rejects.toBeInstanceOf(RelayParamError);
    await stage.client.disconnect();
    await expect(waiting).rejects.toBeInstanceOf(RelayClosedError);
    await expect(action.wait()).rejects.toBeInstanceOf(RelayClosedError);
    await expect(stage.client.execute("signalwire.ping")).rejects.toBeInstanceOf(RelayClosedError);
  });
});
