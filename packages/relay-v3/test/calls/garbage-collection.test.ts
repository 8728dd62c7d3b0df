import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/relay-v3";

import { answered, setUp } from "../support/stage.js";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Listens to a call, and keeps nothing of it. */
function listen(call: Call): WeakRef<object> {
  const listener = (): void => undefined;
  call.on("calling.call.state", listener);
  return new WeakRef(listener);
}

describe("a call that has ended", () => {
  it("releases its listeners, though the app keeps the call", async () => {
    for (const end of ["hung up", "disconnected"]) {
      await using stage = await setUp();
      const { call } = await answered(stage);
      const listener = listen(call);
      if (end === "hung up") await call.hangup().then(() => call.wait_for_ended());
      else await stage.client.disconnect();
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
      expect(listener.deref()).toBeUndefined();
      expect(call.call_id).not.toBe("");
    }
  });
});
