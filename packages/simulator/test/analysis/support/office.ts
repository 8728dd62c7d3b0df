import { RelayClient, type Call, type RelayClientOptions } from "@twinline/relay-v3";

const agent = "+15550801";
const boss = "+15550802";

/** The app whose calls become tests: a menu, and what is behind it. */
export async function startApp(options: RelayClientOptions): Promise<RelayClient> {
  const client = makeApp(options);
  await client.connect();
  return client;
}

/** The app before it connects. */
export function makeApp(options: RelayClientOptions): RelayClient {
  const client = new RelayClient({ ...options, contexts: ["office", "branch"] });
  client.on_call((call) => (call.context === "branch" ? branch(call) : office(call)));
  return client;
}

async function office(call: Call): Promise<void> {
  await call.answer();
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const choice = await ask(call, "Press 1 for opening hours, or say what you want.");
    if (call.state === "ended") return;
    if (choice === undefined) await say(call, "I did not hear you.");
    else if (choice === "1") return goodbye(call, "We are open from nine to five.");
    else if (choice === "2") return message(call);
    else if (choice === "3") return connect(call, agent, "The agent has left.");
    else if (choice === "4") return void (await call.transfer("branch"));
    else if (choice === "5") return connect(call, boss, "The boss has left.");
    else if (/^\d$/.test(choice)) await say(call, "That is not a choice.");
    else return goodbye(call, `You want ${choice}.`);
  }
  await goodbye(call, "Please call again.");
}

async function branch(call: Call): Promise<void> {
  await call.answer();
  await goodbye(call, "This is the branch office.");
}

async function ask(call: Call, text: string): Promise<string | undefined> {
  const action = await call.play_and_collect([{ type: "tts", text }], {
    digits: { max: 1, digit_timeout: 2 },
    speech: { end_silence_timeout: 1 },
    initial_timeout: 5,
  });
  const { params } = await action.wait();
  const result = "result" in params ? params.result : undefined;
  return result?.digits ?? result?.text;
}

async function say(call: Call, text: string): Promise<void> {
  const action = await call.play([{ type: "tts", text }]);
  await action.wait();
}

async function goodbye(call: Call, text: string): Promise<void> {
  await say(call, text);
  await call.hangup();
}

async function message(call: Call): Promise<void> {
  await say(call, "Leave your message after the beep.");
  const recording = await call.record({ beep: true, end_silence_timeout: 2 });
  await recording.wait();
  await goodbye(call, "Thank you.");
}

async function connect(call: Call, to_number: string, after: string): Promise<void> {
  const parted = call.wait_for("calling.call.connect", ({ params }) =>
    /failed|disconnected/.test(params.connect_state),
  );
  await call.connect([[{ type: "phone", to_number, from_number: "+15550199", timeout: 20 }]]);
  const { params } = await parted;
  if (call.state === "ended") return;
  await goodbye(call, params.connect_state === "failed" ? "All lines are busy." : after);
}
