import { describe, expect, it } from "@jest/globals";

import { text } from "../support/fixtures.js";
import { appNumber, world } from "../support/world.js";

describe("a message", () => {
  it("5: a message's state counts if it comes with the reply, or before it", async () => {
    await using w = await world();
    await w.client.connect();
    // Queued, initiated, sent and delivered come first.
    w.sim.fault(({ direction, message }) =>
      direction === "to_client" &&
      "result" in message &&
      "message_id" in (message["result"] as object)
        ? { behind: 4 }
        : undefined,
    );
    const message = await w.client.send_message(text);
    await message.wait(60);
    expect(message.state).toBe("delivered");
  });

  it("6: a message completes while a listener still runs", async () => {
    await using w = await world();
    await w.client.connect();
    const message = await w.client.send_message(text);
    message.on(() => new Promise(() => undefined));
    await message.wait(60);
    expect(message.is_done).toBe(true);
  });

  it("22: a message listener gets the reply to a request that it sends", async () => {
    await using w = await world();
    await w.client.connect();
    const replied = new Promise((resolve, reject) => {
      w.client.on_message((message) => {
        expect(message.body).toBe("Hi");
        return w.client.execute("signalwire.ping", {}).then(resolve, reject);
      });
    });
    await w.sim.text({ to: appNumber, body: "Hi" });
    await expect(replied).resolves.toBeDefined();
  });
});
