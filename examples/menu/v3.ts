import { RelayClient, type Call } from "@twinline/relay-v3";

const agent = "+15550161";

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["office"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    await menu(call);
  } finally {
    await call.hangup();
  }
});

async function menu(call: Call): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const key = await ask(
      call,
      "Welcome to Acme. For our opening hours, press 1. To talk to us, press 2. To leave a message, press 3.",
    );
    switch (key) {
      case "1":
        return say(call, "We are open from nine to five, Monday to Friday. Goodbye.");
      case "2":
        if (await connect(call, agent)) return;
        await say(call, "Sorry, everyone is on the phone.");
        return takeMessage(call);
      case "3":
        return takeMessage(call);
      case undefined:
        await say(call, "I did not hear a key.");
        break;
      default:
        await say(call, `Key ${key} is not on the menu.`);
    }
  }
  await say(call, "Please call again. Goodbye.");
}

/** Connects the caller until one of the two hangs up. False when the number does not answer. */
async function connect(call: Call, to_number: string): Promise<boolean> {
  await call.connect([[{ type: "phone", to_number, timeout: 20 }]], {
    ringback: [{ type: "ringtone", name: "us" }],
  });
  const outcome = await call.wait_for(
    "calling.call.connect",
    ({ connect_state }) => connect_state !== "connecting",
  );
  if (outcome.connect_state !== "connected") return false;
  await call.wait_for(
    "calling.call.connect",
    ({ connect_state }) => connect_state === "disconnected",
  );
  return true;
}

async function takeMessage(call: Call): Promise<void> {
  await say(call, "Please leave a message after the beep. Press pound when you are done.");
  const recording = await call.record({
    beep: true,
    initial_timeout: 5,
    end_silence_timeout: 3,
    max_length: 120,
    terminators: "#",
  });
  const { params } = await recording.wait();
  if (params.state !== "finished") return say(call, "I did not hear a message. Goodbye.");
  console.log(`Message from ${call.from_number}: ${params.url}`);
  await say(call, "Thank you. Goodbye.");
}

async function ask(call: Call, question: string): Promise<string | undefined> {
  const prompt = await call.prompt_tts(question, { digits: { max: 1 }, initial_timeout: 5 });
  const { params } = await prompt.wait();
  return params.result?.digits;
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();
