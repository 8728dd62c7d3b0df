import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { talk, tts, type Talk } from "../support/stage.js";

const says = (words: string) => ({ control_id: words, play: [tts(words)] });

const bind = ({ command }: Talk, digits: string, words: string, more: object = {}) =>
  command("calling.bind_digit", {
    digits,
    bind_method: "calling.play",
    params: says(words),
    ...more,
  });

const words = ({ caller }: Talk): string[] => caller.heard.map(({ text }) => text);

describe("calling.bind_digit", () => {
  it("runs the method when the keys are pressed one after another", async () => {
    const one = await talk();
    expect(await bind(one, "*9", "help is on its way")).toMatchObject({
      message: "Digit binding created",
    });
    await one.caller.press("9*1");
    await one.caller.is_silent(1);
    expect(words(one)).toEqual([]);
    await one.caller.press("*9");
    await one.caller.hears("help is on its way");
    await one.client.event("calling.call.play", { state: "finished" });
  });

  it("runs it up to its maximum", async () => {
    const one = await talk();
    await bind(one, "1", "one", { max_triggers: 2 });
    await bind(one, "2", "two");
    for (const key of ["1", "2", "1", "2", "1", "2"]) {
      await one.caller.press(key);
      await one.caller.is_silent(2);
    }
    expect(words(one)).toEqual(["one", "two", "one", "two", "two"]);
  });

  it("counts each key for one sequence only", async () => {
    const one = await talk();
    await bind(one, "11", "eleven");
    await one.caller.press("111W1");
    await one.caller.is_silent(2);
    expect(words(one)).toEqual(["eleven", "eleven"]);
  });

  it("forgets keys that were pressed long before", async () => {
    const one = await talk();
    await bind(one, "12", "twelve");
    await one.caller.press("1");
    await one.caller.is_silent(6);
    await one.caller.press("2");
    await one.caller.is_silent(1);
    expect(words(one)).toEqual([]);
  });

  it("makes a control id for a method that needs one", async () => {
    const one = await talk();
    await one.command("calling.bind_digit", {
      digits: "1",
      bind_method: "calling.record",
      params: { record: { audio: {} } },
    });
    await one.caller.press("1");
    const { control_id } = await one.client.event("calling.call.record");
    expect(control_id).toMatch(/^[\da-f-]{36}$/);
  });

  it("reports what is refused when the keys are pressed", async () => {
    const one = await talk();
    await one.command("calling.bind_digit", { digits: "1", bind_method: "calling.disconnect" });
    await one.command("calling.bind_digit", { digits: "2", bind_method: "calling.play" });
    await one.caller.press("12");
    expect(await one.client.event("calling.error")).toMatchObject({ code: "409" });
    expect(await one.client.event("calling.error")).toMatchObject({
      code: "-32602",
      message: expect.stringContaining("calling.play"),
    });
  });

  it("is refused for keys that no phone has and for methods that are not about a call", async () => {
    const { client, ids } = await talk();
    const attempt = (digits: string, bind_method: string) =>
      client.exchange("calling.bind_digit", { ...ids, digits, bind_method });
    expect(await attempt("1x", "calling.play")).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.digits") },
    });
    expect(await attempt("1", "calling.dial")).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.bind_method") },
    });
  });
});

describe("calling.clear_digit_bindings", () => {
  it("clears those of a realm, or all", async () => {
    const one = await talk();
    await bind(one, "1", "one", { realm: "menu" });
    await bind(one, "2", "two", { realm: "help" });
    await bind(one, "3", "three");
    await one.command("calling.clear_digit_bindings", { realm: "menu" });
    await one.caller.press("12");
    await one.caller.hears("two");
    expect(await one.command("calling.clear_digit_bindings")).toMatchObject({
      message: "Digit bindings cleared",
    });
    await one.caller.press("123");
    await one.caller.is_silent(1);
    expect(words(one)).toEqual(["two"]);
  });
});

covers("calling.bind_digit", "calling.clear_digit_bindings");
