/** Refusals that are hard to read, or repeat secrets. */
import { inspect } from "node:util";

import { describe, expect, it } from "@jest/globals";
import { RelayCommandError, type Session } from "@twinline/core";

import { frame } from "../support/frame.js";
import { type RawStage, setUpRaw } from "../support/stage.js";
import { eventFrame, type PlatformConnection } from "../support/test-platform.js";

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

async function refused(
  { session, connection }: Pick<RawStage, "session" | "connection">,
  error: (id: string) => string,
  params: object = {},
): Promise<RelayCommandError> {
  const settled = session.request("calling.play", params).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { id } = await connection.next("calling.play");
  connection.write(frame({ text: error(id) }));
  return (await settled) as RelayCommandError;
}

const withData = (data: string) => (id: string) =>
  `{"jsonrpc":"2.0","id":"${id}","error":{"code":-32000,"message":"no","data":${data}}}`;

/** Sends the state that proves the session is ours, and waits until it was read. */
async function authorize(session: Session, connection: PlatformConnection, state: string) {
  const seen = new Promise((resolve) => session.on("event", resolve));
  connection.send(
    eventFrame("e1", "signalwire.authorization.state", { authorization_state: state }),
    eventFrame("e2", "calling.conference", {}),
  );
  await seen;
}

describe("a refusal rejects its request with a RelayCommandError", () => {
  it.each([100, 4000, 100_000])("when its data nests %d deep", async (depth) => {
    await using stage = await setUpRaw();
    const error = await refused(stage, withData(nested(depth)));
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.reason).toBe("no");
  });

  it("when its result nests deep", async () => {
    await using stage = await setUpRaw();
    const error = await refused(
      stage,
      (id) => `{"jsonrpc":"2.0","id":"${id}","result":{"code":"500","data":${nested(4000)}}}`,
    );
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.code).toBe(500);
  });

  it("when a token of digits is part of a number", async () => {
    await using stage = await setUpRaw({ token: "123456" });
    const error = await refused(stage, withData(`{"total":91234569,"list":[123456]}`));
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.data).toEqual({ total: "***", list: ["***"] });
  });

  it("when the session has an authorization state with a quote in it", async () => {
    await using stage = await setUpRaw();
    await authorize(stage.session, stage.connection, 'state "1" of\\2');
    const error = await refused(stage, withData(JSON.stringify({ text: 'state "1" of\\2' })));
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.data).toEqual({ text: "***" });
  });

  it("when its keys are those of a prototype", async () => {
    await using stage = await setUpRaw();
    const error = await refused(stage, withData(`{"__proto__":{"polluted":true},"toJSON":1}`));
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("when its reason is a megabyte, of which the message shows the beginning", async () => {
    await using stage = await setUpRaw();
    const error = await refused(
      stage,
      (id) => `{"jsonrpc":"2.0","id":"${id}","error":{"code":1,"message":"${"x".repeat(1e6)}"}}`,
    );
    expect(error).toBeInstanceOf(RelayCommandError);
    expect(error.message.length).toBeLessThan(3000);
  });
});

describe("a secret that the platform repeats is hidden", () => {
  const tricky = 'quo"te back\\slash\nline\u001b[31m1234567';
  const forms = [tricky, JSON.stringify(tricky).slice(1, -1), encodeURIComponent(tricky)];

  /** Everything a program may print of it. */
  const printed = (error: RelayCommandError): string =>
    [error.message, error.stack, error.reason, JSON.stringify(error.data), inspect(error)].join();

  const repeated = (secret: string) => (id: string) =>
    JSON.stringify({
      jsonrpc: "2.0",
      id,
      error: {
        code: -32000,
        message: `wrong: ${secret}`,
        data: {
          text: secret,
          [secret]: "as a key",
          nested: JSON.stringify({ inner: JSON.stringify({ secret }) }),
          url: `https://example.com/?s=${encodeURIComponent(secret)}`,
        },
      },
    });

  it.each([
    ["a token", { token: tricky }, {}],
    ["a JWT", { jwt_token: tricky }, {}],
    ["a SIP password", {}, { device: { type: "sip", params: { password: tricky } } }],
    ["a bearer token", {}, { authorization_bearer_token: tricky }],
    ["a password of a post-prompt", {}, { post_prompt_auth_password: tricky }],
    ["a security code", {}, { security_code: tricky }],
    ["the JWT of a re-authentication", {}, { authentication: { jwt_token: tricky } }],
  ])("%s", async (_, options, params) => {
    await using stage = await setUpRaw(options);
    const error = await refused(stage, repeated(tricky), params);
    const everything = [printed(error), ...stage.log].join("\n");
    expect(error.message).toContain("wrong: ***");
    for (const form of forms) expect(everything).not.toContain(form);
    // What identifies it is not there in any other way of writing it.
    expect(everything).not.toContain("1234567");
  });

  it("an authorization state", async () => {
    await using stage = await setUpRaw();
    await authorize(stage.session, stage.connection, tricky);
    const error = await refused(stage, repeated(tricky));
    expect([printed(error), ...stage.log].join("\n")).not.toContain("1234567");
  });

  it("a token in the reason of a close", async () => {
    await using stage = await setUpRaw();
    const pending = stage.session.request("calling.play", {}).catch((error: unknown) => error);
    await stage.connection.next("calling.play");
    const reason = Buffer.from("\u0003\u00e9no PT-secret-token\n\u001b[2J", "latin1");
    stage.connection.write(Buffer.from([0x88, reason.length]), reason);
    const error = (await pending) as Error;
    const everything = [inspect(error), ...stage.log].join("\n");
    expect(everything).toContain("no ***\\n\\u001b[2J");
    expect(everything).not.toContain("PT-secret-token");
  });
});
