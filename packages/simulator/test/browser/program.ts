// Runs in the browser: bundled by the test, with the packages' entries for browsers.
import { Consumer } from "@twinline/compat-v2";
import { recordSession, RelayError } from "@twinline/core";
import { RelayClient } from "@twinline/relay-v3";
import { makeCertificate, startSimulator, VirtualClock } from "@twinline/simulator";
import { assertHeard } from "@twinline/simulator/kit";

const names = { project: "a-project", token: "a-token", host: "ws://127.0.0.1:1" };

/** A call to a program of each face: the caller keys a digit, and hears what the program says of it. */
async function callBoth(): Promise<Record<string, string>> {
  const clock = new VirtualClock();
  await using sim = await startSimulator({
    numbers: { "+15550111": "modern", "+15550122": "classic" },
    unexpected: "error",
    clock,
  });
  const options = { ...names, clock, socket: sim.socket, log_level: "warn" } as const;

  const client = new RelayClient({ ...options, contexts: ["modern"] });
  client.on_call(async (call) => {
    await call.answer();
    const action = await call.play_and_collect({
      media: [{ type: "tts", text: "Press a key, please." }],
      collect: { digits: { max: 1 } },
    });
    const { params } = await action.wait();
    await call.play([{ type: "tts", text: `v3 got ${params.result?.digits}` }]);
  });
  const running = client.run();

  class Classic extends Consumer {
    override contexts = ["classic"];
    override async on_incoming_call(call: Parameters<Consumer["on_incoming_call"]>[0]) {
      await call.answer();
      const { result } = await call.prompt_tts({
        prompt_type: "digits",
        digits_max: 1,
        text: "Press a key, please.",
      });
      await call.play_tts({ text: `v2 got ${result}` });
    }
  }
  const consumer = new Classic(options);
  const consuming = consumer.run();

  const heard: Record<string, string> = {};
  for (const [to, face] of [
    ["+15550111", "v3"],
    ["+15550122", "v2"],
  ] as const) {
    await sim.listens(face === "v3" ? "modern" : "classic");
    const caller = await sim.call({ to });
    await caller.hears("press a key", { barge_in: true });
    await caller.press("4");
    await caller.hears(`${face} got`);
    assertHeard(caller, `${face} got 4`);
    heard[face] = caller.heard.at(-1)?.text ?? "";
    await caller.hang_up();
  }
  await client.disconnect();
  await consumer.client?.disconnect();
  await Promise.all([running, consuming]);
  return heard;
}

/** What the program says to a caller of a simulator elsewhere, over the browser's own WebSocket. */
async function connectTo(host: string): Promise<void> {
  const client = new RelayClient({ ...names, host, contexts: ["office"], log_level: "warn" });
  client.on_call(async (call) => {
    await call.answer();
    await call.play([{ type: "tts", text: "Hello from the browser." }]);
    await call.wait_for_ended();
    await client.disconnect();
  });
  await client.run();
}

/** How what only Node.js can do is refused. */
async function refusals(): Promise<string[]> {
  await using sim = await startSimulator({ unexpected: "error" });
  const client = new RelayClient({ ...names, socket: sim.socket });
  const attempts = [
    () => recordSession(client, "session.ndjson"),
    () => makeCertificate(),
    () => sim.serve_phone(),
  ];
  const words: string[] = [];
  for (const attempt of attempts) {
    try {
      await attempt();
      words.push("it did not throw");
    } catch (error) {
      words.push(error instanceof RelayError ? `${error.code}: ${error.message}` : String(error));
    }
  }
  return words;
}

Object.assign(globalThis, { program: { callBoth, connectTo, refusals } });
