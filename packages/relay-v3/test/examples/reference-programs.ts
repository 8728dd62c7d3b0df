import type { Call, RelayClient, RelayEvent } from "@twinline/relay-v3";
import type { Person } from "@twinline/simulator";

/** What an example has at hand. */
export interface Stage {
  readonly client: RelayClient;
  /** An answered call; not answered yet where the example answers it. */
  readonly call: Call;
  readonly caller: Person;
  readonly print: (...values: readonly unknown[]) => void;
}

/** One example of the modern reference, as a program of ours: the same methods, the same arguments. */
export interface Program {
  readonly name: string;
  readonly run: (stage: Stage) => Promise<unknown>;
  /** What the caller does while it runs. */
  readonly caller?: (caller: Person) => Promise<unknown>;
  /** What it prints. */
  readonly prints?: readonly unknown[][];
}

const hello = [{ type: "tts", params: { text: "Hello" } }] as const;
const menu = "Press 1 for sales, 2 for support.";
const pressesTwo = async (caller: Person) => {
  await caller.hears(/Press 1/);
  await caller.press("2");
};

/** The pages on play_and_collect, on the collect action and on the call, and the guide to its methods. */
export const programs: readonly Program[] = [
  {
    name: "play_and_collect: a menu that transfers",
    run: async ({ call }) => {
      await call.answer();
      const action = await call.play_and_collect({
        media: [{ type: "tts", text: menu }],
        collect: { digits: { max: 1, digit_timeout: 5, terminators: "#" } },
      });
      const event = await action.wait();
      const digits = event.params.result?.digits;
      if (digits === "1") await call.transfer("sales");
      else if (digits === "2") await call.transfer("support");
      else await call.hangup();
    },
    caller: pressesTwo,
  },
  {
    name: "CollectAction: what was pressed",
    run: async ({ call, print }) => {
      await call.answer();
      const action = await call.playAndCollect([{ type: "tts", text: menu }], {
        digits: { max: 1, digit_timeout: 5.0 },
      });
      const event = await action.wait();
      print(event.params.result?.digits, event.result?.digits);
    },
    caller: pressesTwo,
    prints: [["2", "2"]],
  },
  {
    name: "Call: a listener, a greeting, and the end",
    run: async ({ call, print }) => {
      await call.answer();
      call.on("calling.call.play", (event) => print(event.params.state));
      const action = await call.play([{ type: "tts", text: "Hello from RELAY!" }]);
      await action.wait();
      const event = await call.wait_for_ended();
      print(event.params.end_reason);
    },
    caller: async (caller) => {
      await caller.hears("Hello from RELAY!");
      await caller.is_silent(1);
      await caller.hang_up();
    },
    prints: [["playing"], ["finished"], ["hangup"]],
  },
  {
    name: "an action that is awaited",
    run: async ({ call, print }) => {
      const action = await call.play(hello);
      await action.wait();
      print(action.is_done, action.completed, action.result?.event_type);
    },
    prints: [[true, true, "calling.call.play"]],
  },
  {
    name: "an action that is left alone",
    run: async ({ call, print }) => {
      const action = await call.play(hello);
      await call.send_digits("1234");
      print(action.is_done);
      await action.wait();
    },
    prints: [[false]],
  },
  {
    name: "an action with a callback, sync and async",
    run: async ({ call, print }) => {
      await call.play(hello, { on_completed: (event) => print(event.params.state) });
      const over = call.wait_for_ended();
      const done = async (event: { readonly params: { readonly url?: string | undefined } }) => {
        print(typeof event.params.url);
        await call.hangup();
      };
      const action = await call.record({ on_completed: done });
      await call.wait_for("calling.call.play", (event) => event.params.state === "finished");
      await action.stop();
      await over;
    },
    prints: [["finished"], ["string"]],
  },
  { name: "answer", run: ({ call }) => call.answer() },
  { name: "hangup", run: ({ call }) => call.hangup() },
  { name: "hangup with a reason", run: ({ call }) => call.hangup({ reason: "busy" }) },
  { name: "pass_", run: ({ call }) => call.pass_() },
  {
    name: "play, and steering it",
    run: async ({ call }) => {
      await call.play([{ type: "audio", params: { url: "https://example.com/sound.mp3" } }]);
      await call.play([{ type: "silence", params: { duration: 2 } }]);
      const action = await call.play([{ type: "ringtone", params: { name: "us" } }]);
      await action.pause();
      await action.resume();
      await action.volume(-3.0);
      await action.stop();
      await action.wait();
    },
  },
  {
    name: "record",
    run: async ({ call, print }) => {
      const action = await call.record({
        audio: { format: "wav", stereo: true, direction: "both" },
      });
      await action.stop();
      const event = await action.wait();
      print(typeof event.params.url);
    },
    prints: [["string"]],
  },
  {
    name: "play_and_collect with nested media",
    run: async ({ call, print }) => {
      const action = await call.play_and_collect([{ type: "tts", params: { text: menu } }], {
        digits: { max: 1, digit_timeout: 5.0 },
      });
      const event = await action.wait();
      print(event.params.result?.params?.digits);
    },
    caller: pressesTwo,
    prints: [["2"]],
  },
  {
    name: "collect",
    run: async ({ call, print }) => {
      const action = await call.collect({
        digits: { max: 4, terminators: "#" },
        speech: { language: "en-US" },
        partial_results: true,
      });
      const event = await action.wait();
      print(event.params.result?.digits);
    },
    caller: async (caller) => {
      await caller.is_silent(1);
      await caller.press("12#");
    },
    prints: [["12"]],
  },
  {
    name: "connect and disconnect",
    run: async ({ call, print }) => {
      await call.connect(
        [
          [
            {
              type: "phone",
              params: { to_number: "+15551234567", from_number: "+15559876543" },
            },
          ],
        ],
        { ringback: [{ type: "ringtone", params: { name: "us" } }] },
      );
      const outcome = await call.wait_for(
        "calling.call.connect",
        (event) => event.connect_state !== "connecting",
      );
      print(outcome.connect_state);
      await call.disconnect();
    },
    prints: [["connected"]],
  },
  { name: "send_digits", run: ({ call }) => call.send_digits("1234#") },
  {
    name: "detect",
    run: async ({ call, print }) => {
      const action = await call.detect({ type: "machine" }, { timeout: 30.0 });
      const event = await action.wait();
      print(event.detect?.params?.event);
    },
    caller: (caller) => caller.says("Hello?"),
    prints: [["HUMAN"]],
  },
  {
    name: "refer",
    run: ({ call }) => call.refer({ type: "sip", params: { to: "sip:user@example.com" } }),
  },
  { name: "transfer", run: ({ call }) => call.transfer("https://example.com/swml-endpoint") },
  {
    name: "send_fax",
    run: async ({ call, caller, print }) => {
      caller.is_fax = true;
      const action = await call.send_fax("https://example.com/document.pdf", {
        identity: "+15551234567",
      });
      const event = await action.wait();
      print(event.fax?.type);
    },
    prints: [["finished"]],
  },
  {
    name: "receive_fax",
    run: async ({ call, caller, print }) => {
      caller.is_fax = true;
      caller.fax_pages = 2;
      const action = await call.receive_fax();
      const event = await action.wait();
      print(event.fax?.type);
    },
    prints: [["finished"]],
  },
  {
    name: "tap",
    run: async ({ call }) => {
      const action = await call.tap(
        { type: "audio", params: { direction: "both" } },
        { type: "rtp", params: { addr: "192.168.1.100", port: 5000 } },
      );
      await action.stop();
      await action.wait();
    },
  },
  {
    name: "stream",
    run: async ({ call }) => {
      const action = await call.stream("wss://example.com/audio", {
        name: "my_stream",
        codec: "PCMU",
        track: "inbound_track",
      });
      await action.stop();
      await action.wait();
    },
  },
  {
    name: "pay",
    run: async ({ call, print }) => {
      const action = await call.pay("https://pay.example.com", {
        charge_amount: "25.99",
        currency: "usd",
        input_method: "dtmf",
      });
      await action.stop();
      const event: RelayEvent = await action.wait();
      print(event.event_type);
    },
    prints: [["calling.call.pay"]],
  },
  {
    name: "join_conference",
    run: ({ call }) => call.join_conference("my_conference", { muted: false, beep: "onEnter" }),
  },
  {
    name: "leave_conference",
    run: ({ call }) => call.leave_conference("conf-123"),
  },
  {
    name: "hold and unhold",
    run: async ({ call }) => {
      await call.hold();
      await call.unhold();
    },
  },
  {
    name: "denoise and denoise_stop",
    run: async ({ call }) => {
      await call.denoise();
      await call.denoise_stop();
    },
  },
  {
    name: "transcribe",
    run: async ({ call }) => {
      const action = await call.transcribe({ status_url: "https://example.com/transcription" });
      await action.stop();
      await action.wait();
    },
  },
  {
    name: "live_transcribe",
    run: ({ call }) => call.live_transcribe({ start: { language: "en-US" } }),
  },
  {
    name: "live_translate",
    run: ({ call }) => call.live_translate({ start: { source: "en-US", target: "es" } }),
  },
  { name: "echo", run: ({ call }) => call.echo({ timeout: 30.0 }) },
  {
    name: "ai",
    run: async ({ call, print }) => {
      const action = await call.ai({
        prompt: { text: "You are a helpful support agent." },
        SWAIG: { functions: [] },
        ai_params: { end_of_speech_timeout: 3000 },
      });
      await action.stop();
      const event = await action.wait();
      print(event.event_type);
    },
    prints: [["calling.call.ai"]],
  },
  { name: "join_room", run: ({ call }) => call.join_room("my_room") },
  { name: "queue_enter", run: ({ call }) => call.queue_enter("support") },
  {
    name: "queue_leave",
    run: async ({ call }) => {
      await call.queue_enter("support");
      await call.queue_leave("support", { queue_id: "q-123" });
    },
  },
  {
    name: "bind_digit and clear_digit_bindings",
    run: async ({ call }) => {
      await call.bind_digit("*1", "calling.play", {
        bind_params: { play: [{ type: "tts", params: { text: "You pressed star-1" } }] },
      });
    },
    caller: async (caller) => {
      await caller.is_silent(1);
      await caller.press("*1");
      await caller.hears("You pressed star-1");
    },
  },
  { name: "clear_digit_bindings", run: ({ call }) => call.clear_digit_bindings() },
  {
    name: "user_event",
    run: ({ call }) => call.user_event({ event: "order_placed", order_id: "12345" }),
  },
  {
    name: "on",
    run: async ({ call, print }) => {
      call.on("calling.call.play", (event) => print(event.params.state));
      await (await call.play(hello)).wait();
    },
    prints: [["playing"], ["finished"]],
  },
  {
    name: "wait_for",
    run: async ({ call, print }) => {
      const waiting = call.wait_for("calling.call.play", { timeout: 30.0 });
      await call.play(hello);
      print((await waiting).params.state);
    },
    prints: [["playing"]],
  },
  {
    name: "wait_for_ended",
    run: async ({ call, print }) => print((await call.wait_for_ended()).params.end_reason),
    caller: (caller) => caller.hang_up(),
    prints: [["hangup"]],
  },
];
