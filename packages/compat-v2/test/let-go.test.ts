import { describe, expect, it } from "@jest/globals";
import type { Call } from "@twinline/compat-v2";

import { collectGarbage } from "./support/garbage.js";
import { talk } from "./support/stage.js";

/** Listens to a call, and keeps nothing of it. */
function listen(call: Call): WeakRef<object> {
  const handler = (): void => undefined;
  call.on("stateChange", handler);
  return new WeakRef(handler);
}

describe("a call that is over", () => {
  it("lets go of its handlers, though somebody keeps the call", async () => {
    for (const end of ["hung up", "disconnected"]) {
      const { call, client } = await talk();
      const handler = listen(call);
      if (end === "hung up") await call.hangup();
      else await client.disconnect();
      await new Promise((resolve) => setImmediate(resolve));
      collectGarbage();
      expect(handler.deref()).toBeUndefined();
      expect(call.id).not.toBe("");
    }
  });
});
