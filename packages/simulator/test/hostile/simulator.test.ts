/** What hostile clients, careless tests and files from elsewhere do to the simulator. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect as openSocket, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, describe, expect, it } from "@jest/globals";

import {
  readSession,
  recordSession,
  saveSession,
  startReplay,
  startSimulator,
  type Simulator,
} from "@twinline/simulator";

import { FrameLines } from "../../src/cli/frame-lines.js";
import { spokenText } from "../../src/media/duration.js";
import { connect, expectProblems, start, talk, tts } from "../support/stage.js";
import { TestSocket } from "../support/test-socket.js";

const directory = mkdtempSync(path.join(tmpdir(), "twinline-hostile-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const file = (name: string): string => path.join(directory, name);

/** Asks for a WebSocket on a bare socket and resets the link as soon as the answer comes. */
function upgradeAndReset(sim: Simulator, target: string, headers: string[]): Promise<void> {
  const lines = [
    `GET ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${sim.port}`,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ...headers,
  ];
  return new Promise((resolve) => {
    const socket = openSocket(sim.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.on("close", () => resolve());
    socket.on("data", () => socket.resetAndDestroy());
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}

describe("a link that is reset", () => {
  it.each([
    ["for a page of another host", "/", ["Origin: https://evil.example"]],
    ["on a path of the phone", "/phone/socket", ["Origin: https://evil.example"]],
    ["with a key that is not one", "/", ["Sec-WebSocket-Extensions: ;;"]],
  ])(
    "while its upgrade is refused, %s, leaves the simulator running",
    async (_, target, headers) => {
      const sim = await start();
      for (let count = 0; count < 25; count += 1) await upgradeAndReset(sim, target, headers);
      const client = await connect(sim);
      expect(await client.request("signalwire.ping")).toEqual({});
    },
  );

  it("is closed by the simulator after its upgrade was refused, also when the client keeps it open", async () => {
    const sim = await start();
    const socket = openSocket({ port: sim.port, host: "127.0.0.1", allowHalfOpen: true });
    socket.write(
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${sim.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        "Origin: https://evil.example\r\n\r\n",
    );
    socket.resume();
    await new Promise((resolve) => socket.on("end", resolve));
    // The other side is gone: what is written now comes back as an error.
    const closed = new Promise((resolve) => socket.on("error", resolve));
    const writing = setInterval(() => socket.write("x"), 5);
    await closed;
    clearInterval(writing);
  });
});

describe("the log of frames", () => {
  it("keeps no more than log_size of what a client sends", async () => {
    const sim = await start({ log_size: 1024 * 1024 });
    const client = await connect(sim);
    for (let count = 0; count < 10; count += 1) {
      await client.request("signalwire.ping", { payload: `${count}${"x".repeat(300_000)}` });
    }
    const kept = sim.log.map((frame) => JSON.stringify(frame.message).length);
    expect(kept.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.3 * 1024 * 1024);
    expect(sim.log.at(-1)?.message).toHaveProperty("result");
  });

  it("keeps only the length of a large frame from a client that has not authenticated", async () => {
    const sim = await start();
    const stranger = await TestSocket.open(sim.host);
    stranger.send({
      jsonrpc: "2.0",
      id: "1",
      method: "hello",
      params: { x: "x".repeat(1_000_000) },
    });
    expect(await stranger.next(({ id }) => id === null)).toMatchObject({ error: { code: -32600 } });
    expect(JSON.stringify(sim.log).length).toBeLessThan(1000);
  });

  it("shows a token of digits as *** also where it is part of a number, and can be saved", async () => {
    const sim = await start();
    const client = await TestSocket.open(sim.host);
    await client.authenticate({ authentication: { project: "p", token: "123456" } });
    await client.request("signalwire.ping", { timestamp: 1_234_567_890 });
    saveSession(sim, file("digits.ndjson"));
    expect(readSession(file("digits.ndjson"))).toHaveLength(sim.log.length);
    expect(JSON.stringify(sim.log)).not.toContain("123456");
  });

  it("can be saved after a frame that nests 5,000 deep, which is refused", async () => {
    const sim = await start();
    const client = await connect(sim);
    const deep = `${"[".repeat(5000)}${"]".repeat(5000)}`;
    client.send(
      `{"jsonrpc":"2.0","id":"d","method":"signalwire.ping","params":{"payload":${deep}}}`,
    );
    expect(await client.next(({ id }) => id === null)).toMatchObject({
      error: { message: expect.stringContaining("nests deeper than 200 levels") },
    });
    saveSession(sim, file("deep.ndjson"));
    expect(readSession(file("deep.ndjson"))).toHaveLength(sim.log.length);
    expect(await client.request("signalwire.ping")).toEqual({});
  });

  it("is not confused by brackets in strings", async () => {
    const client = await connect(await start());
    const payload = `${"[".repeat(1000)}"\\${"{".repeat(1000)}`;
    expect(await client.request("signalwire.ping", { payload })).toEqual({ payload });
  });
});

describe("a recording", () => {
  it("is readable by its owner only, also when the file existed before", async () => {
    const sim = await start();
    writeFileSync(file("open.ndjson"), "", { mode: 0o666 });
    await recordSession(sim, file("open.ndjson")).stop();
    saveSession(sim, file("new.ndjson"));
    for (const name of ["open.ndjson", "new.ndjson"]) {
      expect((statSync(file(name)).mode & 0o777).toString(8)).toBe("600");
    }
  });

  it("that nests too deep is refused with its line", async () => {
    const frame = { number: 1, at: 0, direction: "to_platform", connection: 1 };
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    const line = `${JSON.stringify(frame).slice(0, -1)},"message":{"method":"x","params":{"a":${deep}}}}`;
    writeFileSync(file("bad.ndjson"), `{"format":"twinline-session","version":1}\n${line}\n`);
    await expect(startReplay(file("bad.ndjson"))).rejects.toThrow(
      /bad\.ndjson:2 nests deeper than 200 levels/,
    );
  });
});

describe("a line of --log", () => {
  it("shows line breaks and escape sequences of a client as such, authenticated or not", async () => {
    const sim = await start();
    const stranger = await TestSocket.open(sim.host);
    const evil = "x\r\n  0.0 s app → forged\u001b[2J\u0007";
    await stranger.exchange(evil, { call_id: "\u001b]0;title" });
    const client = await connect(sim, { contexts: [`office${evil}`] });
    await client.exchange("messaging.send", { to_number: evil, from_number: "+1", body: "hello" });
    const lines = new FrameLines({ colours: false });
    const text = sim.log.map((frame) => lines.line(frame)).join("");
    expect(text).toContain("forged\\u001b[2J");
    // oxlint-disable-next-line no-control-regex -- they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u001f]/);
  });

  it("is truncated when a client sends a long name", async () => {
    const sim = await start();
    const stranger = await TestSocket.open(sim.host);
    await stranger.exchange("m".repeat(5000));
    const lines = new FrameLines({ colours: false });
    expect(lines.line(sim.log[0]!)!.length).toBeLessThan(600);
  });
});

describe("a status_url", () => {
  it("that redirects is not followed, and is a problem", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      request.resume();
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const status_url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
    const { sim, client, command } = await talk();
    expectProblems(
      sim,
      /^status_url .* did not accept calling\.call\.play: it redirects to \/elsewhere/,
    );
    await command("calling.play", { control_id: "a", play: [tts("one")], status_url });
    await client.event("calling.call.play", { state: "finished" });
    await sim.frame({ event_type: "calling.call.play" });
    while (sim.problems.length < 2) await new Promise(setImmediate);
    server.closeAllConnections();
    server.close();
    expect(asked).toEqual(["/events", "/events"]);
    expect(sim.problems[0]?.message).toMatch(
      /redirects to \/elsewhere; redirects are not followed/,
    );
  });
});

describe("the text of a prompt", () => {
  it("with a million opening brackets is read in linear time", () => {
    const text = "<".repeat(1_000_000);
    expect(spokenText(`${text} hello`)).toBe(`${text} hello`);
  });

  it("contains no tags when it is spoken", () => {
    expect(spokenText('<speak>Hello <break time="1s"/>world, 1 < 2</speak>')).toBe(
      "Hello world, 1 < 2",
    );
  });
});

describe("an option of startSimulator", () => {
  it.each([
    ["ping_interval", 3e6],
    ["keep_sessions", Number.NaN],
    ["ring_timeout", -1],
    ["log_limit", 0],
    ["log_size", 0.5],
    ["max_frame", Number.POSITIVE_INFINITY],
    ["port", 65_536],
  ])("%s is refused when it is %d", async (name, value) => {
    await expect(startSimulator({ [name]: value })).rejects.toThrow(
      `startSimulator(): ${name} must be`,
    );
  });
});

describe("a method that does not exist", () => {
  it("cannot be failed or delayed", async () => {
    const sim = await start();
    expect(() => sim.fail_next("calling.hangup")).toThrow(
      /^fail_next: unknown method "calling\.hangup"/,
    );
    expect(() => sim.delay_next("calling.plya", 1)).toThrow('Did you mean "calling.play"?');
  });
});

describe("a time that a test gives", () => {
  it("can be infinite, on the machine's clock too", async () => {
    await using sim = await startSimulator({ unexpected: "error" });
    const client = await connect(sim);
    const caller = await sim.call({ context: "office" });
    const waiting = [Number.POSITIVE_INFINITY, 3e6].map((within) =>
      caller.hears("hello", { within }).catch(({ message }: Error) => message),
    );
    await client.event("calling.call.receive");
    await new Promise((resolve) => setImmediate(resolve));
    await client.request("signalwire.ping");
    await caller.hang_up();
    expect(await Promise.all(waiting)).toEqual([
      expect.stringContaining("The call ended"),
      expect.stringContaining("The call ended"),
    ]);
  });

  it("is refused when it is not a number or below 0", async () => {
    const { sim, caller } = await talk();
    expect(() => sim.delay_next("calling.play", Number.NaN)).toThrow("seconds must be 0 or more");
    expect(() => sim.delay_next("calling.play", -1)).toThrow("seconds must be 0 or more");
    await expect((async () => caller.hears("hello", { within: Number.NaN }))()).rejects.toThrow(
      "A time must be a number of seconds",
    );
  });
});

describe("the stack of an error of a person who waited", () => {
  it("begins with the line of the test that waited", async () => {
    const { sim, caller } = await talk();
    const waitHere = async (): Promise<unknown> => {
      const waiting = caller.hears("something", { within: 1 });
      return waiting.catch((error: unknown) => error);
    };
    const error = (await waitHere()) as Error;
    expect(error.stack?.split("\n")[0]).toMatch(/^PersonError: \+15551110000 did not hear/);
    expect(error.stack).toMatch(/did not hear[^\n]*\n    at [^\n]*hostile.simulator\.test/);
    const late = await sim
      .frame({ method: "calling.never" }, { within: 1 })
      .catch((cause: unknown) => cause);
    expect((late as Error).stack).toMatch(/^[^\n]*\n    at [^\n]*hostile.simulator\.test/);
    const absent = await sim.listens("nowhere", { within: 1 }).catch((cause: unknown) => cause);
    expect((absent as Error).stack).toMatch(/^[^\n]*\n    at [^\n]*hostile.simulator\.test/);
  });
});
