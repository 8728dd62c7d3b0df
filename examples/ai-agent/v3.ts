import { RelayClient, type Call } from "@twinline/relay-v3";

const staff = "+15550161";
const prompt = `Welcome to Acme, how can I help you?
You are the assistant of Acme, who sells toasters. Answer in one or two short sentences.
Our opening hours are nine to five, Monday to Friday. A toaster costs thirty dollars.
Tell callers who want to talk to a human to press zero.`;

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["assistant"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    await assist(call);
  } finally {
    await call.hangup();
  }
});

/** The assistant talks with the caller, until they want a human who answers, or one of them hangs up. */
async function assist(call: Call): Promise<void> {
  let text = prompt;
  while (await wantsHuman(call, text)) {
    await say(call, "I will put you through.");
    if (await connect(call, staff)) return;
    text = `Sorry, our staff are all on the phone, can I help you instead?\n${prompt}`;
  }
}

/** Lets the assistant talk. True when the caller presses zero, false when the talk is over. */
async function wantsHuman(call: Call, text: string): Promise<boolean> {
  const assistant = await call.ai({
    prompt: { text, temperature: 0.3 },
    ai_params: { end_of_speech_timeout: 1000 },
  });
  const zero = await call.detect_digit({ digits: "0", timeout: 3600 });
  await Promise.race([assistant.wait(), zero.wait()]);
  const isPressed = zero.result?.params.detect?.params?.event === "0";
  await Promise.all([assistant.stop(), zero.stop()]);
  return isPressed;
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

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();
