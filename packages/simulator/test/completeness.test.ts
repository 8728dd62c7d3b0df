import { describe, expect, it } from "@jest/globals";

import { methodNames } from "@twinline/core/internal";

import { connect, start } from "./support/start.js";

/** Those that the platform sends to clients, and no client to the platform. */
const toClients = ["signalwire.disconnect", "signalwire.event"];

describe("every method of the catalogue", () => {
  it.each(methodNames().filter((method) => !toClients.includes(method)))(
    "is carried out, or says that it is not simulated yet: %s",
    async (method) => {
      const sim = await start();
      const client = await connect(sim);
      const { error } = await client.exchange(method, {});
      // An unknown method is -32601. Empty params are mostly wrong, and then it is known.
      expect(error?.code).not.toBe(-32601);
    },
  );

  it("that goes to clients only is unknown to the platform", async () => {
    const sim = await start();
    const client = await connect(sim);
    for (const method of toClients) {
      const params = { event_type: "x", params: {} };
      expect(await client.exchange(method, params)).toMatchObject({ error: { code: -32601 } });
    }
  });
});
