import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";

import { expect, it } from "@jest/globals";
import { Client, type Call as LegacyCall } from "@twinline/compat-v2";
import { Session, type SocketFactory } from "@twinline/core";
import { Call, RelayClient } from "@twinline/relay-v3";
import { saveSession, startSimulator, VirtualClock } from "@twinline/simulator";

/** A secret that is hard to hide: with a quote, a backslash, a line break, an escape and digits in it. */
const tricky = (name: string): string => `"${name}\\\n\u001b[31m${name}-planted-7712345`;

/** What must be found nowhere. Its last part does not occur by chance, and needs no escape anywhere. */
const planted = {
  token: tricky("token"),
  jwt: tricky("jwt"),
  password: tricky("sip"),
  bearer: tricky("bearer"),
  prompt: tricky("prompt"),
  card: "4000056655665556",
  code: tricky("code"),
};

/** The part of a secret by which it is found, however it is written. */
const markOf = (secret: string): string => secret.slice(-20);

/** A refusal that repeats secrets in its words, its data, its keys, and JSON in JSON. */
function repeating(text: string, secrets: readonly string[]): string {
  const frame = JSON.parse(text) as { error?: object; result?: object };
  const words = `no: ${secrets.join(" ")}`;
  const inner = JSON.stringify({ inner: JSON.stringify({ secrets }) });
  const keys = Object.fromEntries(secrets.map((secret) => [secret, secret]));
  const data = { secrets, inner, keys, url: secrets.map((one) => encodeURIComponent(one)) };
  const refusal = { message: words, data };
  if (frame.error !== undefined)
    return JSON.stringify({ ...frame, error: { ...frame.error, ...refusal } });
  return JSON.stringify({ ...frame, result: { ...frame.result, ...refusal } });
}

/** The words by which a refusal is known that is to repeat everything. */
const repeat = "repeat everything";

interface Printed {
  readonly where: string;
  readonly text: string;
}

/** Every way in which a program may come to print something. */
function printed(where: string, value: unknown, getters = true): Printed[] {
  const found: Printed[] = [];
  const texts = {
    inspect: () => inspect(value, { depth: 12, showHidden: true, getters }),
    json: () => JSON.stringify(value) ?? "",
    text: () => String(value),
    stack: () => (value instanceof Error ? `${value.stack} ${value.message}` : ""),
  };
  for (const [how, make] of Object.entries(texts)) {
    try {
      found.push({ where: `${where} (${how})`, text: make() });
    } catch {
      // What refers to itself cannot be written as JSON.
    }
  }
  return found;
}

it("no output of either face, an error or the simulator contains a secret", async () => {
  const clock = new VirtualClock();
  // Most of what is sent here is wrong on purpose.
  const sim = await startSimulator({ clock, seed: 1, unexpected: "ignore" });
  sim.person("sip:desk@example.com");
  const states: string[] = [];
  /** A way to the platform, on which it repeats these secrets and the states of the session. */
  const repeatingSocket =
    (secrets: readonly string[]): SocketFactory =>
    (url, options, observer) => {
      const mine = [...secrets];
      return sim.socket(url, options, {
        ...observer,
        onMessage: (text) => {
          const state = /"authorization_state":"([^"]+)"/.exec(text)?.[1];
          if (state !== undefined) {
            states.push(state);
            mine.push(state);
          }
          observer.onMessage(text.includes(repeat) ? repeating(text, mine) : text);
        },
        onClose: (code, _reason, error) => {
          // A close reason holds 123 bytes.
          for (const secret of mine.slice(0, 1)) observer.onClose(code, `bye ${secret}`, error);
        },
      });
    };
  const { token, password, bearer, prompt, code } = planted;
  const socket = repeatingSocket([token, password, bearer, prompt, code]);
  const lines: string[] = [];
  const line = (text: string): void => void lines.push(text);
  const logger = { debug: line, info: line, warn: line, error: line };
  const made = { clock, socket, logger, log_level: "debug", host: sim.host, env: {} } as const;
  const session = new Session({ project: "p", token: planted.token, ...made });
  const jwt = new RelayClient({
    jwt_token: () => planted.jwt,
    ...made,
    socket: repeatingSocket([planted.jwt]),
  });
  const legacy = new Client({ session });
  const modern = new RelayClient({ session, contexts: ["sales"] });
  const errors: unknown[] = [];
  const failing = async (promise: Promise<unknown>): Promise<void> => {
    await promise.catch((error: unknown) => errors.push(error));
  };

  const arrived = new Promise<LegacyCall>((resolve) => {
    void legacy.calling.receive("office", resolve);
  });
  await modern.connect();
  await jwt.connect();
  const caller = await sim.call({ context: "office" });
  const call = Call.from(await arrived);
  const v2 = await arrived;
  await call.answer();

  const sip = {
    type: "sip" as const,
    params: { from: "sip:me@example.com", to: "sip:desk@example.com", password: planted.password },
  };
  const device = { ...sip, params: { ...sip.params } };
  await failing(session.request("calling.dial", { tag: "t", devices: [[device]] }));
  await failing(call.refer({ ...device }));
  await failing(
    call.stream("wss://example.com/audio", { authorization_bearer_token: planted.bearer }),
  );
  await failing(call.ai({ prompt: { text: "Hi" }, post_prompt_auth_password: planted.prompt }));
  const pay = call.pay("https://example.com/pay", { security_code: planted.code });
  await failing(pay);
  sim.send_event(call.call_id, "calling.call.pay", {
    control_id: "x",
    for: "payment-completed",
    payment_card_number: planted.card,
    security_code: planted.code,
  });
  // Answers that repeat what they were given, and more.
  for (const method of ["calling.play", "calling.play", "signalwire.receive"]) {
    sim.fail_next(method, { code: method === "calling.play" ? "500" : -32000, message: repeat });
  }
  sim.fail_next("messaging.send", { code: "500", message: repeat });
  await failing(jwt.send_message({ to_number: "+1", from_number: "+2", body: "Hi" }));
  await failing(call.play([{ type: "silence", duration: 1 }]));
  await v2.play_silence(1);
  await failing(modern.receive(["more"]));
  const words = { code: "500", message: repeat } as const;
  sim.fail_next("calling.record", words);
  await failing(call.record());
  await caller.hang_up();
  sim.drop_connections();
  await clock.advance(20);
  for (const refused of [new RelayClient({ ...made, project: "p", token: planted.token })]) {
    sim.refuse_authentication();
    await failing(refused.connect());
    sim.refuse_authentication(false);
  }
  await jwt.disconnect();
  await session.disconnect();

  expect(states.length).toBeGreaterThan(0);
  expect(errors.length).toBeGreaterThan(3);
  const directory = mkdtempSync(path.join(tmpdir(), "twinline-secrets-"));
  saveSession(sim, path.join(directory, "session"));
  const recorded = readFileSync(path.join(directory, "session"), "utf8");
  rmSync(directory, { recursive: true });
  expect(recorded).toContain("calling.pay");
  const everything = [
    ...lines.map((text) => ({ where: "the log", text })),
    ...errors.flatMap((error) => printed("an error", error)),
    ...printed("the session", session),
    ...printed("the v2 client", legacy),
    // It has its token as a documented property: who asks for it by name gets it.
    ...printed("the v3 client", modern, false),
    ...printed("a v2 call", v2),
    ...printed("a v3 call", call),
    ...printed("the frames of the simulator", sim.log),
    ...printed("the simulator", sim),
    { where: "a recorded session", text: recorded },
  ];
  // What is searched is worth searching: the requests are there, without what is secret in them.
  for (const method of ["signalwire.connect", "calling.dial", "calling.pay", "calling.refer"]) {
    expect(lines.some((text) => text.includes(method))).toBe(true);
  }
  const secrets = [...Object.values(planted), ...states];
  const leaks = everything.flatMap(({ where, text }) =>
    secrets
      .filter((secret) => text.includes(markOf(secret)))
      .map((secret) => `${secret} in ${where}: …${text.slice(0, 160)}`),
  );
  expect([...new Set(leaks)]).toEqual([]);
  await sim.close();
});
