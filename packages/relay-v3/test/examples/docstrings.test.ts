import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { compileFunction } from "node:vm";

import { describe, expect, it } from "@jest/globals";
import * as relay from "@twinline/relay-v3";
import { RelayClient, type Action, type Call, type RelayClientOptions } from "@twinline/relay-v3";
import type { Person } from "@twinline/simulator";
import { transformSync } from "esbuild";

import { sourceFiles } from "../support/source-files.js";
import { appNumber, incoming, listens, world, type World } from "../support/world.js";

interface Example {
  readonly file: string;
  readonly code: string;
}

const examples: readonly Example[] = sourceFiles().flatMap((path) => {
  const blocks = readFileSync(path, "utf8").matchAll(/\* ```ts\n((?:(?!\* ```)[^])*)\* ```/g);
  return [...blocks].map(([, block = ""]) => ({
    file: relative(`${import.meta.dirname}/../../src`, path),
    code: block.replaceAll(/^ *\* ?/gm, "").trim(),
  }));
});

/** Examples of what a running action tells need one: by what they read of it, how it starts. */
const starts: Readonly<Record<string, (call: Call, caller: Person) => Promise<Action>>> = {
  "result?.": (call) => call.prompt_tts("Press a key.", { digits: { max: 1 } }),
  "detect?.": (call) => call.detect({ type: "machine" }),
  "fax?.": (call, caller) => {
    caller.is_fax = true;
    return call.send_fax("https://example.com/document.pdf");
  },
};

interface Run {
  readonly printed: unknown[][];
  readonly done: Promise<void>;
}

/** Runs an example with what its reader would have at hand. */
function run(code: string, given: Readonly<Record<string, unknown>>): Run {
  const printed: unknown[][] = [];
  const console = { log: (...values: unknown[]) => printed.push(values) };
  const names = { ...relay, ...given, console };
  const { code: plain } = transformSync(`async () => {\n${code}\n}`, { loader: "ts" });
  const compiled = compileFunction(
    `return (${plain.trim().replace(/;$/, "")})();`,
    Object.keys(names),
  );
  const started: unknown = Reflect.apply(compiled, undefined, Object.values(names));
  return { printed, done: started as Promise<void> };
}

/** The caller does what an example may wait for, and ends the call at last. */
async function play(w: World, caller: Person, example: Run): Promise<void> {
  const over = example.done.then(() => true);
  const moves = [() => caller.press("1#"), () => caller.says("Hello?"), () => caller.hang_up()];
  for (const move of moves) {
    if (await Promise.race([over, w.clock.settle().then(() => false)])) return;
    if (caller.call_state === "answered") await move();
  }
  await example.done;
}

function numbersIn(code: string): string[] {
  return [...code.matchAll(/\+1\d{10}|\+1555\d{4}/g)].map(([number]) => number);
}

describe("the example in the docstring of", () => {
  it.each(examples.map((example, index) => [`${example.file} (${index})`, example] as const))(
    "%s runs on the simulator",
    async (_, { code }) => {
      await using w = await world(
        {},
        { numbers: { [appNumber]: "office", "+15550100": "default" } },
      );
      for (const number of numbersIn(code)) {
        if (number !== appNumber) w.sim.answers(number, listens);
      }
      const clients: RelayClient[] = [];
      class Client extends RelayClient {
        constructor(options: RelayClientOptions) {
          super({ ...options, clock: w.clock, env: {}, log_level: "silent" });
          clients.push(this);
        }
      }
      const handle = (call: Call) => call.hangup();
      const own = { project: "p", token: "t", host: w.sim.host, RelayClient: Client, handle };

      if (/new RelayClient|client\.calls|client\.on_call/.test(code)) {
        const isWhole = code.includes("new RelayClient");
        if (!isWhole) await w.client.connect();
        const example = run(code, { ...own, client: w.client });
        const [client = w.client] = clients;
        await w.clock.settle();
        const caller = await w.sim.call({ to: isWhole ? "+15550100" : appNumber });
        await caller.answered.catch(() => undefined);
        await w.clock.settle();
        if (caller.call_state !== "ended") await caller.hang_up();
        await client.disconnect();
        await example.done;
      } else {
        const { call, caller } = await incoming(w);
        await call.answer();
        const what = Object.keys(starts).find((words) => code.includes(words));
        const action = what === undefined ? undefined : await starts[what]?.(call, caller);
        const example = run(code, { ...own, client: w.client, call, action });
        await play(w, caller, example);
      }
      expect(w.sim.problems).toEqual([]);
      expect(w.log.filter((line) => / threw|is not /.test(line))).toEqual([]);
    },
  );

  it("most families of methods is found", () => {
    expect(examples.length).toBeGreaterThan(20);
  });
});
