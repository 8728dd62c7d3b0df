import { describe, expect, it } from "@jest/globals";

import { Call, RelayParamError } from "@twinline/compat-v2";
import { legKey, legOf } from "@twinline/core/internal";

import { answered, connected } from "./support/stage.js";

describe("a call of another face", () => {
  it("has one v2 view, which is the same call", async () => {
    const { call } = await answered();
    const other = { [legKey]: legOf(call) };
    expect(Call.from(other)).toBe(call);
    expect(Call.from(call)).toBe(call);
  });

  it("that v2 has not seen yet gets a view that works", async () => {
    const { client, sim } = await connected();
    sim.answers("+15552", () => undefined);
    const { call } = await client.calling.dial({ from_number: "+15551", to_number: "+15552" });
    sim.answers("+15553", () => undefined);
    await call.connect([{ to_number: "+15553" }]);
    const peer = Call.from({ [legKey]: legOf(call)?.peer });
    expect(peer).toBe(call.peer);
    expect([peer.to_number, peer.peer]).toEqual(["+15553", call]);
    const ended = peer.wait_for_ended();
    expect((await peer.hangup()).successful).toBe(true);
    expect(await ended).toBe(true);
    expect(call.peer).toBeUndefined();
  });

  it("shows what was done to it elsewhere", async () => {
    const { call, caller } = await answered();
    const leg = legOf(call);
    const heard: string[] = [];
    call.on("play.stateChange", (params) => heard.push(params.state));
    const play = [{ type: "tts", params: { text: "Said by the other face" } }];
    const operation = leg?.operate("calling.play", { play });
    await caller.hears("Said by the other face");
    await operation?.settled;
    expect(heard).toEqual(["playing", "finished"]);
  });

  it("is refused when it is not a call", async () => {
    const { client } = await connected();
    const fresh = client.calling.new_call({ from_number: "+15551", to_number: "+15552" });
    expect(Call.from(fresh)).toBe(fresh);
    expect(() => Call.from({ [legKey]: legOf(fresh) })).toThrow(RelayParamError);
    expect(() => Call.from({})).toThrow(/expected a live call, got an empty object/);
  });

  it("loads nothing of another face", async () => {
    const { readFileSync, readdirSync } = await import("node:fs");
    const source = new URL("../src", `file://${__filename}`).pathname;
    const files = readdirSync(source, { recursive: true, encoding: "utf8" });
    const text = files
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(`${source}/${file}`, "utf8"))
      .join("");
    expect(text).not.toMatch(/relay-v3|@twinline\/simulator/);
  });
});
