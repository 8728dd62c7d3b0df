import type { AssertionError } from "node:assert";

import { describe, expect, it } from "@jest/globals";

import { assertHeard, assertNotHeard, assertNotSent, assertSent } from "@twinline/simulator/kit";

import { talk, tts } from "../support/stage.js";

describe("assertions for node:test", () => {
  it("pass and fail as the matchers do", async () => {
    const { sim, caller, command } = await talk();
    await command("calling.play", { control_id: "p1", play: [tts("Enter your PIN")] });
    await caller.hears("pin");
    assertHeard(caller, /PIN/);
    assertNotHeard(caller, "goodbye");
    assertSent(sim, "calling.play", { control_id: /^p/ });
    assertNotSent(sim, "calling.end");
    expect(() => assertHeard(caller, "goodbye")).toThrow(/Heard so far: \n {2}speech "Enter/);
    expect(() => assertNotHeard(caller, "PIN")).toThrow(
      /was not expected to hear "PIN", but heard it/,
    );
    expect(() => assertSent(sim, "calling.end")).toThrow(/has not sent calling\.end\. It sent: /);
    expect(() => assertNotSent(sim, "calling.play")).toThrow(
      /was not expected to send calling\.play/,
    );
  });

  it("throw what a runner shows as a failed assertion, from the line of the test", async () => {
    const { sim } = await talk();
    const error = (() => {
      try {
        assertSent(sim, "calling.end");
      } catch (caught) {
        return caught as AssertionError;
      }
      throw new Error("it passed");
    })();
    expect(error).toMatchObject({ name: "AssertionError", operator: "assertSent" });
    expect(error.stack).not.toMatch(/kit\/assertions\.ts/);
  });
});
