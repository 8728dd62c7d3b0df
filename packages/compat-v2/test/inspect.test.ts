import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";

import { Client, Consumer, RelayClient, RelayConsumer } from "@twinline/compat-v2";

import { answered, connected, setUp } from "./support/stage.js";

/** What `JSON.stringify` makes of it, read again. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("console.log and JSON.stringify show", () => {
  it("the documented fields of a result and of its event", async () => {
    const { call, caller } = await answered();
    const prompting = call.prompt_tts("digits", "PIN?", { digits_max: 2 });
    await caller.hears("PIN?");
    await caller.press("47");
    const result = await prompting;
    const fields = { successful: true, type: "digit", result: "47", terminator: "" };
    expect(json(result)).toMatchObject({ ...fields, event: { name: "digit" } });
    expect(inspect(result)).toMatch(/^PromptResult \{[^]*type: 'digit',[^]*result: '47'/);
  });

  it("the documented fields of an action, with its result", async () => {
    const { call } = await answered();
    const action = await call.play_tts_async("Hello");
    expect(json(action)).toMatchObject({
      control_id: action.control_id,
      completed: false,
      state: expect.any(String),
      result: { successful: false },
      payload: { play: [{ type: "tts", params: { text: "Hello" } }] },
    });
    expect(inspect(action)).toMatch(/^PlayAction \{\s+control_id: '/);
  });

  it("the documented fields of a call, and of the call in a result", async () => {
    const { call } = await answered();
    expect(json(call)).toMatchObject({ id: call.id, call_type: "phone", state: "answered" });
    expect(inspect({ call })).toContain(`id: '${call.id}'`);
  });

  it("nested values as deep as of any other object", async () => {
    const { call } = await answered();
    const action = await call.play_tts_async("Hello");
    const { payload } = action;
    expect(inspect(action, { breakLength: Infinity })).toContain(
      `payload: ${inspect(payload, { depth: 1, breakLength: Infinity })}`,
    );
    expect(inspect(action, { depth: null })).toContain("text: 'Hello'");
    expect(inspect({ in: { in: { action } } })).toContain("action: [PlayAction]");
  });

  it("a message in the manner of its dialect", async () => {
    const stage = await setUp();
    for (const client of [new Client(stage.options), new RelayClient(stage.options)]) {
      const ready = new Promise((resolve) => client.on("ready", resolve));
      const arrived = new Promise<object>((resolve) => {
        void client.messaging.receive("office", resolve);
      });
      await client.connect();
      await ready;
      await stage.sim.text({ from: "+15551", to: "+15552", body: "Hello", context: "office" });
      const shown = Object.keys(json(await arrived) as object);
      await client.disconnect();
      const isNode = client instanceof RelayClient;
      expect(shown.includes("from")).toBe(isNode);
      expect(shown.includes("from_number")).toBe(!isNode);
      expect(shown.includes("options")).toBe(isNode);
    }
  });

  it("the outcome of sending a message", async () => {
    const { client } = await connected();
    const result = await client.messaging.send({
      from_number: "+15551",
      to_number: "+15552",
      context: "office",
      body: "Hello",
    });
    expect(json(result)).toEqual({
      result: expect.objectContaining({ code: "200", message_id: result.message_id }),
      errors: [],
      successful: true,
      messageId: result.message_id,
    });
  });

  it.each([
    ["a client", (options: object) => new Client(options)],
    ["a RelayClient", (options: object) => new RelayClient(options)],
    ["a consumer", (options: object) => new Consumer({ ...options, contexts: ["office"] })],
    [
      "a RelayConsumer",
      (options: object) => new RelayConsumer({ ...options, contexts: ["office"] }),
    ],
  ])("%s without its token", async (_name, make) => {
    const { options } = await setUp();
    const shown = make({ ...options, token: "token-in-secret" });
    for (const text of [JSON.stringify(shown), inspect(shown, { depth: 9, showHidden: true })]) {
      expect(text).toContain("project");
      expect(text).not.toContain("token-in-secret");
    }
  });
});
