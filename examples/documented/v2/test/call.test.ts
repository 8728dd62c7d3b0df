import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { Client, type Call } from "@twinline/compat-v2";
import {
  busy,
  startSimulator,
  VirtualClock,
  type Behaviour,
  type Person,
  type Simulator,
} from "@twinline/simulator";

import * as connecting from "../call/connect.js";
import * as detecting from "../call/detect.js";
import * as events from "../call/events.js";
import * as faxing from "../call/fax.js";
import * as lifecycle from "../call/lifecycle.js";
import * as playing from "../call/play.js";
import * as prompting from "../call/prompt.js";
import * as recording from "../call/record.js";
import * as sending from "../call/send-digits.js";
import type { Sleep } from "../call/sleep.js";
import * as tapping from "../call/tap.js";

type Example = (call: Call, sleep: Sleep) => unknown;

const { dial, ...onInboundCalls } = lifecycle;

/** Every example on a call, by the name of the documented method it shows. */
const examples: Readonly<Record<string, Example>> = {
  ...onInboundCalls,
  ...events,
  ...connecting,
  ...detecting,
  ...faxing,
  ...playing,
  ...prompting,
  ...recording,
  ...sending,
  ...tapping,
};

/** What must come of an example. */
interface Outcome {
  /** What it starts. */
  readonly method?: string;
  /** What the other party does meanwhile. */
  readonly meanwhile?: (caller: Person, sim: Simulator) => unknown;
  /** How it is printed. */
  readonly prints?: readonly unknown[];
  /** After this many seconds it stops what it started. */
  readonly stops?: number;
  /** The call is not answered before. */
  readonly unanswered?: true;
}

const isFax = (caller: Person): void => {
  caller.faxes_now({ sends: 1 });
};
const presses =
  (digits: string, words: RegExp | string = /./) =>
  async (caller: Person): Promise<void> => {
    await caller.hears(words);
    await caller.press(digits);
  };
const hangsUp = async (caller: Person): Promise<void> => {
  await caller.is_silent(10);
  await caller.hang_up();
};
const rings =
  (people: Readonly<Record<string, Behaviour>>) =>
  (_: Person, sim: Simulator): void => {
    for (const [number, behaviour] of Object.entries(people)) sim.person(number, behaviour);
  };
const speaks = (caller: Person): Promise<void> => caller.says("Hello?");
const machine = async (caller: Person): Promise<void> => {
  await caller.says("You have reached my voicemail. Please leave a message after the beep.");
  await caller.beeps();
};
const answersAtOnce: Behaviour = (callee) => callee.answer();

const play = { method: "calling.play" };
const prompt = { method: "calling.play_and_collect" };
const detect = { method: "calling.detect" };
const played = { ...play, prints: ["Played: true"] };
const stopped = { ...play, stops: 5 };

const outcomes: Readonly<Record<string, Outcome>> = {
  answer: { method: "calling.answer", prints: ["Call answered.."], unanswered: true },
  hangup: { method: "calling.end", prints: ["Call hanged up.."] },
  on: { prints: ["Answered by the remote party +15551110000!"], unanswered: true },
  off: { meanwhile: hangsUp },
  wait_for: { meanwhile: hangsUp, prints: ["Ending or ended: true"] },
  wait_for_answered: { prints: ["Answered: true"], unanswered: true },
  wait_for_ended: { meanwhile: hangsUp, prints: ["Ended: true"] },
  wait_for_ending: { meanwhile: hangsUp, prints: ["Ending: true"] },
  wait_for_ringing: { prints: ["Ringing: true"] },
  connect: {
    method: "calling.connect",
    meanwhile: rings({ "+18991114444": busy(), "+18991114445": answersAtOnce }),
    prints: ["Connected with +18991114445"],
  },
  connect_in_series_and_parallel: {
    method: "calling.connect",
    meanwhile: rings({
      "+18991114443": busy(),
      "+18991114444": () => undefined,
      "+18991114445": () => undefined,
      "+18991114446": () => undefined,
      "+18991114447": answersAtOnce,
    }),
    prints: ["Connected with +18991114447"],
  },
  connect_async: {
    method: "calling.connect",
    meanwhile: rings({ "+18991114444": () => undefined, "+18991114445": answersAtOnce }),
    prints: ["Connected with +18991114445"],
  },
  detect: { ...detect, meanwhile: speaks, prints: ["Detector Result: HUMAN"] },
  detect_a_fax: {
    ...detect,
    meanwhile: (caller) => caller.fax_tone("CED"),
    prints: ["Detector Result: CED"],
  },
  detect_async: {
    ...detect,
    meanwhile: (caller) => caller.press("19#"),
    prints: ["Digits so far: 1,9,#"],
    stops: 5,
  },
  detect_answering_machine: { ...detect, meanwhile: machine, prints: ["AMD result: MACHINE"] },
  detect_answering_machine_async: { ...detect, meanwhile: speaks, prints: ["AMD result: HUMAN"] },
  detect_digit: {
    ...detect,
    meanwhile: (caller) => caller.press("7"),
    prints: ["Digits detected: 7"],
  },
  detect_digit_async: {
    ...detect,
    meanwhile: (caller) => caller.press("9132"),
    prints: ["Digits so far: 1,3,2"],
    stops: 5,
  },
  detect_fax: {
    ...detect,
    meanwhile: (caller) => caller.fax_tone("CED"),
    prints: ["A fax has been detected!"],
  },
  detect_fax_async: { ...detect, prints: ["Stopped: true"], stops: 5 },
  fax_receive: {
    method: "calling.receive_fax",
    meanwhile: isFax,
    prints: [expect.stringMatching(/^Received 1 page\(s\): http.*\.pdf$/)],
  },
  fax_receive_async: { method: "calling.receive_fax", stops: 5 },
  fax_send: {
    method: "calling.send_fax",
    meanwhile: isFax,
    prints: [expect.stringMatching(/^Sent 1 page\(s\): https:.*dummy\.pdf$/)],
  },
  fax_send_async: { method: "calling.send_fax", stops: 5 },
  play: played,
  play_async: stopped,
  play_audio: played,
  play_audio_async: play,
  play_silence: played,
  play_silence_async: stopped,
  play_ringtone: played,
  play_ringtone_async: stopped,
  play_tts: played,
  play_tts_async: play,
  prompt: { ...prompt, meanwhile: presses("12#", "your PIN"), prints: ["PIN: 12"] },
  prompt_async: { ...prompt, meanwhile: presses("12#", "your PIN"), prints: ["PIN: 12"] },
  prompt_audio: { ...prompt, meanwhile: presses("1234"), prints: ["Digits: 1234"] },
  prompt_audio_async: { ...prompt, meanwhile: presses("1234"), prints: ["Digits: 1234"] },
  prompt_ringtone: { ...prompt, meanwhile: presses("1234"), prints: ["Digits: 1234"] },
  prompt_ringtone_async: { ...prompt, meanwhile: presses("1234"), prints: ["Digits: 1234"] },
  prompt_tts: { ...prompt, meanwhile: presses("123", "PIN"), prints: ["PIN: 123"] },
  prompt_tts_async: { ...prompt, meanwhile: presses("123", "PIN"), prints: ["PIN: 123"] },
  record: {
    method: "calling.record",
    meanwhile: speaks,
    prints: [
      expect.stringMatching(/^Url: http/),
      expect.stringMatching(/^Duration: [\d.]+$/),
      expect.stringMatching(/^Size: \d+$/),
    ],
  },
  record_async: { method: "calling.record", stops: 5, meanwhile: (caller) => caller.mumbles(9) },
  send_digits: { method: "calling.send_digits", prints: ["Sent: true"] },
  send_digits_async: { method: "calling.send_digits", prints: ["Stopped: false"] },
  tap: {
    method: "calling.tap",
    meanwhile: hangsUp,
    prints: [
      expect.objectContaining({ type: "rtp" }),
      { type: "rtp", params: { addr: "127.0.0.1", port: 1234 } },
    ],
  },
  tap_async: { method: "calling.tap", stops: 3 },
};

let sim: Simulator;
let clock: VirtualClock;
let client: Client;
let printed: unknown[];

beforeEach(async () => {
  clock = new VirtualClock();
  sim = await startSimulator({ clock, unexpected: "error" });
  client = new Client({
    project: "project",
    token: "token-1234",
    host: sim.host,
    clock,
    ping_interval: 1e6,
    log_level: "silent",
  });
  printed = [];
  jest.spyOn(console, "log").mockImplementation((line: unknown) => void printed.push(line));
  await client.connect();
});

afterEach(async () => {
  jest.restoreAllMocks();
  await client.disconnect();
  await sim.close();
});

const sleep: Sleep = (seconds) =>
  new Promise((resolve) => void clock.setTimeout(resolve, seconds * 1000));

describe("the examples on a call", () => {
  it("all have an outcome that is checked here", () => {
    expect(Object.keys(outcomes).toSorted()).toEqual(Object.keys(examples).toSorted());
  });

  it.each(Object.entries(outcomes))("%s", async (name, outcome) => {
    let arrived: (call: Call) => void = () => undefined;
    const incoming = new Promise<Call>((resolve) => (arrived = resolve));
    await client.calling.receive("office", arrived);
    const caller = await sim.call({ context: "office" });
    const call = await incoming;
    if (outcome.unanswered === undefined) await call.answer();

    const { method } = outcome;
    const done = Promise.resolve(examples[name]?.(call, sleep));
    if (method !== undefined && outcome.meanwhile?.length !== 2) await sim.frame({ method });
    const meanwhile = outcome.meanwhile?.(caller, sim);
    if (outcome.unanswered !== undefined && method === undefined) await call.answer();
    await done;
    await meanwhile;

    expect(printed).toEqual(outcome.prints ?? []);
    if (method !== undefined) expect(sim.requests(method).length).toBeGreaterThan(0);
    if (outcome.stops === undefined) return;
    const [start] = sim.frames({ method: method ?? "" });
    const [stop] = sim.frames({ method: `${method}.stop` });
    expect((stop?.at ?? 0) - (start?.at ?? 0)).toBeCloseTo(outcome.stops);
  });

  it("dial", async () => {
    sim.answers("+15550002222", () => undefined);
    await dial(client);
    expect(printed).toEqual(["Call answered.."]);
  });
});
