import {
  RelayCallEndedError,
  RelayClient,
  RelayDialError,
  RelayError,
  type Call,
} from "@twinline/relay-v3";

const ourNumber = "+15550199";
const contacts = ["+15550131", "+15550132", "+15550133", "+15550134", "+15550135"];
const announcement =
  "This is the water company. There will be no water in your street tomorrow from nine to eleven.";

/** The maximum number of concurrent calls. */
const lines = 2;

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient();

async function main(): Promise<void> {
  await client.connect();
  const waiting = contacts.values();
  const workThrough = async () => {
    for (const contact of waiting) console.log(`${contact}: ${await announceTo(contact)}`);
  };
  await Promise.all(Array.from({ length: lines }, workThrough));
  await client.disconnect();
}

/** Calls a number, makes the announcement, and returns the outcome. */
async function announceTo(to_number: string): Promise<string> {
  try {
    const call = await client.dial([
      [{ type: "phone", to_number, from_number: ourNumber, timeout: 25 }],
    ]);
    try {
      return await announce(call);
    } finally {
      await call.hangup();
    }
  } catch (error) {
    if (error instanceof RelayDialError) return error.reason; // busy, noAnswer, …
    if (error instanceof RelayCallEndedError) return "hung up";
    if (error instanceof RelayError) return error.message;
    throw error;
  }
}

async function announce(call: Call): Promise<string> {
  const detection = await call.detect_answering_machine({ timeout: 30 });
  const { params } = await detection.wait();
  if (params.detect?.params?.event !== "MACHINE") return announceToHuman(call);

  // The machine is ready when it has beeped or is silent. The detection gives up after its timeout.
  await call.wait_for("calling.call.detect", ({ detect }) =>
    ["READY", "finished"].includes(detect.params?.event ?? ""),
  );
  await say(call, announcement);
  return call.state === "ended" ? "hung up" : "left on the machine";
}

async function announceToHuman(call: Call): Promise<string> {
  const prompt = await call.prompt_tts(
    `${announcement} Press 1 to confirm, or 9 if we should not call you again.`,
    { digits: { max: 1 }, initial_timeout: 5 },
  );
  const { params } = await prompt.wait();
  if (call.state === "ended") return "hung up";
  switch (params.result?.digits) {
    case "1":
      await say(call, "Thank you. Goodbye.");
      return "confirmed";
    case "9":
      await say(call, "We will not call you again. Goodbye.");
      return "opted out";
    default:
      await say(call, "Goodbye.");
      return "heard";
  }
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void main();
