import { describe, expect, it } from "@jest/globals";

import { documentedClient, nodeClient, setUpScripted } from "./support/stage.js";

describe("the url of a recording", () => {
  it("is there with its first event, in the action and in its result", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await call.record_async();
    expect([action.url, action.result.url]).toEqual(["", ""]);
    const recording = new Promise((resolve) => call.on("record.recording", resolve));
    const url = "https://r/1.mp3";
    await platform.operationEvent("calling.record", "calling.call.record", {
      state: "recording",
      url,
    });
    await recording;
    expect([action.url, action.result.url, action.completed]).toEqual([url, url, false]);
  });
});

describe("a fax", () => {
  const params = {
    direction: "receive",
    identity: "",
    remote_identity: "+1",
    pages: 1,
    success: true,
  };
  const fax = { type: "finished", params: { ...params, document: "https://f/1.pdf" } };

  it("has the platform's identity, and the fax as its event's payload", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const receiving = call.fax_receive();
    await platform.operationEvent("calling.receive_fax", "calling.call.fax", { fax });
    const result = await receiving;
    expect([result.successful, result.identity]).toEqual([true, ""]);
    expect(result.event).toEqual({ name: "finished", payload: fax });
  });

  it("has the fax's params as its event's payload in Node", async () => {
    const { platform, call } = await setUpScripted(nodeClient);
    const receiving = call.faxReceive();
    await platform.operationEvent("calling.receive_fax", "calling.call.fax", { fax });
    expect((await receiving).event).toEqual({ name: "finished", payload: fax.params });
  });
});

describe("a prompt whose digits ended by their number", () => {
  it("has the empty terminator that the platform gave", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    const prompting = call.prompt_tts("digits", "PIN?", { digits_max: 1 });
    const result = { type: "digit", params: { digits: "2", terminator: "" } };
    await platform.operationEvent("calling.play_and_collect", "calling.call.collect", { result });
    expect((await prompting).terminator).toBe("");
  });
});

describe("what is not known yet", () => {
  it("is as documented, and as in the original in the dialect of Node", async () => {
    const documented = await setUpScripted(documentedClient);
    const node = await setUpScripted(nodeClient);
    const seen = [];
    for (const { call } of [documented, node]) {
      const [record, tap, prompt, detect] = await Promise.all([
        call.record_async(),
        call.tap_async("both", "rtp", { target_addr: "127.0.0.1", target_port: 4711 }),
        call.prompt_tts_async("digits", "PIN?", { digits_max: 1 }),
        call.detect_answering_machine_async(),
      ]);
      seen.push([
        record.url,
        tap.source_device,
        prompt.result.type,
        detect.result.type,
        detect.result.result,
      ]);
    }
    expect(seen).toEqual([
      ["", {}, "digits", "machine", ""],
      [undefined, null, undefined, undefined, undefined],
    ]);
  });
});
