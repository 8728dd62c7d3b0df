import { describe, expect, it } from "@jest/globals";
import { RelayClient, RelayParamError, type RelayClientOptions } from "@twinline/relay-v3";

function made(options: RelayClientOptions, env: Record<string, string> = {}): RelayClient {
  return new RelayClient({ log_level: "silent", env, ...options });
}

const credentials = { project: "p1", token: "t1" };

describe("the options of a client", () => {
  it("are readable, in both spellings, and the token is not shown", () => {
    const client = made({
      ...credentials,
      host: "acme.signalwire.com",
      contexts: ["a", "b"],
      maxActiveCalls: 5,
    });
    expect([client.project, client.token, client.jwt_token, client.jwtToken]).toEqual([
      "p1",
      "t1",
      "",
      "",
    ]);
    expect([client.host, client.contexts, client.relay_protocol]).toEqual([
      "acme.signalwire.com",
      ["a", "b"],
      "",
    ]);
    expect([client.max_active_calls, client.maxActiveCalls]).toEqual([5, 5]);
    expect(made({ jwtToken: "j1" }).jwt_token).toBe("j1");
    expect(made({ project: "p1", token: () => "fetched" }).token).toBe("");
  });

  it("fall back to the environment, also where they are empty", () => {
    const env = {
      SIGNALWIRE_PROJECT_ID: "p2",
      SIGNALWIRE_API_TOKEN: "t2",
      SIGNALWIRE_SPACE: "space.signalwire.com",
      RELAY_MAX_ACTIVE_CALLS: "7",
    };
    const client = made({}, env);
    expect([client.project, client.token, client.host, client.max_active_calls]).toEqual([
      "p2",
      "t2",
      "space.signalwire.com",
      7,
    ]);
    expect(made({ project: "", token: "" }, env).project).toBe("p2");
    expect(made({ ...credentials, host: "other.example.com" }, env).host).toBe("other.example.com");
    expect(made({}, { SIGNALWIRE_JWT_TOKEN: "j2" }).jwt_token).toBe("j2");
    expect(made({}, { ...env, SIGNALWIRE_RELAY_HOST: "relay.example.com" }).host).toBe(
      "relay.example.com",
    );
    expect(made(credentials).host).toBe("relay.signalwire.com");
  });

  it("keep the maximum number of calls at 1 or more, and at 1000 by default", () => {
    expect(made(credentials).max_active_calls).toBe(1000);
    expect(made(credentials, { RELAY_MAX_ACTIVE_CALLS: "many" }).max_active_calls).toBe(1000);
    expect(made(credentials, { RELAY_MAX_ACTIVE_CALLS: "0" }).max_active_calls).toBe(1);
    expect(made({ ...credentials, max_active_calls: -3 }).max_active_calls).toBe(1);
  });

  it("take the scheme of the environment for a host without one", () => {
    const url = (options: RelayClientOptions, env: Record<string, string> = {}) =>
      made({ ...credentials, ...options }, env).session.url;
    expect(url({ host: "127.0.0.1:8080" })).toBe("wss://127.0.0.1:8080");
    expect(url({ host: "127.0.0.1:8080", scheme: "ws" })).toBe("ws://127.0.0.1:8080");
    expect(url({ host: "localhost:8080" }, { SIGNALWIRE_RELAY_SCHEME: "ws" })).toBe(
      "ws://localhost:8080",
    );
    expect(url({ host: "localhost:8080" }, { SIGNALWIRE_RELAY_SCHEME: "http" })).toBe(
      "wss://localhost:8080",
    );
    expect(url({ host: "wss://localhost:8080" }, { SIGNALWIRE_RELAY_SCHEME: "ws" })).toBe(
      "wss://localhost:8080",
    );
  });

  it.each([
    ["a missing project", {}, /project is missing.*SIGNALWIRE_PROJECT_ID/],
    ["a missing token", { project: "p" }, /token is missing.*SIGNALWIRE_API_TOKEN/],
    ["an unknown name", { ...credentials, contxts: [] }, /unknown option "contxts".*"contexts"/],
    [
      "both spellings",
      { ...credentials, max_active_calls: 1, maxActiveCalls: 2 },
      /both spellings/,
    ],
    [
      "one context without a list",
      { ...credentials, contexts: "office" },
      /contexts must be array/,
    ],
    [
      "contexts that are no names",
      { ...credentials, contexts: [""] },
      /contexts\[0\] must be a name/,
    ],
    [
      "a host with a user",
      { ...credentials, host: "user@example.com" },
      /a host must not contain "@"/,
    ],
    ["a host in the clear", { ...credentials, host: "ws://example.com" }, /unencrypted/],
    ["no object", 5, /expected an options object/],
  ])("are refused for %s", (_, options, says) => {
    const make = () =>
      new RelayClient(
        (typeof options === "object" ? { env: {}, ...options } : options) as RelayClientOptions,
      );
    expect(make).toThrow(RelayParamError);
    expect(make).toThrow(says);
  });
});
