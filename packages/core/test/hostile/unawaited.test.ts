/** Promises that an app does not await. */
// Jest fails a test during which a rejection is left unhandled, as a program would end.
import { describe, expect, it } from "@jest/globals";
import { RelayClosedError, RelayConnectionError } from "@twinline/core";
import { CallRegistry, isSessionEnd } from "@twinline/core/internal";

import { event, hostile } from "../support/hostile.js";

describe("a promise that an app does not await", () => {
  it("is not an unhandled rejection when the connection is lost, and the session logs it once", async () => {
    await using h = await hostile();
    const request = h.session.request("calling.end", {});
    await h.connection.next("calling.end");
    h.connection.stream.destroy();
    await expect(request).rejects.toBeInstanceOf(RelayConnectionError);
    void h.session.request("calling.end", {});
    void h.session.request("calling.play", {});
    const again = await h.platform.accept();
    await again.welcome("protocol-1");
    await again.next("calling.play");
    again.stream.destroy();
    await (await h.platform.accept()).welcome("protocol-2");
    const lines = h.log.filter((line) => line.includes("before these requests were answered"));
    expect(lines).toEqual([
      "warn The connection was lost before these requests were answered: calling.end",
      "warn The connection was lost before these requests were answered: calling.end, calling.play",
    ]);
  });

  it("is not an unhandled rejection when the session is closed, before or after", async () => {
    await using h = await hostile();
    void h.session.request("calling.end", {});
    await h.connection.next("calling.end");
    const closed = h.session.disconnect();
    h.connection.stream.end();
    await closed;
    void h.session.request("calling.end", {});
    await expect(h.session.request("calling.end", {})).rejects.toBeInstanceOf(RelayClosedError);
  });

  it("is not an unhandled rejection when it waits for an event of a call that is lost with its session", async () => {
    await using h = await hostile();
    const calls = CallRegistry.of(h.session);
    calls.addReceiver({ client: { name: "c" }, acceptsUnclaimed: true, accept: () => undefined });
    h.connection.say(event("e", "calling.call.receive", { call_id: "c1", node_id: "n" }));
    await h.connection.until(() => calls.leg("c1") !== undefined);
    void calls.leg("c1")?.waitFor("calling.call.play", () => true, {});
    const wait = calls.leg("c1")?.waitFor("calling.call.play", () => true, {});
    h.connection.stream.destroy();
    await (await h.platform.accept()).welcome("another");
    await expect(wait).rejects.toThrow(/the call ended first/);
  });

  it("differs from a refusal and from a mistake of the app", async () => {
    await using h = await hostile();
    const reasonOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
    const refused = reasonOf(h.session.request("calling.end", {}));
    h.connection.refuse(await h.connection.next("calling.end"), { code: 500, message: "no" });
    const wrong = reasonOf(h.session.request("calling.end", {}, { timeout: -1 }));
    const lost = reasonOf(h.session.request("calling.end", {}));
    await h.connection.next("calling.end");
    h.connection.stream.destroy();
    expect(isSessionEnd(await refused)).toBe(false);
    expect(isSessionEnd(await wrong)).toBe(false);
    expect(isSessionEnd(await lost)).toBe(true);
    expect(isSessionEnd(new Error("of an app", { cause: await lost }))).toBe(true);
    await (await h.platform.accept()).welcome("protocol-1");
  });
});
