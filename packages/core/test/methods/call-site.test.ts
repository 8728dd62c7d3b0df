import { describe, expect, it } from "@jest/globals";
import { RelayCommandError } from "@twinline/core";
import { quietly } from "@twinline/core/internal";

import { setUpRaw } from "../support/stage.js";

describe("the stack of an error from a command", () => {
  it("names the functions of the app that await it", async () => {
    await using stage = await setUpRaw();
    const aCommand = async () => stage.session.request("calling.play", {});
    async function transferToSales(): Promise<unknown> {
      return await quietly(aCommand, undefined, []);
    }
    async function handleCall(): Promise<unknown> {
      return await transferToSales();
    }
    const failed = handleCall().catch((reason: unknown) => reason);
    (await stage.connection.next("calling.play")).refuse({ code: 500, message: "no" });
    const error = (await failed) as RelayCommandError;
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.stack).toMatch(/^RelayCommandError: calling\.play was refused: no/);
    expect(error.stack).toMatch(/at (async )?transferToSales .*call-site\.test\.ts/);
    expect(error.stack).toMatch(/at (async )?handleCall .*call-site\.test\.ts/);
  });
});
