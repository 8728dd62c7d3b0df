import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";
import { RelayParamError, Session } from "@twinline/core";
import { Secrets } from "@twinline/core/internal";

describe("the secrets of a log", () => {
  it("are the current ones and the latest few before them", () => {
    const secrets = new Secrets();
    secrets.add("the-one-token");
    for (let count = 0; count < 100_000; count += 1) {
      secrets.add(`state-number-${count}`, "authorization_state");
    }
    expect(secrets.size).toBeLessThan(50);
    const masked = secrets.mask(
      "the-one-token state-number-99999 state-number-99990 state-number-1",
    );
    expect(masked).toBe("*** *** *** state-number-1");
  });

  it("do not include a value of a megabyte", () => {
    const secrets = new Secrets();
    secrets.add("x".repeat(1_000_000));
    expect(secrets.size).toBe(0);
  });

  it("are hidden completely when one is the beginning of another", () => {
    const secrets = new Secrets();
    secrets.add("secret");
    secrets.add("secret-and-more");
    expect(secrets.mask("secret-and-more")).toBe("***");
  });

  it("are hidden by their key at any depth that is shown", () => {
    const secrets = new Secrets();
    const shown = secrets.json({ a: [{ Password: "short" }], token: 12, jwt: "", secret: null });
    expect(JSON.parse(shown)).toEqual({
      a: [{ Password: "***" }],
      token: "***",
      jwt: "",
      secret: null,
    });
  });

  it("are written as JSON, for any value", () => {
    const secrets = new Secrets();
    const circle: { self?: unknown } = {};
    circle.self = circle;
    for (const value of [undefined, circle, 10n, () => 1, new Date(NaN), Symbol("x")]) {
      expect(() => JSON.parse(secrets.json(value)) as unknown).not.toThrow();
    }
  });
});

describe("what is printed", () => {
  it("of a session has no credentials in it", () => {
    const session = new Session({
      project: "p",
      token: "PT-secret-token",
      host: "ws://127.0.0.1:1",
      env: {},
    });
    const options = { depth: 12, showHidden: true, getters: true };
    const printed = [inspect(session, options), inspect({ session }, options), String(session)];
    expect(printed.join()).not.toContain("PT-secret-token");
    expect(JSON.stringify(session)).not.toContain("PT-secret-token");
    expect(JSON.stringify(session.settings)).not.toContain("PT-secret-token");
  });

  it.each([
    "wss://me:hunter22@example.com",
    "me:hunter22@example.com",
    "https://me:hunter22@x/y",
    "x?token=hunter22",
  ])("of a refused host has no password in it: %s", (host) => {
    const make = () => new Session({ project: "p", token: "t", host, env: {} });
    expect(make).toThrow(RelayParamError);
    expect(make).not.toThrow(/hunter22/);
  });
});
