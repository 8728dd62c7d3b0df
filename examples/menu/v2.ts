import { Consumer, type Call } from "@twinline/compat-v2";

const agent = "+15550161";

class Office extends Consumer {
  // Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
  override setup(): void {
    this.contexts = ["office"];
  }

  override async on_incoming_call(call: Call): Promise<void> {
    const answered = await call.answer();
    if (!answered.successful) return;
    await menu(call);
    await call.hangup();
  }
}

async function menu(call: Call): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const choice = await call.prompt_tts({
      prompt_type: "digits",
      text: "Welcome to Acme. For our opening hours, press 1. To talk to us, press 2. To leave a message, press 3.",
      digits_max: 1,
      initial_timeout: 5,
    });
    if (call.ended) return;
    switch (choice.result) {
      case "1":
        await call.play_tts("We are open from nine to five, Monday to Friday. Goodbye.");
        return;
      case "2":
        if (await connect(call, agent)) return;
        await call.play_tts("Sorry, everyone is on the phone.");
        return takeMessage(call);
      case "3":
        return takeMessage(call);
      case undefined:
        await call.play_tts("I did not hear a key.");
        break;
      default:
        await call.play_tts(`Key ${choice.result} is not on the menu.`);
    }
  }
  await call.play_tts("Please call again. Goodbye.");
}

/** Connects the caller until one of the two hangs up. False when the number does not answer. */
async function connect(call: Call, to_number: string): Promise<boolean> {
  const parted = new Promise((resolve) => call.on("connect.disconnected", resolve));
  const connected = await call.connect([{ to_number, timeout: 20 }], {
    ringback: { type: "ringtone", name: "us" },
  });
  if (!connected.successful) return false;
  await Promise.race([parted, call.wait_for_ended()]);
  return true;
}

async function takeMessage(call: Call): Promise<void> {
  await call.play_tts("Please leave a message after the beep. Press pound when you are done.");
  const recording = await call.record({
    beep: true,
    initial_timeout: 5,
    end_silence_timeout: 3,
    terminators: "#",
  });
  if (!recording.successful) {
    await call.play_tts("I did not hear a message. Goodbye.");
    return;
  }
  console.log(`Message from ${call.from_number}: ${recording.url}`);
  await call.play_tts("Thank you. Goodbye.");
}

export const consumer = new Office();

void consumer.run();
