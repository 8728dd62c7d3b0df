import { describe, expect, it } from "@jest/globals";
import { RelayCommandError, type WireEvent } from "@twinline/core";

import { reaches, setUp } from "../support/stage.js";

describe("frames from the platform", () => {
  it.each([
    ["truncated JSON", '{"jsonrpc":"2.0","id":"x"'],
    ["an array", "[1,2,3]"],
    ["a number", "5"],
    ["null", "null"],
    ["neither method nor id", '{"jsonrpc":"2.0"}'],
    ["a reply with neither result nor error", '{"jsonrpc":"2.0","id":"x"}'],
    ["a reply to no request", '{"jsonrpc":"2.0","id":"nobody","result":{}}'],
    ["an event without params", '{"jsonrpc":"2.0","id":"e","method":"signalwire.event"}'],
    [
      "an event whose params are text",
      '{"jsonrpc":"2.0","id":"e","method":"signalwire.event","params":{"event_type":"x","params":"y"}}',
    ],
    [
      "an event of an unknown type",
      '{"jsonrpc":"2.0","id":"e","method":"signalwire.event","params":{"event_type":"no.such","params":{}}}',
    ],
    [
      "prototype keys",
      '{"jsonrpc":"2.0","id":"e","method":"signalwire.event","params":{"event_type":"__proto__","params":{"__proto__":{"polluted":1},"call_id":"__proto__"}}}',
    ],
    ["deep nesting", `${"[".repeat(20_000)}${"]".repeat(20_000)}`],
  ])("are survived: %s", async (_, text) => {
    await using stage = await setUp();
    await stage.session.connect();
    stage.platform.connection.send(text);
    stage.platform.connection.request("after", "signalwire.ping");
    await stage.platform.acknowledgement("after");
    expect(stage.session.status.state).toBe("ready");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("that cannot be read are named in the log, without their content", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    stage.platform.connection.send('{"token":"secret-content');
    await stage.caughtUp();
    const line = stage.log.find((text) => text.startsWith("warn"));
    expect(line).toMatch(
      /A frame from the platform was ignored: it is not JSON \(\d+ characters\)/,
    );
    expect(stage.log.join("\n")).not.toContain("secret-content");
  });

  it("above the size limit end the connection, which comes back", async () => {
    await using stage = await setUp({ max_frame: 1000 });
    await stage.session.connect();
    stage.platform.connection.send(`"${"x".repeat(2000)}"`);
    const lost = await reaches(stage.session, "reconnecting");
    expect(lost.cause.message).toMatch(/payload|size/i);
  });

  it("that ask for an unknown method are answered with an error and logged", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    stage.platform.connection.request("q", "signalwire.surprise");
    const answer = await stage.platform.acknowledgement("q");
    expect(answer).toMatchObject({ error: { code: -32601 } });
    expect(stage.log.join("\n")).toMatch(/unknown request, signalwire\.surprise/);
  });
});

describe("events", () => {
  it("are acknowledged at once, before they are dispatched", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const order: string[] = [];
    stage.session.on("event", (event) => void order.push(event.event_type));
    stage.platform.connection.event("calling.error", { code: "1", message: "m" }, "first");
    await stage.platform.acknowledgement("first");
    await stage.caughtUp();
    expect(order).toEqual(["calling.error"]);
  });

  it("reach listeners in the order of arrival, and a listener that throws stops nothing", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const seen: unknown[] = [];
    stage.session.on("event", () => {
      throw new Error("listener broke");
    });
    stage.session.on("event", () => Promise.reject(new Error("listener broke later")));
    stage.session.on("event", (event: WireEvent) => void seen.push(event.params["n"]));
    for (let n = 0; n < 50; n += 1) stage.platform.connection.event("calling.error", { n });
    await stage.caughtUp();
    expect(seen).toEqual([...Array(50).keys()]);
    expect(stage.log.filter((line) => line.includes("listener broke later"))).toHaveLength(50);
  });
});

describe("replies", () => {
  it.each([
    [{ result: { code: "200" } }, undefined],
    [{ result: { code: "201" } }, undefined],
    [{ result: {} }, undefined],
    [
      { result: { code: "404", message: "Call does not exist" } },
      { code: 404, reason: "Call does not exist", gone: true },
    ],
    [
      { result: { code: "410", message: "" } },
      { code: 410, reason: "no reason given", gone: true },
    ],
    [{ result: { code: "odd", message: "m" } }, { code: "odd", gone: false }],
    [
      { error: { code: -32602, message: "Invalid params", data: { path: "x" } } },
      { code: -32602, data: { path: "x" } },
    ],
    [{ error: { code: "404", message: "gone" } }, { code: 404, gone: true }],
    [{ error: "just words" }, { reason: "just words" }],
  ])("%j", async (answer, expected) => {
    await using stage = await setUp();
    await stage.session.connect();
    const request = stage.session.request("calling.play", {}, { call_id: "c1" });
    const frame = await stage.platform.next("calling.play");
    frame.connection.send({ jsonrpc: "2.0", id: frame.id, ...answer });
    if (expected === undefined) await request;
    else {
      await expect(request).rejects.toMatchObject({
        ...expected,
        method: "calling.play",
        call_id: "c1",
      });
      await expect(request).rejects.toBeInstanceOf(RelayCommandError);
    }
  });
});

describe("the log at debug level", () => {
  it("shows every frame and hides every secret", async () => {
    await using stage = await setUp({ jwt_token: "very-secret-jwt" });
    await stage.session.connect();
    stage.platform.connection.event("signalwire.authorization.state", {
      authorization_state: "sealed-secret",
    });
    const request = stage.session.request("calling.dial", {
      devices: [[{ type: "sip", params: { password: "sip-secret" } }]],
      note: "very-secret-jwt",
    });
    const dial = await stage.platform.next("calling.dial");
    dial.reply();
    await request;
    await stage.caughtUp();
    const text = stage.log.join("\n");
    expect(text).toContain("signalwire.connect");
    expect(text).toContain("calling.dial");
    for (const secret of ["very-secret-jwt", "sealed-secret", "sip-secret"]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe("several frames of one turn", () => {
  it("leave in one write", async () => {
    await using stage = await setUp();
    await stage.session.connect();
    const chunks: number[] = [];
    const { stream } = stage.platform.connection;
    stream.on("data", (chunk: Buffer) => chunks.push(chunk.length));
    const requests = Array.from({ length: 20 }, () => stage.session.request("calling.dial", {}));
    for (let n = 0; n < 20; n += 1) {
      const dial = await stage.platform.next("calling.dial");
      dial.reply();
    }
    await Promise.all(requests);
    expect(chunks).toHaveLength(1);
  });
});
