import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { mediaServer } from "../support/media-server.js";
import { talk, tts, type Talk } from "../support/stage.js";
import type { Json } from "../support/test-socket.js";
import { fromPcmu, loudness, toneOf } from "../support/wav.js";

const event = "calling.call.stream";

const stream = ({ command }: Talk, url: string, more: object = {}) =>
  command("calling.stream", { control_id: "s", url, ...more });

const stop = ({ command }: Talk) => command("calling.stream.stop", { control_id: "s" });

/** The sound of a track, -1 to 1. */
const soundOf = (messages: readonly (Json | Buffer)[], track: string): number[] =>
  messages
    .filter((message): message is Json => !Buffer.isBuffer(message))
    .filter(({ media }) => media?.track === track)
    .flatMap(({ media }) => fromPcmu(Buffer.from(media.payload as string, "base64")));

describe("calling.stream", () => {
  it("opens a WebSocket and sends connected, start, media and stop", async () => {
    const server = await mediaServer();
    const one = await talk();
    const custom_parameters = { customer: "17" };
    const more = { name: "mine", custom_parameters, authorization_bearer_token: "very-secret" };
    expect(await stream(one, server.url, more)).toMatchObject({ message: "Streaming" });
    expect(await one.client.event(event, { state: "streaming" })).toMatchObject({
      url: server.url,
      name: "mine",
    });
    await one.caller.is_silent(0.1);
    await stop(one);
    expect(await one.client.event(event, { state: "finished" })).toMatchObject({ name: "mine" });
    expect(await server.closed).toBe(1000);
    expect(server.headers.authorization).toBe("Bearer very-secret");
    const messages = server.messages as Json[];
    expect(messages.map(({ event: name }) => name)).toEqual([
      "connected",
      "start",
      ...Array.from({ length: 5 }, () => "media"),
      "stop",
    ]);
    expect(messages[1]).toMatchObject({
      sequenceNumber: "1",
      start: {
        callSid: one.ids.call_id,
        tracks: ["inbound"],
        mediaFormat: { encoding: "audio/x-mulaw", sampleRate: 8000, channels: 1 },
        customParameters: custom_parameters,
      },
    });
    expect(messages[3]).toMatchObject({
      sequenceNumber: "3",
      streamSid: messages[1]?.["streamSid"],
      media: { track: "inbound", chunk: "2", timestamp: "20" },
    });
    expect(Buffer.from(messages[3]?.["media"].payload, "base64")).toHaveLength(160);
  });

  it("sends what the person says, what the person hears, or both", async () => {
    const server = await mediaServer();
    const one = await talk();
    await stream(one, server.url, { track: "both_tracks" });
    await one.client.event(event, { state: "streaming" });
    await one.caller.press("5");
    await one.command("calling.play", { control_id: "p", play: [tts("hello hello")] });
    await one.caller.is_silent(0.4);
    await stop(one);
    await server.closed;
    const inbound = soundOf(server.messages, "inbound");
    expect(toneOf(inbound.slice(0, 1600), 770, 8000)).toBeGreaterThan(0.2);
    expect(toneOf(inbound.slice(0, 1600), 1336, 8000)).toBeGreaterThan(0.2);
    expect(loudness(soundOf(server.messages, "outbound"))).toBeGreaterThan(0.05);
    expect(inbound).toHaveLength(0.4 * 8000);
  });

  it("is finished when the call ends", async () => {
    const server = await mediaServer();
    const one = await talk();
    await stream(one, server.url);
    await one.client.event(event, { state: "streaming" });
    await one.caller.hang_up();
    await one.client.event(event, { state: "finished" });
    await server.closed;
    expect(server.messages.at(-1)).toMatchObject({ event: "stop" });
  });

  it("is finished when the other side closes, and when it cannot be reached", async () => {
    const server = await mediaServer();
    const one = await talk();
    await stream(one, server.url);
    await one.client.event(event, { state: "streaming" });
    server.hangUp();
    await one.client.event(event, { state: "finished" });

    await stream(one, "ws://127.0.0.1:1");
    await one.client.event(event, { state: "finished" });
    expect(one.sim.events(event).map(({ state }) => state)).toEqual([
      "streaming",
      "finished",
      "finished",
    ]);
  });

  it("to another machine runs, and no sound leaves this machine", async () => {
    const one = await talk();
    await stream(one, "wss://media.invalid/audio");
    await one.client.event(event, { state: "streaming" });
    await one.caller.hang_up();
    await one.client.event(event, { state: "finished" });
  });

  it.each(["ws://example.com/audio", "https://example.com/audio", "somewhere"])(
    "is refused for a URL that is not safe: %s",
    async (url) => {
      const { client, ids } = await talk();
      const reply = await client.exchange("calling.stream", { ...ids, control_id: "s", url });
      expect(reply).toMatchObject({
        error: { code: -32602, message: expect.stringContaining("params.url must be wss://") },
      });
    },
  );
});

covers("calling.stream", "calling.stream.stop");
