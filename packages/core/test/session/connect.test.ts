import { describe, expect, it } from "@jest/globals";
import {
  RelayAuthError,
  RelayClosedError,
  RelayConnectionError,
  RelayParamError,
  RelayTimeoutError,
  Session,
} from "@twinline/core";

import { reaches, setUp } from "../support/stage.js";

describe("connecting", () => {
  it("sends credentials, version, acks and contexts, and is ready after the platform's answer", async () => {
    await using stage = await setUp();
    stage.session.claim(["office", "home"], { name: "a client" });
    await stage.session.connect();
    const connect = await stage.platform.next("signalwire.connect");
    expect(connect.params).toMatchObject({
      version: { major: 2, minor: 0, revision: 0 },
      event_acks: true,
      authentication: { project: "project-1", token: "PT-secret-token" },
      contexts: ["office", "home"],
    });
    expect(connect.params).not.toHaveProperty("protocol");
    expect(stage.session.status).toEqual({ state: "ready", resumed: false });
    expect(stage.session.protocol).toBe("protocol-1");
  });

  it("authenticates with the JWT alone when there is one", async () => {
    await using stage = await setUp({ jwt_token: "the-jwt" });
    await stage.session.connect();
    const connect = await stage.platform.next("signalwire.connect");
    expect(connect.params["authentication"]).toEqual({ jwt_token: "the-jwt" });
  });

  it("asks a token function for each attempt", async () => {
    let asked = 0;
    await using stage = await setUp({ token: () => Promise.resolve(`token-${(asked += 1)}`) });
    await stage.session.connect();
    stage.platform.connection.break();
    await reaches(stage.session, "reconnecting");
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    await stage.platform.next("signalwire.connect");
    const second = await stage.platform.next("signalwire.connect");
    expect(second.params["authentication"]).toEqual({ project: "project-1", token: "token-2" });
  });

  it("rejects with RelayAuthError for refused credentials and does not try again", async () => {
    await using stage = await setUp();
    stage.platform.onConnect = (frame) =>
      frame.refuse({ code: -32002, message: "Authentication failed" });
    const attempt = stage.session.connect({ insist: true });
    await expect(attempt).rejects.toBeInstanceOf(RelayAuthError);
    await expect(attempt).rejects.toThrow(
      /refused the credentials: Authentication failed \[-32002\]/,
    );
    expect(stage.session.status).toMatchObject({ state: "closed", reason: "failed" });
    await stage.platform.connection.closed;
    expect(stage.clock.timers).toBe(0);
    expect(stage.platform.connections).toHaveLength(1);
  });

  it("rejects with the cause when no server listens, and leaves no timer behind", async () => {
    const stage = await setUp();
    await stage.platform.stop();
    await expect(stage.session.connect()).rejects.toMatchObject({
      name: "RelayConnectionError",
      code: "ECONNREFUSED",
      cause: expect.objectContaining({ code: "ECONNREFUSED" }),
    });
    expect(stage.clock.timers).toBe(0);
  });

  it("gives up on a platform that does not answer within connect_timeout", async () => {
    await using stage = await setUp({ connect_timeout: 4 });
    stage.platform.onConnect = undefined;
    const attempt = stage.session.connect();
    await stage.platform.next("signalwire.connect");
    stage.clock.advance(4);
    await expect(attempt).rejects.toBeInstanceOf(RelayTimeoutError);
  });

  it("gives up on a token function that never answers", async () => {
    await using stage = await setUp({
      connect_timeout: 4,
      token: () => new Promise<string>(() => undefined),
    });
    const attempt = stage.session.connect();
    await reaches(stage.session, "authenticating");
    stage.clock.advance(4);
    await expect(attempt).rejects.toBeInstanceOf(RelayTimeoutError);
  });

  it("opens one socket when it is called several times", async () => {
    await using stage = await setUp();
    await Promise.all([stage.session.connect(), stage.session.connect()]);
    await stage.session.connect();
    await stage.caughtUp();
    expect(stage.platform.connections).toHaveLength(1);
  });

  it("sends no requests of the app before authentication has finished", async () => {
    await using stage = await setUp();
    stage.platform.onConnect = undefined;
    const connected = stage.session.connect();
    const answer = stage.session.request("calling.dial", { tag: "t" });
    const connect = await stage.platform.next("signalwire.connect");
    await stage.caughtUp();
    expect(stage.platform.unread).toEqual([]);
    connect.reply({ protocol: "p" });
    await connected;
    const dial = await stage.platform.next("calling.dial");
    dial.reply();
    await expect(answer).resolves.toMatchObject({ code: "200" });
  });

  it("rejects what waits when it is closed before it was ready", async () => {
    await using stage = await setUp();
    stage.platform.onConnect = undefined;
    const connected = stage.session.connect();
    const request = stage.session.request("calling.dial", {});
    await stage.platform.next("signalwire.connect");
    await stage.session.disconnect();
    await expect(connected).rejects.toBeInstanceOf(RelayClosedError);
    await expect(request).rejects.toBeInstanceOf(RelayClosedError);
  });

  it("can be connected again after it was closed", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    await stage.session.disconnect();
    expect(stage.session.status).toEqual({ state: "closed", reason: "disconnected" });
    await stage.session.connect();
    expect(stage.session.status).toEqual({ state: "ready", resumed: false });
  });
});

describe("what a session refuses before anything is sent", () => {
  const make = (options: object) => () =>
    new Session({ project: "p", token: "t", env: {}, ...options });

  it.each([
    [{ project: undefined }, /project is missing.*SIGNALWIRE_PROJECT_ID/],
    [{ token: undefined }, /token is missing.*SIGNALWIRE_API_TOKEN/],
    [{ host: "ws://example.com" }, /ws:\/\/ would send the credentials unencrypted/],
    [{ host: "https://example.com" }, /starts with wss:\/\/, not https:\/\//],
    [{ host: "user@example.com" }, /a host must not contain "@"/],
    [{ host: "example.com/path" }, /a host must not contain "\/"/],
    [{ host: "example.com\r\nX: y" }, /a host must not contain "\\r"/],
    [{ host: "example.com:99999" }, /not a host name/],
    [{ tokem: "x" }, /unknown option "tokem"\. Did you mean "token"\?/],
    [{ token: 5 }, /token must be string or function, got 5/],
    [{ ping_interval: 0 }, /ping_interval must be a number from 0.001/],
    [{ ping_interval: 1, pingInterval: 2 }, /given in both spellings/],
    [{ ca_file: "/no/such/file.pem" }, /certificate authorities cannot be read/],
  ])("%j", (options, message) => {
    expect(make(options)).toThrow(RelayParamError);
    expect(make(options)).toThrow(message);
  });

  it.each([
    ["relay.example.com", "wss://relay.example.com"],
    ["relay.example.com:8443", "wss://relay.example.com:8443"],
    ["wss://relay.example.com/", "wss://relay.example.com"],
    ["ws://127.0.0.1:9000", "ws://127.0.0.1:9000"],
    ["ws://localhost:9000", "ws://localhost:9000"],
    ["ws://[::1]:9000", "ws://[::1]:9000"],
  ])("takes the host %s as %s", (host, url) => {
    expect(make({ host })().url).toBe(url);
  });

  it("reads the environment when an option is absent or empty", () => {
    const session = new Session({
      project: "",
      env: {
        SIGNALWIRE_PROJECT_ID: "from-env",
        SIGNALWIRE_API_TOKEN: "t",
        SIGNALWIRE_SPACE: "space.example.com",
      },
    });
    expect(session.project).toBe("from-env");
    expect(session.url).toBe("wss://space.example.com");
  });

  it("says so when a request is made on a session that was never connected", async () => {
    const session = new Session({ project: "p", token: "t", env: {} });
    await expect(session.request("calling.play", {})).rejects.toThrow(
      /never connected.*connect\(\)/,
    );
  });
});

describe("a session that loses its connection", () => {
  it("rejects requests under way as unknown, and does not send them twice", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const request = stage.session.request("calling.play", { call_id: "c1" }, { call_id: "c1" });
    await stage.platform.next("calling.play");
    stage.platform.connection.break();
    await expect(request).rejects.toBeInstanceOf(RelayConnectionError);
    await expect(request).rejects.toThrow(
      /before calling\.play got a reply \(call c1\).*may or may not/,
    );
    stage.clock.advance(5);
    await reaches(stage.session, "ready");
    await stage.caughtUp();
    expect(stage.platform.unread.filter((method) => method === "calling.play")).toEqual([]);
  });
});
