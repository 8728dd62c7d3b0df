import { RelayClient, type Call } from "@twinline/relay-v3";

interface Account {
  readonly name: string;
  readonly pin: string;
}

// Your database, where PINs are hashed.
const accounts = new Map<string, Account>([
  ["+15550201", { name: "Ann", pin: "4711" }],
  ["+15550202", { name: "Bob", pin: "0815" }],
]);

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["bank"] });

client.on_call(async (call) => {
  const account = accounts.get(call.from_number);
  if (account === undefined) {
    await call.hangup("decline");
    return;
  }
  try {
    await call.answer();
    if (await knowsPin(call, account)) {
      await say(call, `Welcome back, ${account.name}. Your balance is twelve dollars. Goodbye.`);
    }
  } finally {
    await call.hangup();
  }
});

async function knowsPin(call: Call, account: Account): Promise<boolean> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const digits = await ask(call, "Please enter your four digit PIN.");
    if (digits === account.pin) return true;
    if (call.state === "ended") return false;
    await say(call, digits === undefined ? "I did not hear a PIN." : "That PIN is wrong.");
  }
  console.log(`${call.from_number} has failed to enter the PIN three times`);
  await say(call, "Goodbye.");
  return false;
}

async function ask(call: Call, question: string): Promise<string | undefined> {
  const prompt = await call.prompt_tts(question, {
    digits: { max: 4, digit_timeout: 3, terminators: "#" },
    initial_timeout: 5,
  });
  const { params } = await prompt.wait();
  return params.result?.digits;
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();
