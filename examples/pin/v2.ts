import { Consumer, type Call } from "@twinline/compat-v2";

interface Account {
  readonly name: string;
  readonly pin: string;
}

// Your database, where PINs are hashed.
const accounts = new Map<string, Account>([
  ["+15550201", { name: "Ann", pin: "4711" }],
  ["+15550202", { name: "Bob", pin: "0815" }],
]);

class Bank extends Consumer {
  // Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
  override setup(): void {
    this.contexts = ["bank"];
  }

  override async on_incoming_call(call: Call): Promise<void> {
    const account = accounts.get(call.from_number);
    if (account === undefined) {
      await call.hangup("decline");
      return;
    }
    const answered = await call.answer();
    if (!answered.successful) return;
    if (await knowsPin(call, account)) {
      await call.play_tts(
        `Welcome back, ${account.name}. Your balance is twelve dollars. Goodbye.`,
      );
    }
    await call.hangup();
  }
}

async function knowsPin(call: Call, account: Account): Promise<boolean> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const prompt = await call.prompt_tts({
      prompt_type: "digits",
      text: "Please enter your four digit PIN.",
      digits_max: 4,
      digits_timeout: 3,
      digits_terminators: "#",
      initial_timeout: 5,
    });
    if (prompt.result === account.pin) return true;
    if (call.ended) return false;
    await call.play_tts(prompt.successful ? "That PIN is wrong." : "I did not hear a PIN.");
  }
  console.log(`${call.from_number} has failed to enter the PIN three times`);
  await call.play_tts("Goodbye.");
  return false;
}

export const consumer = new Bank();

void consumer.run();
