/** Promises that an app does not await. */
// Jest fails a test during which a rejection is left unhandled, as a program would end.
import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayConnectionError } from "@twinline/core";
import { CallRegistry, isSessionEnd } from "@twinline/core/internal";

import { setUpRaw } from "../support/stage.js";
import { eventFrame } from "../support/test-platform.js";

describe("a promise that an app does not await", () => {
  it("is not an unhandled rejection when the connection is lost, and the session logs it once", async () => {
    await using stage = await setUpRaw();
    const request = stage.session.request("calling.end", {});
    await stage.connection.next("calling.end");
    stage.connection.break();
    await expect(request).rejects.toBeInstanceOf(RelayConnectionError);
    void stage.session.request("calling.end", {});
    void stage.session.request("calling.play", {});
    const again = await stage.platform.accept();
    await again.welcome("protocol-1");
    await again.next("calling.play");
    again.break();
    await (await stage.platform.accept()).welcome("protocol-2");
    const lines = stage.log.filter((line) => line.includes("before these requests got a reply"));
    expect(lines).toEqual([
      "warn The connection was lost before these requests got a reply: calling.end",
      "warn The connection was lost before these requests got a reply: calling.end, calling.play",
    ]);
  });

  it("is not an unhandled rejection when the session is closed, before or after", async () => {
    await using stage = await setUpRaw();
    void stage.session.request("calling.end", {});
    await stage.connection.next("calling.end");
    const closed = stage.session.disconnect();
    stage.connection.stream.end();
    await closed;
    void stage.session.request("calling.end", {});
    await expect(stage.session.request("calling.end", {})).rejects.toBeInstanceOf(RelayClosedError);
  });

  it("is not an unhandled rejection when it waits for an event of a call that is lost with its session", async () => {
    await using stage = await setUpRaw();
    const calls = CallRegistry.of(stage.session);
    calls.inbound.add({ client: { name: "c" }, acceptsUnclaimed: true, onCall: () => undefined });
    stage.connection.send(eventFrame("e", "calling.call.receive", { call_id: "c1", node_id: "n" }));
    await stage.connection.until(() => calls.leg("c1") !== undefined);
    void calls.leg("c1")?.waitFor("calling.call.play", () => true, {});
    const wait = calls.leg("c1")?.waitFor("calling.call.play", () => true, {});
    stage.connection.break();
    await (await stage.platform.accept()).welcome("another");
    await expect(wait).rejects.toThrow(/the call ended first/);
  });

  it("differs from a refusal and from a mistake of the app", async () => {
    await using stage = await setUpRaw();
    const reasonOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
    const refused = reasonOf(stage.session.request("calling.end", {}));
    (await stage.connection.next("calling.end")).refuse({ code: 500, message: "no" });
    const wrong = reasonOf(stage.session.request("calling.end", {}, { timeout: -1 }));
    const lost = reasonOf(stage.session.request("calling.end", {}));
    await stage.connection.next("calling.end");
    stage.connection.break();
    expect(isSessionEnd(await refused)).toBe(false);
    expect(isSessionEnd(await wrong)).toBe(false);
    expect(isSessionEnd(await lost)).toBe(true);
    expect(isSessionEnd(new Error("of an app", { cause: await lost }))).toBe(true);
    await (await stage.platform.accept()).welcome("protocol-1");
  });
});
