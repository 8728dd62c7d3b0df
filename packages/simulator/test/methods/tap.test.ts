import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { mediaServer, udpPort } from "../support/media-server.js";
import { talk, type Talk } from "../support/stage.js";
import { fromPcmu, loudness } from "../support/wav.js";

const event = "calling.call.tap";

const tap = ({ command }: Talk, device: object, direction = "both") =>
  command("calling.tap", {
    control_id: "t",
    tap: { type: "audio", params: { direction } },
    device,
  });

const stop = ({ command }: Talk) => command("calling.tap.stop", { control_id: "t" });

const rtp = (port: number, more: object = {}) => ({
  type: "rtp",
  params: { addr: "127.0.0.1", port, ...more },
});

describe("calling.tap over RTP", () => {
  it("sends a packet for each 20 ms, from the device that its reply names", async () => {
    const udp = await udpPort();
    const one = await talk();
    const reply = await tap(one, rtp(udp.port));
    expect(reply).toMatchObject({
      source_device: { type: "rtp", params: { addr: "127.0.0.1", codec: "PCMU", ptime: 20 } },
    });
    await one.client.event(event, { state: "tapping" });
    await one.caller.says("hello");
    await udp.received(19);
    await stop(one);
    expect(await one.client.event(event, { state: "finished" })).toMatchObject({
      tap: { params: { direction: "both" } },
      device: { params: { port: udp.port } },
    });
    const [first, second] = udp.packets;
    expect(first?.from).toBe(reply["source_device"].params.port);
    expect(first?.bytes).toHaveLength(12 + 160);
    expect([...(first?.bytes.subarray(0, 4) ?? [])]).toEqual([0x80, 0x80, 0, 0]);
    expect([...(second?.bytes.subarray(0, 8) ?? [])]).toEqual([0x80, 0, 0, 1, 0, 0, 0, 160]);
    expect(second?.bytes.readUInt32BE(8)).toBe(first?.bytes.readUInt32BE(8));
    const sound = udp.packets.flatMap(({ bytes }) => fromPcmu(bytes.subarray(12)));
    expect(loudness(sound)).toBeGreaterThan(0.05);
  });

  it("uses the requested packet time and codec", async () => {
    const udp = await udpPort();
    const one = await talk();
    await tap(one, rtp(udp.port, { ptime: 40, codec: "PCMA" }));
    await one.caller.is_silent(0.2);
    await udp.received(4);
    expect(udp.packets[1]?.bytes).toHaveLength(12 + 320);
    expect(udp.packets[1]?.bytes.readUInt8(1)).toBe(8);
    // Silence in A-law.
    expect(udp.packets[1]?.bytes.readUInt8(12)).toBe(0xd5);
  });

  it("of one direction leaves the other out", async () => {
    const udp = await udpPort();
    const one = await talk();
    await tap(one, rtp(udp.port), "listen");
    await one.caller.says("nobody taps me");
    await udp.received(50);
    const sound = udp.packets.flatMap(({ bytes }) => fromPcmu(bytes.subarray(12)));
    expect(loudness(sound)).toBeLessThan(0.001);
  });

  it("is finished when the call ends", async () => {
    const udp = await udpPort();
    const one = await talk();
    await tap(one, rtp(udp.port));
    await one.caller.hang_up();
    await one.client.event(event, { state: "finished" });
  });

  it("to another machine runs, and no sound leaves this machine", async () => {
    const one = await talk();
    expect(
      await tap(one, { type: "rtp", params: { addr: "198.51.100.4", port: 4000 } }),
    ).toMatchObject({
      code: "200",
    });
    await one.client.event(event, { state: "tapping" });
    await stop(one);
    await one.client.event(event, { state: "finished" });
  });

  it("is refused for a codec that is not simulated, and for a packet time that RTP does not allow", async () => {
    const one = await talk();
    expect(await tap(one, rtp(4000, { codec: "OPUS" }))).toMatchObject({ code: "501" });
    const device = rtp(4000, { ptime: 25 });
    const wanted = { control_id: "t", tap: { type: "audio", params: {} }, device };
    expect(await one.client.exchange("calling.tap", { ...one.ids, ...wanted })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.device.params.ptime") },
    });
  });
});

describe("calling.tap over a WebSocket", () => {
  it("sends each 20 ms as a message of bytes", async () => {
    const server = await mediaServer();
    const one = await talk();
    await tap(one, { type: "ws", params: { uri: server.url } });
    await one.client.event(event, { state: "tapping" });
    await one.caller.is_silent(0.1);
    await stop(one);
    await server.closed;
    expect(server.messages).toHaveLength(5);
    expect(server.messages[0]).toHaveLength(160);
  });

  it("is finished when the server cannot be reached, and refused when it is not safe", async () => {
    const one = await talk();
    await tap(one, { type: "ws", params: { uri: "ws://127.0.0.1:1" } });
    await one.client.event(event, { state: "finished" });
    const device = { type: "ws", params: { uri: "ws://example.com" } };
    const wanted = { control_id: "t", tap: { type: "audio", params: {} }, device };
    expect(await one.client.exchange("calling.tap", { ...one.ids, ...wanted })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.device.params.uri") },
    });
  });
});

covers("calling.tap", "calling.tap.stop");
