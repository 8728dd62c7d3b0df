import { Consumer, type Call } from "@twinline/compat-v2";

const ourNumber = "+15550119";

/** What a task says. */
interface Appointment {
  readonly number: string;
  readonly name: string;
  /** As it is spoken: "tomorrow at nine". */
  readonly time: string;
}

class Reminders extends Consumer {
  // Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
  override setup(): void {
    this.contexts = ["reminders"];
  }

  override async on_task(task: unknown): Promise<void> {
    if (!isAppointment(task)) {
      console.log(`Not an appointment: ${JSON.stringify(task)}`);
      return;
    }
    const { number: to_number } = task;
    const { successful, call } = await this.client.calling.dial({
      to_number,
      from_number: ourNumber,
      timeout: 25,
    });
    const outcome = successful ? await remind(call, task) : await this.#write(task);
    console.log(`${task.name}: ${outcome}`);
  }

  async #write({ number, name, time }: Appointment): Promise<string> {
    const sent = await this.client.messaging.send({
      context: "reminders",
      to_number: number,
      from_number: ourNumber,
      body: `Dear ${name}, your appointment is ${time}. Call us if you cannot come.`,
    });
    return sent.successful ? "not reached, message sent" : "not reached";
  }
}

async function remind(call: Call, { name, time }: Appointment): Promise<string> {
  const outcome = await speak(call, `Hello ${name}. Your appointment is ${time}.`);
  await call.hangup();
  return outcome;
}

async function speak(call: Call, reminder: string): Promise<string> {
  const detection = await call.detect_answering_machine({ wait_for_beep: true, timeout: 30 });
  if (detection.result === "MACHINE") {
    const playback = await call.play_tts(`${reminder} Call us if you cannot come.`);
    return playback.successful ? "left on the machine" : "hung up";
  }
  const prompt = await call.prompt_tts({
    prompt_type: "digits",
    text: `${reminder} Press 1 to confirm, or 2 if you cannot come.`,
    digits_max: 1,
    initial_timeout: 5,
  });
  if (call.ended) return "hung up";
  switch (prompt.result) {
    case "1":
      await call.play_tts("Thank you. Goodbye.");
      return "confirmed";
    case "2":
      await call.play_tts("We will find another time and call you. Goodbye.");
      return "cannot come";
    default:
      await call.play_tts("Goodbye.");
      return "heard";
  }
}

function isAppointment(task: unknown): task is Appointment {
  const { number, name, time } = (task ?? {}) as Partial<Record<keyof Appointment, unknown>>;
  return [number, name, time].every((field) => typeof field === "string");
}

export const consumer = new Reminders();

void consumer.run();
