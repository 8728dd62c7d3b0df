import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { RelayClient, RelayCommandError, type Call } from "@twinline/relay-v3";
import { startSimulator, VirtualClock, type Person, type Simulator } from "@twinline/simulator";

import * as actions from "../call/actions.js";
import * as bridging from "../call/bridging.js";
import * as events from "../call/events.js";
import * as faxAndStreams from "../call/fax-and-streams.js";
import * as input from "../call/input.js";
import * as lifecycle from "../call/lifecycle.js";
import * as media from "../call/media.js";
import * as services from "../call/services.js";
import * as speechAndAi from "../call/speech-and-ai.js";

type Example = (call: Call) => unknown;

const examples: Readonly<Record<string, Example>> = {
  ...actions,
  ...bridging,
  ...events,
  ...faxAndStreams,
  ...input,
  ...lifecycle,
  ...media,
  ...services,
  ...speechAndAi,
};

/** What must come of an example. */
interface Outcome {
  /** The requests that leave, in order, each with some of its params. */
  readonly sends: readonly (readonly [method: string, params?: object])[];
  /** What the caller does meanwhile. */
  readonly meanwhile?: (caller: Person, call: Call) => unknown;
  /** The first words of what is printed, in order. */
  readonly prints?: readonly string[];
}

const tts = (text: string) => ({ play: [{ type: "tts", params: { text } }] });
const hangsUp = (caller: Person) => caller.hang_up();

const outcomes: Readonly<Record<string, Outcome>> = {
  blocking: { sends: [["calling.play", tts("Hello")]] },
  in_the_background: {
    sends: [
      ["calling.play", tts("Hello")],
      ["calling.send_digits", { digits: "1234" }],
    ],
  },
  with_callbacks: {
    sends: [["calling.play"], ["calling.record", { record: { audio: {} } }], ["calling.end"]],
    meanwhile: async (caller) => {
      await caller.hears("Hello");
      await caller.says("my name is Ann");
    },
    prints: ["Done:", "Recording URL: http"],
  },
  answer: { sends: [["calling.answer"]] },
  hangup: { sends: [["calling.end", { reason: "hangup" }]] },
  pass_: { sends: [["calling.pass"]] },
  play: {
    sends: [
      ["calling.play", tts("Hello!")],
      [
        "calling.play",
        { play: [{ type: "audio", params: { url: "https://example.com/sound.mp3" } }] },
      ],
      ["calling.play", { play: [{ type: "silence", params: { duration: 2 } }] }],
      ["calling.play", { play: [{ type: "ringtone", params: { name: "us" } }] }],
      ["calling.play.pause"],
      ["calling.play.resume"],
      ["calling.play.volume", { volume: -3 }],
      ["calling.play.stop"],
    ],
  },
  record: {
    sends: [
      ["calling.record", { record: { audio: { format: "wav", stereo: true, direction: "both" } } }],
      ["calling.record.stop"],
    ],
    prints: ["Recording URL: http"],
  },
  play_and_collect: {
    sends: [
      [
        "calling.play_and_collect",
        {
          ...tts("Press 1 for sales, 2 for support."),
          collect: { digits: { max: 1, digit_timeout: 5 } },
        },
      ],
    ],
    meanwhile: async (caller) => {
      await caller.hears("Press 1");
      await caller.press("2");
    },
    prints: ["Digit: 2"],
  },
  collect: {
    sends: [
      [
        "calling.collect",
        {
          digits: { max: 4, terminators: "#" },
          speech: { language: "en-US" },
          partial_results: true,
        },
      ],
    ],
    meanwhile: (caller) => caller.press("42#"),
    prints: ["Result:"],
  },
  send_digits: { sends: [["calling.send_digits", { digits: "1234#" }]] },
  detect: {
    sends: [["calling.detect", { detect: { type: "machine" }, timeout: 30 }]],
    meanwhile: (caller) => caller.says("Hello?"),
    prints: ["Detected:"],
  },
  bind_digit: {
    sends: [
      [
        "calling.bind_digit",
        { digits: "*1", bind_method: "calling.play", params: tts("You pressed star-1") },
      ],
    ],
  },
  clear_digit_bindings: { sends: [["calling.clear_digit_bindings"]] },
  connect: {
    sends: [
      [
        "calling.connect",
        {
          devices: [
            [{ type: "phone", params: { to_number: "+15551234567", from_number: "+15559876543" } }],
          ],
          ringback: [{ type: "ringtone", params: { name: "us" } }],
        },
      ],
    ],
  },
  disconnect: { sends: [["calling.disconnect"]] },
  refer: {
    sends: [["calling.refer", { device: { type: "sip", params: { to: "sip:user@example.com" } } }]],
  },
  transfer: { sends: [["calling.transfer", { dest: "https://example.com/swml-endpoint" }]] },
  send_fax: {
    sends: [
      [
        "calling.send_fax",
        { document: "https://example.com/document.pdf", identity: "+15551234567" },
      ],
    ],
    meanwhile: hangsUp,
    prints: ["Fax:"],
  },
  receive_fax: { sends: [["calling.receive_fax"]], meanwhile: hangsUp, prints: ["Fax:"] },
  tap: {
    sends: [
      [
        "calling.tap",
        {
          tap: { type: "audio", params: { direction: "both" } },
          device: { type: "rtp", params: { addr: "192.168.1.100", port: 5000 } },
        },
      ],
    ],
  },
  stream: {
    sends: [
      [
        "calling.stream",
        {
          url: "wss://example.com/audio",
          name: "my_stream",
          codec: "PCMU",
          track: "inbound_track",
        },
      ],
      ["calling.stream.stop"],
    ],
  },
  pay: {
    sends: [
      [
        "calling.pay",
        {
          payment_connector_url: "https://pay.example.com",
          charge_amount: "25.99",
          currency: "usd",
          input: "dtmf",
        },
      ],
    ],
    meanwhile: hangsUp,
    prints: ["Payment:"],
  },
  join_conference: {
    sends: [["calling.join_conference", { name: "my_conference", muted: false, beep: "onEnter" }]],
  },
  leave_conference: { sends: [["calling.leave_conference", { conference_id: "conf-123" }]] },
  hold: { sends: [["calling.hold"], ["calling.unhold"]] },
  denoise: { sends: [["calling.denoise"], ["calling.denoise.stop"]] },
  echo: { sends: [["calling.echo", { timeout: 30 }]] },
  join_room: { sends: [["calling.join_room", { name: "my_room" }]] },
  leave_room: { sends: [["calling.leave_room"]] },
  queue_enter: { sends: [["calling.queue.enter", { queue_name: "support" }]] },
  queue_leave: {
    sends: [["calling.queue.leave", { queue_name: "support", queue_id: "q-123" }]],
  },
  transcribe: {
    sends: [
      ["calling.transcribe", { status_url: "https://example.com/transcription" }],
      ["calling.transcribe.stop"],
    ],
  },
  live_transcribe: {
    sends: [["calling.live_transcribe", { action: { start: { language: "en-US" } } }]],
  },
  live_translate: {
    sends: [["calling.live_translate", { action: { start: { source: "en-US", target: "es" } } }]],
  },
  ai: {
    sends: [
      [
        "calling.ai",
        {
          prompt: { text: "You are a helpful support agent." },
          SWAIG: { functions: [] },
          params: { end_of_speech_timeout: 3000 },
        },
      ],
    ],
    meanwhile: hangsUp,
    prints: ["The talk is over: calling.call."],
  },
  user_event: { sends: [["calling.user_event", { event: "order_placed", order_id: "12345" }]] },
  on: {
    sends: [],
    meanwhile: async (_, call) => {
      await (await call.play([{ type: "tts", text: "Hello" }])).wait();
    },
    prints: ["Play state: playing", "Play state: finished"],
  },
  wait_for: {
    sends: [],
    meanwhile: (_, call) => call.play([{ type: "tts", text: "Hello" }]),
    prints: ["Play state: playing"],
  },
  wait_for_ended: { sends: [], meanwhile: hangsUp, prints: ["End reason: hangup"] },
};

const printed: string[] = [];
let sim: Simulator;
let clock: VirtualClock;
let client: RelayClient;

beforeEach(async () => {
  clock = new VirtualClock();
  sim = await startSimulator({
    clock,
    numbers: { "+15550111": "office" },
    unexpected: "error",
  });
  for (const address of ["+15551234567", "sip:user@example.com"]) {
    sim.answers(address, async (agent) => void (await agent.ended));
  }
  client = new RelayClient({
    project: "a-project",
    token: "a-token",
    host: sim.host,
    contexts: ["office"],
    clock,
    log_level: "silent",
  });
  printed.length = 0;
  jest.spyOn(console, "log").mockImplementation((...words: unknown[]) => {
    printed.push(words.map(String).join(" "));
  });
});

afterEach(async () => {
  await client.disconnect();
  await sim.close();
  jest.restoreAllMocks();
});

describe("the examples of what a call can do", () => {
  it("are all run here", () => {
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(outcomes).toSorted());
  });

  it.each(Object.entries(outcomes))("%s", async (name, { sends, meanwhile, prints = [] }) => {
    const handed = new Promise<Call>((resolve) => client.on_call(resolve));
    await client.connect();
    const caller = await sim.call({ to: "+15550111" });
    const call = await handed;
    if (name !== "answer") {
      await call.answer();
      await call.wait_for_answered();
    }
    const before = sim.log.length;
    const ran = Promise.resolve(examples[name]?.(call)).catch((error: unknown) => {
      // Not every service exists on this platform; what leaves is the same.
      if (!(error instanceof RelayCommandError)) throw error;
    });
    await clock.settle();
    await meanwhile?.(caller, call);
    await ran;
    await clock.advance(30);
    const own = new Set(sends.map(([method]) => method));
    const requests = sim.log
      .slice(before)
      .filter(({ direction, method }) => direction === "to_platform" && own.has(method ?? ""));
    expect(requests.map(({ method }) => method)).toEqual(sends.map(([method]) => method));
    for (const [index, [, params = {}]] of sends.entries()) {
      expect(requests[index]?.params).toMatchObject(params);
    }
    expect(printed).toEqual(prints.map((words) => expect.stringContaining(words)));
  });
});
