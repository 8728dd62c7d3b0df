import { contexts, numbers, type Running, type Stage, type Talk } from "./stage.js";
import type { Action, Face, OperationName } from "./program.js";

const hello = [{ type: "tts", text: "Hello there, how are you today" }] as const;
const digits = { max: 2, digit_timeout: 2 };
const ours = "+15559999";

/** Does one thing. Whatever it promises is noted; nothing is waited for. */
export function perform(stage: Stage, action: Action): void {
  const { ledger, modern, legacy, sim } = stage;
  switch (action.do) {
    case "ring": {
      const ringing = sim.call({ to: ours, context: contexts[action.face] });
      void ringing.then((person) => stage.people.add(person));
      return;
    }
    case "dial":
      return dial(stage, action);
    case "send": {
      const message = { to_number: ours, from_number: ours, context: contexts.v3, body: "Hi" };
      if (action.face === "v2") ledger.note("v2 send", legacy.messaging.send(message));
      else {
        const sent = modern.send_message(message).then((it) => it.wait());
        ledger.note("v3 send_message and wait", sent);
      }
      return;
    }
    case "text":
      void sim.text({ to: ours, context: contexts[action.face], body: "Hi" });
      return;
    case "listen":
      if (action.face === "v3") ledger.note("v3 receive", modern.receive(["more"]));
      else
        ledger.note(
          "v2 receive",
          legacy.calling.receive("even more", () => undefined),
        );
      return;
    case "stop": {
      const running = pick(stage.operations, action.operation);
      if (running !== undefined) ledger.note(`${running.name} stop`, running.stop());
      return;
    }
    default: {
      const talk = pick(stage.talks, action.call);
      if (talk !== undefined) onCall(stage, talk, action);
    }
  }
}

type Dial = Extract<Action, { do: "dial" }>;

const phone = (number: string) => ({
  type: "phone" as const,
  params: { to_number: number, from_number: ours, timeout: 30 },
});

function dial(stage: Stage, { face, to, timeout, abort }: Dial): void {
  const { ledger, legacy, modern } = stage;
  if (face === "v2") {
    const device = { from_number: ours, to_number: numbers[to], timeout: 30 };
    const dialled = legacy.calling.dial(device).then((result) => {
      if (result.successful) stage.adopt(result.call);
    });
    ledger.note(`v2 dial ${to}`, dialled);
    return;
  }
  // With a long time to wait, two ring at once.
  const group = timeout > 10 ? [phone(numbers[to]), phone(numbers.late)] : [phone(numbers[to])];
  const stop = new AbortController();
  if (abort !== undefined) stage.time.setTimeout(() => stop.abort(), abort * 1000);
  const limits = { dial_timeout: timeout, signal: stop.signal };
  const dialled = modern.dial([group], limits).then((call) => stage.adopt(call));
  ledger.note(`v3 dial ${to}`, dialled);
}

type OnCall = Extract<Action, { call: number }>;

function onCall(stage: Stage, talk: Talk, action: OnCall): void {
  const { ledger } = stage;
  const { legacy, modern, call_id } = talk;
  switch (action.do) {
    case "answer":
      if (action.face === "v2") ledger.note(`v2 answer ${call_id}`, legacy.answer());
      else ledger.note(`v3 answer ${call_id}`, modern.answer());
      return;
    case "start":
      return start(stage, talk, action.face, action.what);
    case "await":
      if (action.face === "v2")
        ledger.note(`v2 wait_for_ended ${call_id}`, legacy.wait_for_ended());
      else {
        const { timeout } = action;
        ledger.note(`v3 wait_for_ended ${call_id}`, modern.wait_for_ended({ timeout }));
        ledger.note(`v3 wait_for ${call_id}`, modern.wait_for("calling.call.tap", { timeout }));
      }
      return;
    case "hangup":
      if (action.by === "v2") ledger.note(`v2 hangup ${call_id}`, legacy.hangup());
      else if (action.by === "v3") ledger.note(`v3 hangup ${call_id}`, modern.hangup());
      else void personOn(stage, call_id)?.hang_up();
      return;
    case "press":
      personOn(stage, call_id)?.press("12").catch(ignored);
      return;
    case "speak":
      personOn(stage, call_id)?.says("hello to you").catch(ignored);
  }
}

/** A person who is not on the line (yet) cannot press a key: that is part of the game. */
function ignored(): void {}

function personOn(stage: Stage, call_id: string) {
  return [...stage.people].find((person) => person.call_id === call_id);
}

function start(stage: Stage, talk: Talk, face: Face, what: OperationName): void {
  const name = `${face} ${what} ${talk.call_id}`;
  if (face === "v2") {
    stage.ledger.note(name, startLegacy(stage, talk, name, what));
  } else {
    stage.ledger.note(name, startModern(stage, talk, name, what));
  }
}

async function startLegacy(stage: Stage, { legacy }: Talk, name: string, what: OperationName) {
  const run = (action: { readonly completed: boolean; stop?(): Promise<unknown> }): void => {
    const running: Running = {
      name,
      stop: () => action.stop?.() ?? Promise.resolve(),
      isOver: () => action.completed,
    };
    stage.operations.push(running);
  };
  switch (what) {
    case "play":
      return run(await legacy.play_async(hello));
    case "record":
      return run(await legacy.record_async({ end_silence_timeout: 2 }));
    case "collect":
      return legacy.play(hello);
    case "prompt":
      return run(await legacy.prompt_async("digits", hello, { digits_max: 2 }));
    case "detect":
      return legacy.detect({ detect_type: "machine", timeout: 5 });
    case "digits":
      return legacy.send_digits("12");
    case "fax":
      return run(await legacy.fax_receive_async());
    case "lasting":
      return run(await legacy.play_silence_async(3600));
    case "connect":
      return legacy.connect([{ from_number: ours, to_number: numbers.answers, timeout: 20 }]);
  }
}

async function startModern(stage: Stage, { modern }: Talk, name: string, what: OperationName) {
  let appeared = false;
  const on_completed = stage.ledger.callback(`on_completed of ${name}`, () => appeared);
  const action = await modernAction(modern, what, on_completed);
  if (action === undefined) return;
  appeared = true;
  stage.operations.push({
    name,
    stop: () => action.stop(),
    isOver: () => action.is_done,
  });
  stage.ledger.note(`${name} wait`, action.wait());
}

interface ModernAction {
  readonly is_done: boolean;
  stop(): Promise<unknown>;
  wait(): Promise<unknown>;
}

async function modernAction(
  call: Talk["modern"],
  what: OperationName,
  on_completed: () => void,
): Promise<ModernAction | undefined> {
  switch (what) {
    case "play":
      return call.play(hello, { on_completed });
    case "record":
      return call.record({ audio: { end_silence_timeout: 2 }, on_completed });
    case "collect":
      return call.collect({ digits, initial_timeout: 4, on_completed });
    case "prompt":
      return call.play_and_collect(hello, { digits, initial_timeout: 4 }, { on_completed });
    case "detect":
      return call.detect({ type: "machine" }, { timeout: 5, on_completed });
    case "fax":
      return call.receive_fax({ on_completed });
    case "lasting":
      return call.transcribe({ on_completed });
    case "digits":
      await call.send_digits("12");
      return undefined;
    case "connect":
      await call.connect([
        [{ type: "phone", params: { to_number: numbers.answers, from_number: ours } }],
      ]);
      return undefined;
    default:
      return what satisfies never;
  }
}

function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items.length === 0 ? undefined : items[number % items.length];
}
