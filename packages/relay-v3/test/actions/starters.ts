import {
  AIAction,
  CollectAction,
  DetectAction,
  FaxAction,
  PayAction,
  PlayAction,
  RecordAction,
  StandaloneCollectAction,
  StreamAction,
  TapAction,
  TranscribeAction,
  type Action,
  type Call,
} from "@twinline/relay-v3";

import { mediaUrl } from "../support/media-server.js";

type Completed = (event: { readonly event_type: string }) => unknown;

/** The arguments of an action's method, the subcommand that leaves, and its params. */
type Steer = readonly [args: readonly unknown[], wire: string, params?: object];

/** One of the methods that start an operation. */
export interface Starter {
  readonly name: string;
  readonly wire: string;
  readonly kind: abstract new (...args: never[]) => Action;
  start(call: Call, on_completed?: Completed): Promise<Action>;
  /** The methods of its action, the arguments of each, and what they send. */
  readonly steers: Steers;
}

const silence = [{ type: "silence", duration: 600 }] as const;
const collect = { digits: { max: 4 }, initial_timeout: 600 } as const;

type Steers = Readonly<Record<string, readonly Steer[]>>;

const stops = (wire: string): Steers => ({ stop: [[[], `${wire}.stop`]] });

/** Each of them, started so that it runs until something ends it. */
export const starters: readonly Starter[] = [
  {
    name: "play",
    wire: "calling.play",
    kind: PlayAction,
    start: (call, on_completed) => call.play(silence, { on_completed }),
    steers: {
      ...stops("calling.play"),
      pause: [[[], "calling.play.pause"]],
      resume: [[[], "calling.play.resume"]],
      volume: [[[-3], "calling.play.volume", { volume: -3 }]],
    },
  },
  {
    name: "record",
    wire: "calling.record",
    kind: RecordAction,
    start: (call, on_completed) =>
      call.record({ initial_timeout: 0, end_silence_timeout: 0 }, { on_completed }),
    steers: {
      ...stops("calling.record"),
      pause: [
        [[], "calling.record.pause"],
        [["silence"], "calling.record.pause", { behavior: "silence" }],
      ],
      resume: [[[], "calling.record.resume"]],
    },
  },
  {
    name: "play_and_collect",
    wire: "calling.play_and_collect",
    kind: CollectAction,
    start: (call, on_completed) => call.play_and_collect(silence, collect, { on_completed }),
    steers: {
      ...stops("calling.play_and_collect"),
      volume: [[[2], "calling.play_and_collect.volume", { volume: 2 }]],
      start_input_timers: [[[], "calling.collect.start_input_timers"]],
    },
  },
  {
    name: "collect",
    wire: "calling.collect",
    kind: StandaloneCollectAction,
    start: (call, on_completed) => call.collect({ ...collect, on_completed }),
    steers: {
      ...stops("calling.collect"),
      start_input_timers: [[[], "calling.collect.start_input_timers"]],
    },
  },
  {
    name: "detect",
    wire: "calling.detect",
    kind: DetectAction,
    start: (call, on_completed) => call.detect({ type: "digit" }, { timeout: 600, on_completed }),
    steers: stops("calling.detect"),
  },
  {
    name: "send_fax",
    wire: "calling.send_fax",
    kind: FaxAction,
    start: (call, on_completed) => call.send_fax("https://example.com/a.pdf", { on_completed }),
    steers: stops("calling.send_fax"),
  },
  {
    name: "receive_fax",
    wire: "calling.receive_fax",
    kind: FaxAction,
    start: (call, on_completed) => call.receive_fax({ on_completed }),
    steers: stops("calling.receive_fax"),
  },
  {
    name: "tap",
    wire: "calling.tap",
    kind: TapAction,
    start: (call, on_completed) =>
      call.tap(
        { type: "audio", direction: "both" },
        { type: "rtp", addr: "127.0.0.1", port: 5000 },
        { on_completed },
      ),
    steers: stops("calling.tap"),
  },
  {
    name: "stream",
    wire: "calling.stream",
    kind: StreamAction,
    start: (call, on_completed) => call.stream(mediaUrl(), { on_completed }),
    steers: stops("calling.stream"),
  },
  {
    name: "pay",
    wire: "calling.pay",
    kind: PayAction,
    start: (call, on_completed) =>
      call.pay("https://pay.example.com", { timeout: "600", on_completed }),
    steers: stops("calling.pay"),
  },
  {
    name: "transcribe",
    wire: "calling.transcribe",
    kind: TranscribeAction,
    start: (call, on_completed) => call.transcribe({ on_completed }),
    steers: stops("calling.transcribe"),
  },
  {
    name: "ai",
    wire: "calling.ai",
    kind: AIAction,
    start: (call, on_completed) => call.ai({ prompt: { text: "Be brief" }, on_completed }),
    steers: stops("calling.ai"),
  },
];
