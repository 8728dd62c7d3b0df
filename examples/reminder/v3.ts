import { Client } from "@twinline/compat-v2";
import {
  RelayCallEndedError,
  RelayClient,
  RelayDialError,
  RelayError,
  type Call,
} from "@twinline/relay-v3";

const ourNumber = "+15550119";

/** What a task says. */
interface Appointment {
  readonly number: string;
  readonly name: string;
  /** As it is spoken: "tomorrow at nine". */
  readonly time: string;
}

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient();

// Tasks are part of the v2 API: a v2 client on the same connection takes them.
const { tasking } = new Client({ session: client.session });
void tasking.receive("reminders", async (task) => {
  if (isAppointment(task)) console.log(`${task.name}: ${await remind(task)}`);
  else console.log(`Not an appointment: ${JSON.stringify(task)}`);
});

async function remind(appointment: Appointment): Promise<string> {
  const { number: to_number, name, time } = appointment;
  try {
    const call = await client.dial([
      [{ type: "phone", to_number, from_number: ourNumber, timeout: 25 }],
    ]);
    try {
      return await speak(call, `Hello ${name}. Your appointment is ${time}.`);
    } finally {
      await call.hangup();
    }
  } catch (error) {
    if (error instanceof RelayDialError) return write(appointment);
    if (error instanceof RelayCallEndedError) return "hung up";
    if (error instanceof RelayError) return error.message;
    throw error;
  }
}

async function speak(call: Call, reminder: string): Promise<string> {
  const detection = await call.detect_answering_machine({ timeout: 30 });
  const { params } = await detection.wait();
  if (params.detect?.params?.event === "MACHINE") {
    // The machine is ready when it has beeped, or fallen silent. The detection gives up after its timeout.
    await call.wait_for("calling.call.detect", ({ detect }) =>
      ["READY", "finished"].includes(detect.params?.event ?? ""),
    );
    await say(call, `${reminder} Call us if you cannot come.`);
    return call.state === "ended" ? "hung up" : "left on the machine";
  }
  switch (await ask(call, `${reminder} Press 1 to confirm, or 2 if you cannot come.`)) {
    case "1":
      await say(call, "Thank you. Goodbye.");
      return "confirmed";
    case "2":
      await say(call, "We will find another time and call you. Goodbye.");
      return "cannot come";
    default:
      await say(call, "Goodbye.");
      return call.state === "ended" ? "hung up" : "heard";
  }
}

async function write({ number, name, time }: Appointment): Promise<string> {
  try {
    const message = await client.send_message({
      to_number: number,
      from_number: ourNumber,
      body: `Dear ${name}, your appointment is ${time}. Call us if you cannot come.`,
    });
    await message.wait();
    return message.state === "delivered" ? "not reached, message sent" : "not reached";
  } catch (error) {
    if (error instanceof RelayError) return `not reached: ${error.message}`;
    throw error;
  }
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

function isAppointment(task: unknown): task is Appointment {
  const { number, name, time } = (task ?? {}) as Partial<Record<keyof Appointment, unknown>>;
  return [number, name, time].every((field) => typeof field === "string");
}

void client.run();
