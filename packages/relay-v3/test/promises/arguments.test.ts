import { describe, expect, it } from "@jest/globals";

import { hello, endless, phone, hook } from "../support/fixtures.js";
import { answered, appNumber, friend, world } from "../support/world.js";

describe("an argument", () => {
  it("36: keys of your own and status_url are sent", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.user_event("ordered", { order_id: "7" });
    expect(w.sim.requests("calling.user_event")[0]).toMatchObject({
      event: "ordered",
      order_id: "7",
    });
    const direction = { type: "audio", params: { direction: "both" } } as const;
    const target = { type: "rtp", params: { addr: "127.0.0.1", port: 9 } } as const;
    const started = [
      ["calling.play", await call.play(endless, { status_url: hook })],
      ["calling.record", await call.record({ audio: {}, status_url: hook })],
      ["calling.collect", await call.collect({ digits: { max: 1 }, status_url: hook })],
      ["calling.detect", await call.detect({ type: "machine" }, { status_url: hook })],
      ["calling.tap", await call.tap(direction, target, { status_url: hook })],
      ["calling.send_fax", await call.send_fax("https://example.com/a.pdf", { status_url: hook })],
      ["calling.receive_fax", await call.receive_fax({ status_url: hook })],
      [
        "calling.play_and_collect",
        await call.play_and_collect(hello, { digits: { max: 1 } }, { status_url: hook }),
      ],
    ] as const;
    for (const [method] of started) {
      expect({ method, ...w.sim.requests(method)[0] }).toMatchObject({ method, status_url: hook });
    }
    await call.hangup();
  });

  it("37: flat media and devices are sent nested", async () => {
    await using w = await world();
    const { call } = await answered(w);
    await call.play([{ type: "tts", text: "Hi" }]);
    await call.detect({ type: "machine" });
    await call.connect([[phone]]);
    expect(w.sim.requests("calling.play")[0]).toMatchObject({
      play: [{ type: "tts", params: { text: "Hi" } }],
    });
    expect(w.sim.requests("calling.detect")[0]).toMatchObject({
      detect: { type: "machine" },
    });
    expect(w.sim.requests("calling.connect")[0]).toMatchObject({
      devices: [[{ type: "phone", params: { to_number: friend, from_number: appNumber } }]],
    });
    await call.hangup();
  });
});
