import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import { afterEach, expect, it } from "@jest/globals";
import { startSimulator, type Person, type Simulator } from "@twinline/simulator";

const root = path.join(__dirname, "../..");
const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** Starts the example in a process of its own, as a user would, and waits until it takes calls. */
async function start(sim: Simulator, workers: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "examples/cluster/main.ts"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      WORKERS: String(workers),
      SIGNALWIRE_SPACE: sim.host,
      SIGNALWIRE_PROJECT_ID: "p",
      SIGNALWIRE_API_TOKEN: "a-token",
      SIGNALWIRE_LOG_LEVEL: "error",
    },
  });
  children.add(child);
  child.once("exit", () => children.delete(child));
  await says(child, "take calls");
  return child;
}

/** Resolves when the child has printed these words, from now on. */
function says(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = "";
    const listen = (chunk: unknown): void => {
      text += String(chunk);
      if (!text.includes(words)) return;
      child.stdout?.off("data", listen);
      resolve();
    };
    child.stdout?.on("data", listen);
    child.once("exit", () => reject(new Error(`it ended before it said "${words}": ${text}`)));
  });
}

async function calls(sim: Simulator, count: number): Promise<Person[]> {
  const callers: Person[] = [];
  for (let index = 0; index < count; index += 1)
    callers.push(await sim.call({ context: "office" }));
  await Promise.all(callers.map((caller) => caller.hears(/press 1/i)));
  return callers;
}

/** Ends the calls as the app has them end, and tells how they ended. */
function finish(callers: readonly Person[]): Promise<string[]> {
  return Promise.all(
    callers.map(async (caller) => {
      await caller.press("1");
      await caller.hears(/goodbye/i);
      return caller.ended;
    }),
  );
}

it("a worker that gets SIGTERM accepts no more calls, lets live ones end and exits; another takes over", async () => {
  await using sim = await startSimulator({ unexpected: "error" });
  const old = await start(sim, 1);
  const before = await calls(sim, 3);
  const fresh = await start(sim, 1);
  const exited = once(old, "exit");
  old.kill("SIGTERM");
  await sim.frame({ method: "signalwire.unreceive" });
  const after = await calls(sim, 3);
  expect(old.exitCode).toBeNull();
  const owners = (people: readonly Person[]): Set<number> =>
    new Set(
      people.map(
        ({ call_id }) => sim.frames({ method: "calling.answer", call_id })[0]?.connection ?? 0,
      ),
    );
  expect([owners(before), owners(after)]).toEqual([new Set([1]), new Set([2])]);
  expect(await finish(before)).toEqual(before.map(() => "hangup"));
  expect(await exited).toEqual([0, null]);
  expect(await finish(after)).toEqual(after.map(() => "hangup"));
  const gone = once(fresh, "exit");
  fresh.kill("SIGTERM");
  expect(await gone).toEqual([0, null]);
}, 60_000);

it("workers are replaced one by one while calls come in, and no call is lost", async () => {
  await using sim = await startSimulator({ unexpected: "error" });
  const app = await start(sim, 2);
  const during: Person[] = await calls(sim, 4);
  const rolled = says(app, "rolled over");
  app.kill("SIGHUP");
  const progress = { isOver: false };
  const finished = rolled.then(() => (progress.isOver = true));
  const ends: Promise<string[]>[] = [];
  while (!progress.isOver) {
    const callers = await calls(sim, 2);
    ends.push(finish(callers), finish(during.splice(0, 1)));
    await Promise.race([finished, Promise.all(callers.map((caller) => caller.ended))]);
  }
  ends.push(finish(during));
  const reasons = (await Promise.all(ends)).flat();
  expect(reasons).toEqual(reasons.map(() => "hangup"));
  const connects = sim.requests("signalwire.connect");
  expect(connects).toHaveLength(4);
  const gone = once(app, "exit");
  app.kill("SIGTERM");
  expect(await gone).toEqual([0, null]);
}, 90_000);
