import { afterEach, expect, it } from "@jest/globals";
import { Client, type Call as LegacyCall } from "@twinline/compat-v2";
import { RelayError, Session, type SocketFactory } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";
import { Call } from "@twinline/relay-v3";
import { startSimulator, VirtualClock } from "@twinline/simulator";
import * as fc from "fast-check";

import { callEvents } from "./stage.js";

type Json = Record<string, unknown>;

/** What is done to a field of an event: it is left out, or replaced. */
interface Mangling {
  readonly path: readonly string[];
  readonly value: unknown;
}

const fields = [
  ["state"],
  ["result"],
  ["result", "type"],
  ["result", "params"],
  ["result", "params", "digits"],
  ["detect"],
  ["detect", "params"],
  ["fax"],
  ["fax", "params"],
  ["peer"],
  ["connect_state"],
  ["url"],
  ["duration"],
  ["device"],
  ["final"],
  ["control_id"],
] as const;

const mangling: fc.Arbitrary<Mangling> = fc.record({
  path: fc.constantFrom(...fields),
  value: fc.oneof(
    fc.constantFrom<unknown>(undefined, null, "", 0, [], {}, "__proto__", { params: null }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

function mangled(params: Json, { path, value }: Mangling): Json {
  const [first, ...rest] = path;
  if (first === undefined) return params;
  const inner = params[first];
  if (rest.length === 0) return { ...params, [first]: value };
  if (typeof inner !== "object" || inner === null) return params;
  return { ...params, [first]: mangled(inner as Json, { path: rest, value }) };
}

/** Changes the events of operations on their way to the client; those of the call itself get through. */
function manglingSocket(way: SocketFactory, manglings: readonly Mangling[]): SocketFactory {
  let count = 0;
  return (url, options, observer) =>
    way(url, options, {
      ...observer,
      onMessage: (text) => {
        const frame = JSON.parse(text) as { params?: { event_type?: string; params?: Json } };
        const { event_type = "", params } = frame.params ?? {};
        const isOfCall = /^calling\.call\.(receive|state)$|^signalwire/.test(event_type);
        const change = manglings[(count += 1) % manglings.length];
        if (params === undefined || isOfCall || change === undefined)
          return observer.onMessage(text);
        const changed = { ...frame.params, params: mangled(params, change) };
        return observer.onMessage(JSON.stringify({ ...frame, params: changed }));
      },
    });
}

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
process.on("unhandledRejection", note);

afterEach(() => {
  process.off("unhandledRejection", note);
});

const hello = [{ type: "tts", text: "Hello" }] as const;

/** Runs a few operations of both faces on one call whose events are not what they should be. */
async function talk(manglings: readonly Mangling[]): Promise<string[]> {
  const clock = new VirtualClock();
  const sim = await startSimulator({ clock, seed: 1, unexpected: "error" });
  sim.answers("+15550001", async (person) => void (await person.ended));
  const session = new Session({
    ...{ project: "p", token: "a-token", host: sim.host, clock, log_level: "silent", env: {} },
    socket: manglingSocket(sim.socket, manglings),
  });
  const client = new Client({ session });
  const wrong: string[] = [];
  const settled: Promise<unknown>[] = [];
  const run = (what: string, promise: Promise<unknown>): void => {
    const fail = (error: unknown): void => {
      if (!(error instanceof RelayError)) wrong.push(`${what}: ${String(error)}`);
    };
    settled.push(promise.catch(fail));
  };
  const arrived = new Promise<LegacyCall>((resolve) => {
    void client.calling.receive("office", resolve);
  });
  await client.connect();
  const caller = await sim.call({ context: "office" });
  const legacy = await arrived;
  const modern = Call.from(legacy);
  for (const name of callEvents) modern.on(name, ({ params }) => JSON.stringify(params));
  legacy.on("prompt", () => undefined).on("detect.update", () => undefined);
  await legacy.answer();
  run("v2 play", legacy.play(hello));
  run("v2 prompt", legacy.prompt("digits", hello, { digits_max: 2 }));
  run("v2 detect", legacy.detect({ detect_type: "machine", timeout: 3 }));
  run("v2 record", legacy.record({ end_silence_timeout: 1 }));
  run("v2 fax", legacy.fax_receive());
  const phone = { from_number: "+15559999", to_number: "+15550001" };
  run("v2 connect", legacy.connect([phone]));
  run(
    "v3 play",
    modern.play(hello).then((action) => action.wait()),
  );
  run(
    "v3 prompt",
    modern.play_and_collect(hello, { digits: { max: 2 } }).then((action) => action.wait()),
  );
  run(
    "v3 detect",
    modern.detect({ type: "machine" }).then((action) => action.wait()),
  );
  run(
    "v3 fax",
    modern.receive_fax().then((action) => action.wait()),
  );
  void caller.press("12").catch(() => undefined);
  await clock.advance(30);
  await caller.hang_up();
  await Promise.all(settled);
  await clock.settle();
  if (modern.state !== "ended") wrong.push(`the call is ${modern.state}`);
  const { size } = CallRegistry.of(session);
  await session.disconnect();
  if (size > 0) wrong.push(`${size} calls are left`);
  await sim.close();
  return wrong;
}

it("events with missing or wrong fields make no operation hang or crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mangling, { minLength: 1, maxLength: 6 }), async (manglings) => {
      expect(await talk(manglings)).toEqual([]);
      expect(unhandled).toEqual([]);
    }),
    { numRuns: 60, seed: 3 },
  );
}, 60_000);
