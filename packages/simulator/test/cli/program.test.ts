import { execFile, spawn, type ChildProcessByStdio } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { promisify } from "node:util";

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";

import { readSession, startSimulator } from "@twinline/simulator";

import { TestSocket } from "../support/test-socket.js";

// Processes are started, on a machine that may be busy.
jest.setTimeout(30_000);

const root = path.resolve(__dirname, "../../../..");
// As built, like a user's; below the root, so that scripts find the package by its name.
const executable = path.join(root, "packages/simulator/dist/esm/cli.js");
const directory = path.join(root, ".cache", `cli-${process.pid}`);

beforeAll(() => void mkdirSync(directory, { recursive: true }));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The program while it runs. What it prints is kept. */
class Running {
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly code: Promise<number | null>;
  #watchers: (() => void)[] = [];
  out = "";
  err = "";

  constructor(args: readonly string[]) {
    const env = { ...process.env, NO_COLOR: "1", XDG_CACHE_HOME: directory };
    this.#child = spawn(process.execPath, [executable, ...args], {
      cwd: directory,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child.stdout.on("data", (data) => this.#got((this.out += String(data))));
    this.#child.stderr.on("data", (data) => this.#got((this.err += String(data))));
    this.code = new Promise((resolve) =>
      this.#child.on("close", (code) => {
        resolve(code);
        this.#got();
      }),
    );
  }

  /** Resolves with what matched, as soon as it was printed. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.out);
      if (match !== null) return match;
      if (this.#child.exitCode !== null)
        throw new Error(`never printed ${pattern}: ${this.out}${this.err}`);
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  async host(): Promise<string> {
    return (await this.prints(/listens on (wss?:\/\/\S+)\n/))[1]!;
  }

  leave(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    this.#child.kill(signal);
    return this.code;
  }

  #got(_text?: string): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }
}

const running: Running[] = [];
afterEach(async () => {
  for (const program of running.splice(0)) await program.leave("SIGKILL");
});

function run(...args: string[]): Running {
  const program = new Running(args);
  running.push(program);
  return program;
}

function write(name: string, text: string): string {
  const file = path.join(directory, name);
  writeFileSync(file, text);
  return file;
}

/** An app: takes one call on a context, says something, and hangs up. */
async function app(host: string, text = "Hello"): Promise<void> {
  const client = await TestSocket.connect(host, { contexts: ["support"] });
  const { node_id, call_id } = await client.event("calling.call.receive");
  const ids = { node_id, call_id };
  await client.request("calling.answer", ids);
  const play = [{ type: "tts", params: { text } }];
  await client.request("calling.play", { ...ids, control_id: "p", play });
  await client.event("calling.call.play", { state: "finished" });
  await client.request("calling.end", { ...ids, reason: "hangup" });
  await client.event("calling.call.state", { call_state: "ended" });
  await client.close();
}

const people = `
import type { Simulator } from "@twinline/simulator";
import { busy } from "@twinline/simulator";
export const numbers: Record<string, string> = { "+15550111": "support" };
export const people = { "+15550132": busy() };
export default async function (sim: Simulator): Promise<void> {
  const ann = await sim.call({ from: "+15550201", to: "+15550111" });
  await ann.hears("hello", { within: 20 });
  await ann.ended;
}
`;

describe("twinline-simulator", () => {
  it("explains how to connect an app, and exits with 0 on Ctrl-C", async () => {
    const program = run("--context", "support=+15550111", "--no-phone");
    const host = await program.host();
    await program.prints(/Press Ctrl-C to stop/);
    expect(program.out).toContain(`SIGNALWIRE_SPACE=${host}`);
    expect(program.out).toContain(`new RelayClient({ host: "${host}"`);
    expect(program.out).toContain(`SignalWire({ host: "${host}"`);
    expect(program.out).toMatch(/Python +needs wss:\/\/: restart with --tls/);
    expect(program.out).toMatch(/\+15550111 {2}support/);
    const client = await TestSocket.connect(host);
    expect(await program.leave()).toBe(0);
    await client.closed;
    expect(program.err).toBe("");
  });

  it("shows help and version, and exits with 0", async () => {
    const [help, version] = [run("--help"), run("-v")];
    expect([await help.code, await version.code]).toEqual([0, 0]);
    expect(help.out).toMatch(/^twinline-simulator: /);
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("exits with 2 for an unknown flag, and names the nearest", async () => {
    const program = run("--recrod", "a");
    expect(await program.code).toBe(2);
    expect(program.err).toMatch(/Unknown flag --recrod\. Did you mean --record\?\n.*--help/);
  });

  it("exits with 1 and says what to do when the port is taken", async () => {
    await using sim = await startSimulator({ unexpected: "error" });
    const program = run("--port", String(sim.port));
    expect(await program.code).toBe(1);
    expect(program.err).toContain(`Port ${sim.port} is taken by another program`);
    expect(program.err).toContain("Choose another with --port");
  });

  it("exits with 1 for a missing file", async () => {
    const programs = [
      run("--script", "nobody.ts"),
      run("--replay", "nothing.ndjson"),
      run("--record", "no/where.ndjson", "--no-phone"),
    ];
    expect(await Promise.all(programs.map(({ code }) => code))).toEqual([1, 1, 1]);
    for (const { err } of programs) expect(err).toMatch(/does not exist\./);
  });

  it("generates a token when other machines can reach it", async () => {
    const program = run("--host", "0.0.0.0", "--no-phone");
    const [, token] = await program.prints(/SIGNALWIRE_API_TOKEN=([0-9a-f]{32})\n/);
    const [, port] = await program.prints(/listens on ws:\/\/\S+:(\d+)\n/);
    const client = await TestSocket.open(`ws://127.0.0.1:${port}`);
    await expect(client.authenticate()).rejects.toThrow(/-32002/);
    const authentication = { project: "demo", token };
    expect(await client.authenticate({ authentication })).toHaveProperty("protocol");
    await program.leave("SIGTERM");
  });

  it("makes a certificate with --tls, and says how to trust it", async () => {
    const program = run("--tls", "--no-phone");
    expect(await program.host()).toMatch(/^wss:/);
    const file = path.join(directory, "twinline-simulator/twinline-simulator.pem");
    await program.prints(/Ctrl-C/);
    for (const name of ["SIGNALWIRE_RELAY_CA_FILE", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE"]) {
      expect(program.out).toContain(`${name}=${file}`);
    }
    expect(program.out).toMatch(/Python +RelayClient\(host="127\.0\.0\.1:\d+"/);
    expect(existsSync(file)).toBe(true);
  });

  it("serves the phone, by default", async () => {
    const program = run();
    const [, url] = await program.prints(/Call your app from a browser\n {2}(\S+)\n/);
    expect((await fetch(url!)).status).toBe(200);
  });
});

describe("twinline-simulator --script", () => {
  it("has people call in TypeScript, shows the frames, records them, and ends with the script", async () => {
    const file = write("people.ts", people);
    const program = run("--script", file, "--once", "--log", "--no-phone", "--record", "a.ndjson");
    await Promise.all([program.host().then((host) => app(host)), program.code]);
    expect(await program.code).toBe(0);
    expect(program.out).toMatch(/app → calling\.play “Hello” \(call [0-9a-f]{8}\)/);
    expect(program.out).toMatch(/The script has finished\.\n\d+ frames are in .*a\.ndjson/);
    expect(readSession(path.join(directory, "a.ndjson")).length).toBeGreaterThan(15);
    // Nothing is left beside the script.
    expect(readdirSync(directory).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("exits with 1 when a person does not hear what the script expects, and lists what was heard", async () => {
    const program = run(
      "--script",
      write("people.ts", people),
      "--once",
      "--no-phone",
      "--virtual-time",
    );
    await program.host().then((host) => app(host, "Goodbye"));
    expect(await program.code).toBe(1);
    expect(program.err).toMatch(/The script failed: \+15550201 did not hear "hello"/);
    expect(program.err).toMatch(/speech "Goodbye"/);
  });

  it.each([
    ["export const caller = 1;", /exports caller only\. It may export "numbers"/],
    ["export default 7;", /the default export is a number, not a function/],
    ["export const people = { 1: 2 };", /people\["1"\] must be a function/],
    ["export const numbers = { 1: 2 };", /numbers\["1"\] must be a string/],
    ["", /it exports nothing/],
    ["throw new Error('not today');", /not today/],
  ])("says what is wrong with a script such as %j", async (text, message) => {
    const program = run("--script", write(`wrong-${text.length}.mjs`, text));
    expect(await program.code).toBe(1);
    expect(program.err).toMatch(message);
  });
});

describe("twinline-simulator --replay", () => {
  const record = async (): Promise<string> => {
    const file = path.join(directory, "b.ndjson");
    const program = run(
      "--script",
      write("people.ts", people),
      "--once",
      "--no-phone",
      "--record",
      file,
    );
    await program.host().then((host) => app(host));
    expect(await program.code).toBe(0);
    return file;
  };

  it("exits with 0 when the app does the same, and with 1 when it does something else", async () => {
    const file = await record();
    const same = run("--replay", file);
    await same.host().then((host) => app(host));
    expect(await same.code).toBe(0);
    expect(same.out).toContain("The app did the same as in the recording.");
    expect(same.out).toContain('contexts: ["support"]');

    const other = run("--replay", file, "--log");
    await other.host().then((host) => app(host, "Goodbye"));
    expect(await other.code).toBe(1);
    expect(other.err).toMatch(/Different: calling\.play .* was "Hello", and is now "Goodbye"/);
    expect(other.out).toMatch(/app → calling\.play “Goodbye”/);
  });
});

describe("the executable", () => {
  it("runs by itself on systems that read its first line", async () => {
    if (process.platform === "win32") return;
    const { stdout } = await promisify(execFile)(executable, ["--version"]);
    expect(stdout).toMatch(/^\d/);
  });
});
