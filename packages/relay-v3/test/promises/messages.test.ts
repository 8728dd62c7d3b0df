import { describe, expect, it } from "@jest/globals";

import { text } from "../support/fixtures.js";
import { appNumber, setUp } from "../support/stage.js";

describe("a message", () => {
  it("has the states that arrive with the reply to its request or before it, and so do its listeners", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    stage.sim.fault(({ direction, message: frame }) => {
      const result = frame["result"];
      const isReply = typeof result === "object" && result !== null && "message_id" in result;
      return direction === "to_client" && isReply ? { behind: 1 } : undefined;
    });
    const completed: string[] = [];
    const message = await stage.client.send_message({
      ...text,
      onCompleted: ({ event_type }) => completed.push(event_type),
    });
    const states: string[] = [];
    message.on(({ params }) => states.push(params.message_state));
    await message.wait(600);
    await stage.clock.settle();
    const sent = stage.sim.events("messaging.state").map(({ message_state }) => message_state);
    expect(states).toEqual(sent);
    expect(completed).toEqual(["messaging.state"]);
  });

  it("completes while one of its listeners still runs", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const message = await stage.client.send_message(text);
    message.on(() => new Promise(() => undefined));
    await message.wait(60);
    expect(message.is_done).toBe(true);
  });

  it("lets its listener wait for the reply to a request", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const replied = new Promise((resolve, reject) => {
      stage.client.on_message((message) => {
        expect(message.body).toBe("Hi");
        return stage.client.execute("signalwire.ping", {}).then(resolve, reject);
      });
    });
    await stage.sim.text({ to: appNumber, body: "Hi" });
    await expect(replied).resolves.toBeDefined();
  });
});
