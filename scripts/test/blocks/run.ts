import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { compileFunction } from "node:vm";

import * as v2 from "@twinline/compat-v2";
import * as core from "@twinline/core";
import * as otel from "@twinline/otel";
import * as v3 from "@twinline/relay-v3";
import * as simulator from "@twinline/simulator";
import { startSimulator, VirtualClock, type Person, type Simulator } from "@twinline/simulator";
import { transformSync } from "esbuild";

import type { CodeBlock } from "./code-block.js";
import { asStatements, namesOf, packageOf } from "./names.js";

type Values = Readonly<Record<string, unknown>>;

/** The number of a block's app, and the number that the block calls. */
const appNumber = "+15550111";
const friend = "+15550222";

/** The environment of a block: a platform with people, the modules that it imports, and the names that it may use. */
class Scene implements AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly #block: CodeBlock;
  readonly #free: ReadonlySet<string>;
  readonly #cleanups: (() => unknown)[] = [];
  #action: unknown;
  /** Whether the block has created its own app. */
  hasApp = false;
  /** The caller of the call that the block gets. */
  caller: Person | undefined;

  constructor(block: CodeBlock, sim: Simulator, clock: VirtualClock) {
    this.#block = block;
    this.#free = namesOf(block).free;
    this.sim = sim;
    this.clock = clock;
    for (const number of new Set([friend, ...numbersIn(block.code)])) {
      if (number !== appNumber) sim.answers(number, (callee) => callee.ended.then(() => undefined));
    }
  }

  /** The packages, with constructors whose clients are disconnected at the end. */
  readonly modules = (from: string): Values => {
    const known: Readonly<Record<string, Values>> = {
      "@twinline/core": {
        ...core,
        Session: this.#kept(core.Session),
        captureTrouble: this.#captureTrouble,
      },
      "@twinline/relay-v3": { ...v3, RelayClient: this.#kept(v3.RelayClient) },
      "@twinline/compat-v2": {
        ...v2,
        Client: this.#kept(v2.Client),
        Consumer: this.#kept(v2.Consumer),
        RelayClient: this.#kept(v2.RelayClient),
        RelayConsumer: this.#kept(v2.RelayConsumer),
      },
      "@twinline/simulator": { ...simulator, startSimulator: this.#startSimulator },
      "@twinline/otel": { ...otel, TwinlineInstrumentation: this.#instrumentation },
      "@opentelemetry/sdk-node": { NodeSDK: Startable },
      "@opentelemetry/exporter-prometheus": { PrometheusExporter: Startable },
      "node:http": { createServer: this.#createServer },
    };
    const module = known[from];
    if (module === undefined) throw new Error(`The block imports ${from}: add it to its scene`);
    return module;
  };

  /** The values of the names that the block uses but does not declare, except globals. */
  async values(): Promise<Values> {
    const { call, client } = await this.#connection();
    const atHand: Values = {
      ...{
        call,
        client,
        action: this.#action,
        caller: this.caller,
        sim: this.sim,
        clock: this.clock,
      },
      session: (client as { session?: unknown } | undefined)?.session,
      ...{ project: "p", token: "t", host: this.sim.host, url: "https://example.com/sound.mp3" },
      ...{ from: appNumber, to: friend, from_number: appNumber, to_number: friend },
      ...{ a: friend, b: friend, c: friend },
      createServer: this.#createServer,
      NodeSDK: Startable,
      ...Object.fromEntries(
        ["answer", "handle", "onIncomingCall"].map((name) => [
          name,
          (incoming: v3.Call) => incoming.hangup(),
        ]),
      ),
    };
    const values: Record<string, unknown> = {};
    for (const name of this.#free) {
      const from = packageOf(name, this.#block);
      if (Object.hasOwn(atHand, name)) values[name] = atHand[name];
      else if (from !== undefined) values[name] = this.modules(from)[name];
    }
    return values;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const cleanup of this.#cleanups.splice(0).toReversed()) await cleanup();
  }

  /** A client and a call that it has answered, in the block's API, if the block needs them. */
  async #connection(): Promise<{ call?: unknown; client?: unknown }> {
    const needs = ["call", "client", "caller", "action", "session", "Task"];
    if (!needs.some((name) => this.#free.has(name))) return {};
    const options = { project: "p", token: "t", host: this.sim.host, clock: this.clock };
    let handed: (call: unknown) => void = () => undefined;
    const taken = new Promise<unknown>((resolve) => (handed = resolve));
    let client: v2.Client | v3.RelayClient;
    if (this.#block.face === "v3") {
      client = new v3.RelayClient({ ...options, contexts: ["given"] });
      client.on_call((call) => handed(call));
      await client.connect();
    } else {
      client = new v2.Client(options);
      await client.connect();
      await client.calling.receive(["given", "office"], (call: v2.Call) => handed(call));
    }
    this.#cleanups.push(() => client.disconnect());
    this.caller = await this.sim.call({ to: appNumber, context: "given" });
    const call = await taken;
    if (!this.#block.code.includes(".answer(")) await (call as v3.Call).answer();
    // If the block plays the caller, it needs something to hear.
    if (this.#free.has("caller") || this.#free.has("action")) {
      this.#action = await this.#started(call as v3.Call);
    }
    return { call, client };
  }

  /** A running action of the kind that the block reads. */
  async #started(call: v3.Call): Promise<unknown> {
    if (/\bdetect\b/.test(this.#block.code)) return call.detect({ type: "machine" });
    if (!/\bfax\b/.test(this.#block.code)) {
      return call.prompt_tts("Press 1 for sales", { digits: { max: 1 } });
    }
    if (this.caller !== undefined) this.caller.is_fax = true;
    return call.send_fax("https://example.com/document.pdf");
  }

  #kept<Made extends new (...args: never[]) => object>(Base: Made): Made {
    const keep = (made: object): void => {
      this.hasApp ||= !(made instanceof core.Session);
      this.#cleanups.push(async () => {
        const { client = made } = made as { client?: object };
        await (client as { disconnect?: () => Promise<void> }).disconnect?.();
      });
    };
    return class extends (Base as unknown as new (...args: unknown[]) => object) {
      constructor(...args: unknown[]) {
        super(...args);
        keep(this);
      }
    } as unknown as Made;
  }

  /** Channel subscribers would otherwise remain for later tests. */
  get #instrumentation(): typeof otel.TwinlineInstrumentation {
    const disableAtEnd = (made: otel.TwinlineInstrumentation): void => {
      this.#cleanups.push(() => made.disable());
    };
    return class extends otel.TwinlineInstrumentation {
      constructor(...args: ConstructorParameters<typeof otel.TwinlineInstrumentation>) {
        super(...args);
        disableAtEnd(this);
      }
    };
  }

  readonly #captureTrouble: typeof core.captureTrouble = (session, options) => {
    const directory = mkdtempSync(path.join(tmpdir(), "twinline-blocks-"));
    const capture = core.captureTrouble(session, { ...options, directory });
    this.#cleanups.push(async () => {
      await capture.stop();
      rmSync(directory, { recursive: true });
    });
    return capture;
  };

  /** The block's own simulator, with an app that says the prompts that pages expect. */
  readonly #startSimulator: typeof startSimulator = async (
    options: simulator.SimulatorOptions | undefined,
  ) => {
    const clock = (options?.clock as VirtualClock | undefined) ?? new VirtualClock();
    // Some blocks show the policies, and close a simulator that has problems.
    const sim = await startSimulator({ ...options, clock, unexpected: "ignore" });
    const contexts = Object.values(options?.numbers ?? {}).map(String);
    const app = new v3.RelayClient({ project: "p", token: "t", host: sim.host, clock, contexts });
    app.on_call(async (call) => {
      await call.answer();
      const question = "Press 1 for sales, or please enter your 3 digit PIN";
      const prompt = await call.prompt_tts(question, { digits: { max: 3, digit_timeout: 1 } });
      await prompt.wait();
      const words = await call.play_tts("Connecting you");
      await words.wait();
      await call.hangup();
    });
    await app.connect();
    this.#cleanups.push(() => app.disconnect());
    return sim;
  };

  /** Any port will do. */
  readonly #createServer = (listener: RequestListener): Server => {
    const server = createServer(listener);
    const listen = server.listen.bind(server);
    server.listen = () => listen(0);
    this.#cleanups.push(() => server.listening && server.close());
    return server;
  };
}

/** A stand-in for classes of other packages. */
class Startable {
  start(): void {
    return undefined;
  }
}

function numbersIn(code: string): string[] {
  return [...code.matchAll(/\+1\d{10}|\+1555\d{4}/g)].map(([number]) => number);
}

/**
 * Runs a block on a simulator: with a call if it needs one, and with a caller if it is an app.
 *
 * @returns the problems that the simulator reported
 * @throws the error that the block throws
 */
export async function runBlock(given: CodeBlock): Promise<readonly Error[]> {
  const block = { ...given, code: asStatements(given.code) };
  const clock = new VirtualClock();
  // Problems are returned, and the test asserts that there are none.
  await using sim = await startSimulator({ clock, unexpected: "ignore" });
  const environment = process.env;
  process.env = {
    ...environment,
    SIGNALWIRE_PROJECT_ID: "p",
    SIGNALWIRE_API_TOKEN: "t",
    SIGNALWIRE_SPACE: sim.host,
    SIGNALWIRE_LOG_LEVEL: "warn",
  };
  try {
    await using scene = new Scene(block, sim, clock);
    const done = started(block, scene, await scene.values());
    // It may fail before anything awaits it.
    done.catch(() => undefined);
    await clock.settle();
    if (scene.hasApp) await callApp(scene, done);
    else await play(scene, scene.caller, done);
    await scene[Symbol.asyncDispose]();
    await done;
    return sim.problems;
  } finally {
    process.env = environment;
  }
}

function started(block: CodeBlock, scene: Scene, values: Values): Promise<void> {
  const console = { ...globalThis.console, log: () => undefined };
  const names = { ...values, console, modules: scene.modules };
  const source = `const block = async () => {\n${withoutModules(block, scene.sim)}\n};`;
  const { code } = transformSync(source, { loader: "ts", target: "es2022" });
  const run = compileFunction(`${code}\nreturn block();`, Object.keys(names));
  return Reflect.apply(run, undefined, Object.values(names)) as Promise<void>;
}

/** Returns the code as a function body: imports come from the scene, and nothing is exported. */
function withoutModules(block: CodeBlock, { host }: Simulator): string {
  const { imports, exports } = namesOf(block);
  const edits = [
    ...exports.map((start) => ({ start, end: start + "export".length, text: "" })),
    ...imports.map(({ start, end, from, names, isType }) => {
      const taken = names.map(([exported, local]) => `${exported}: ${local}`).join(", ");
      const text = isType || taken === "" ? "" : `const { ${taken} } = modules("${from}");`;
      return { start, end, text };
    }),
  ].toSorted((one, other) => other.start - one.start);
  let { code } = block;
  for (const { start, end, text } of edits) code = code.slice(0, start) + text + code.slice(end);
  return code.replaceAll('"your-space.signalwire.com"', JSON.stringify(host));
}

/** Calls the block's app on each of its contexts. */
async function callApp(scene: Scene, done: Promise<void>): Promise<void> {
  const { sim } = scene;
  const contexts = sim.requests("signalwire.connect").flatMap(({ contexts: named }) => named ?? []);
  const received = sim.requests("signalwire.receive").flatMap(({ contexts: named }) => named ?? []);
  for (const context of new Set([...contexts, ...received] as string[])) {
    const caller = await sim.call({ to: appNumber, context });
    await play(scene, caller, done);
    await caller.hang_up();
  }
}

/** Does everything that a block may wait for as the caller, then ends the call. */
async function play(
  { clock }: Scene,
  caller: Person | undefined,
  done: Promise<void>,
): Promise<void> {
  const over = done.then(
    () => true,
    () => true,
  );
  const moves = [() => caller?.press("1"), () => caller?.says("Hello?"), () => caller?.hang_up()];
  for (const move of moves) {
    if (await Promise.race([over, clock.settle().then(() => false)])) return;
    if (caller?.call_state === "answered") await move();
  }
  await clock.settle();
}
