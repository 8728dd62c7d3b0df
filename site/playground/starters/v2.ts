import { Consumer, type Call } from "@twinline/compat-v2";

class Office extends Consumer {
  override setup(): void {
    this.contexts = ["office"];
  }

  override async on_incoming_call(call: Call): Promise<void> {
    await call.answer();

    const prompt = await call.prompt_tts({
      prompt_type: "digits",
      text: "Hello from Twinline! Press any key.",
      digits_max: 1,
      initial_timeout: 10,
    });
    const key = prompt.result ?? "nothing";
    console.log(`${call.from_number} pressed ${key}`);

    await call.play_tts(`You pressed ${key}. Goodbye.`);
    await call.hangup();
  }
}

void new Office().run();
