import { describe, expect, it } from "@jest/globals";
import {
  RelayAuthError,
  RelayClient,
  RelayClosedError,
  RelayConnectionError,
} from "@twinline/relay-v3";

import { answered, setUp } from "../support/stage.js";

describe("client.connect", () => {
  it("authenticates with project and token, and declares the contexts", async () => {
    await using stage = await setUp();
    await stage.client.connect();
    const [params] = stage.sim.requests("signalwire.connect");
    expect(params).toMatchObject({
      version: { major: 2, minor: 0, revision: 0 },
      event_acks: true,
      authentication: { project: "a-project", token: "***" },
      contexts: ["office"],
    });
    expect(stage.client.relay_protocol).not.toBe("");
    expect(stage.client.relayProtocol).toBe(stage.client.relay_protocol);
  });

  it("authenticates with a JWT when there is one, and leaves out contexts when there are none", async () => {
    await using stage = await setUp({ jwt_token: "a-secret-jwt", contexts: [] });
    await stage.client.connect();
    const [params] = stage.sim.requests("signalwire.connect");
    expect(params?.["authentication"]).toEqual({ jwt_token: "***" });
    expect(params).not.toHaveProperty("contexts");
  });

  it("rejects when the credentials are refused, and when there is no platform", async () => {
    await using stage = await setUp();
    stage.sim.refuse_authentication();
    await expect(stage.client.connect()).rejects.toBeInstanceOf(RelayAuthError);
    await stage.sim.close();
    await expect(stage.client.connect()).rejects.toBeInstanceOf(RelayConnectionError);
  });

  it("connects a client again that was disconnected", async () => {
    await using stage = await setUp();
    const { call } = await answered(stage);
    await stage.client.disconnect();
    expect(call.state).toBe("answered");
    await expect(stage.client.execute("signalwire.ping")).rejects.toBeInstanceOf(RelayClosedError);
    const again = await answered(stage);
    expect(again.call).not.toBe(call);
  });

  it("is undone at the end of an `await using` block: the client disconnects", async () => {
    await using stage = await setUp();
    {
      await using used = stage.client;
      await used.connect();
      expect(stage.sim.connections).toBe(1);
    }
    await stage.clock.settle();
    expect(stage.sim.connections).toBe(0);
  });
});

describe("the limit of connections of a process", () => {
  it("is RELAY_MAX_CONNECTIONS, when that is set", async () => {
    await using stage = await setUp();
    const options = {
      project: "p",
      token: "t",
      host: stage.sim.host,
      clock: stage.clock,
      log_level: "silent",
    } as const;
    const env = { RELAY_MAX_CONNECTIONS: "1" };
    await using first = new RelayClient({ ...options, env });
    await using second = new RelayClient({ ...options, env });
    await first.connect();
    await first.connect();
    await expect(second.connect()).rejects.toMatchObject({ code: "TOO_MANY_CONNECTIONS" });
    expect(stage.sim.connections).toBe(1);
    await first.disconnect();
    await second.connect();
  });
});
