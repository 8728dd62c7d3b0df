import { type Call, Consumer, type Message } from "@twinline/compat-v2";

/** An app as the Python pages write it: a consumer that is extended. */
class Office extends Consumer {
  override setup(): void {
    // Who connects, and where to: SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN and SIGNALWIRE_SPACE.
    this.contexts = ["office"];
  }

  override ready(): void {
    console.log("The office is open");
  }

  override async on_incoming_call(call: Call): Promise<void> {
    const answered = await call.answer();
    if (!answered.successful) return;

    const prompt = await call.prompt_tts({
      prompt_type: "digits",
      text: "Welcome! Please enter your PIN.",
      digits_max: 3,
    });
    if (prompt.successful) {
      await call.play_tts({ text: `You entered ${prompt.result}. Goodbye!` });
    }
    await call.hangup();
  }

  override on_incoming_message(message: Message): void {
    console.log(`${message.from_number} writes: ${message.body}`);
  }

  override teardown(): void {
    console.log("The office is closed");
  }
}

export const consumer = new Office();

void consumer.run();
