import { describe, expect, it } from "@jest/globals";

import { Relay, StopResult, type Call } from "@twinline/compat-v2";

import { documentedClient, setUpScripted } from "./support/stage.js";

describe("an action", () => {
  it("stops, pauses, resumes and sets the volume by its control id", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await call.play_tts_async("Hello");
    const ids = { node_id: "node-1", call_id: "call-1", control_id: action.control_id };
    expect(await action.pause()).toBeInstanceOf(Relay.Calling.PlayPauseResult);
    expect(await action.resume()).toBeInstanceOf(Relay.Calling.PlayResumeResult);
    expect(await action.volume(0)).toBeInstanceOf(Relay.Calling.PlayVolumeResult);
    const stopped = await action.stop();
    expect(stopped).toBeInstanceOf(StopResult);
    expect([stopped.successful, stopped.code, stopped.message, stopped.result]).toEqual([
      true,
      "200",
      "OK",
      { code: "200", message: "OK" },
    ]);
    expect(await platform.request("calling.play.pause")).toEqual(ids);
    expect(await platform.request("calling.play.resume")).toEqual(ids);
    expect(await platform.request("calling.play.volume")).toEqual({ ...ids, volume: 0 });
    expect(await platform.request("calling.play.stop")).toEqual(ids);
  });

  const stoppable: [string, (call: Call) => Promise<{ stop(): Promise<StopResult> }>][] = [
    ["calling.play_and_collect", (call) => call.prompt_tts_async("digits", "PIN?")],
    ["calling.record", (call) => call.record_async()],
    ["calling.send_fax", (call) => call.fax_send_async("https://f/1.pdf")],
    ["calling.receive_fax", (call) => call.fax_receive_async()],
    ["calling.detect", (call) => call.detect_digit_async()],
    ["calling.tap", (call) => call.tap_async("both")],
  ];

  it.each(stoppable)("of %s stops what it started", async (method, start) => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await start(call);
    expect((await action.stop()).successful).toBe(true);
    const { control_id } = await platform.request(method);
    expect(await platform.request(`${method}.stop`)).toMatchObject({ control_id });
  });

  it("of a prompt sets its volume", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await call.prompt_tts_async("digits", "PIN?");
    const result = await action.volume({ volume: -4 });
    expect(result).toBeInstanceOf(Relay.Calling.PromptVolumeResult);
    expect(await platform.request("calling.play_and_collect.volume")).toMatchObject({ volume: -4 });
  });

  it("resolves unsuccessfully when the platform refuses to stop it", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    platform.replies["calling.play.stop"] = { code: "404", message: "no such playing" };
    const action = await call.play_tts_async("Hello");
    const stopped = await action.stop();
    expect([stopped.successful, stopped.code, stopped.message]).toEqual([
      false,
      "404",
      "no such playing",
    ]);
    expect(call.answered).toBe(true);
  });

  it("leaves a volume that is not a number to the platform, with a warning, unless it is strict", async () => {
    const { platform, call, log } = await setUpScripted(documentedClient);
    const action = await call.play_tts_async("Hello");
    // @ts-expect-error a volume is a number
    await action.volume("loud");
    // @ts-expect-error a volume is a number
    await action.volume("3");
    expect(await platform.request("calling.play.volume", 0)).toMatchObject({ volume: "loud" });
    expect(await platform.request("calling.play.volume", 1)).toMatchObject({ volume: 3 });
    expect(log.text).toMatch(/volume must be a number, got "loud"/);
    const strict = await setUpScripted(documentedClient, { strict: true });
    const refused = await strict.call.play_tts_async("Hello");
    // @ts-expect-error a volume is a number
    await expect(refused.volume("loud")).rejects.toThrow(/volume must be a number, got "loud"/);
  });

  it("of digits cannot be stopped, says so, and sends nothing", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await call.send_digits_async("1W2W3W");
    const stopped = await action.stop();
    expect([stopped.successful, stopped.message]).toEqual([
      false,
      "digits that are being sent cannot be stopped",
    ]);
    expect(platform.requests.filter(({ method }) => method.endsWith(".stop"))).toEqual([]);
  });

  it("shows the state that was reported last, and completes with the operation", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await call.record_async();
    expect([action.state, action.completed]).toEqual(["", false]);
    const heard = (state: string) =>
      new Promise<void>((resolve) => {
        call.on("record.stateChange", (params) => void (params.state === state && resolve()));
      });
    for (const state of ["recording", "paused", "finished"]) {
      const done = heard(state);
      await platform.operationEvent("calling.record", "calling.call.record", {
        state,
        url: "https://r/1",
      });
      await done;
      expect([action.state, action.url]).toEqual([state, "https://r/1"]);
      expect(action.completed).toBe(state === "finished");
    }
    expect(action.result.successful).toBe(true);
  });

  it("of a recording has the address from the reply on", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    platform.replies["calling.record"] = { url: "https://r/early.mp3" };
    const action = await call.record_async();
    expect(action.url).toBe("https://r/early.mp3");
  });

  it("of a prompt says `successful` after an input, and else what was missing", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const actions = [
      await call.prompt_tts_async("digits", "PIN?"),
      await call.prompt_tts_async("digits", "PIN?"),
    ];
    const types = ["digit", "no_input"];
    for (const [index, type] of types.entries()) {
      const { control_id } = await platform.request("calling.play_and_collect", index);
      const collected = new Promise<void>((resolve) => {
        call.on("prompt", (params) => void (params.result?.type === type && resolve()));
      });
      platform.callEvent("calling.call.collect", { control_id, result: { type } });
      await collected;
    }
    expect(actions.map(({ state }) => state)).toEqual(["successful", "no_input"]);
  });

  it("of a connect is named by the call's tag", async () => {
    const { call } = await setUpScripted(documentedClient);
    const action = await call.connect_async([{ to_number: "+15559" }]);
    expect(action.controlId).toBe(call.tag);
    expect(call.tag).not.toBe("");
  });
});
