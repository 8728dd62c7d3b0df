import { Client, type Call } from "@twinline/compat-v2";

const ourNumber = "+15550199";
const contacts = ["+15550131", "+15550132", "+15550133", "+15550134", "+15550135"];
const announcement =
  "This is the water company. There will be no water in your street tomorrow from nine to eleven.";

/** The maximum number of concurrent calls. */
const lines = 2;

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new Client();

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
  const { successful, call } = await client.calling.dial({
    to_number,
    from_number: ourNumber,
    timeout: 25,
  });
  if (!successful) return call.busy ? "busy" : "no answer";
  const outcome = await announce(call);
  await call.hangup();
  return outcome;
}

async function announce(call: Call): Promise<string> {
  const detection = await call.detect_answering_machine({ wait_for_beep: true, timeout: 30 });
  if (detection.result !== "MACHINE") return announceToHuman(call);

  const playback = await call.play_tts(announcement);
  return playback.successful ? "left on the machine" : "hung up";
}

async function announceToHuman(call: Call): Promise<string> {
  const prompt = await call.prompt_tts({
    prompt_type: "digits",
    text: `${announcement} Press 1 to confirm, or 9 if we should not call you again.`,
    digits_max: 1,
    initial_timeout: 5,
  });
  if (call.ended) return "hung up";
  switch (prompt.result) {
    case "1":
      await call.play_tts("Thank you. Goodbye.");
      return "confirmed";
    case "9":
      await call.play_tts("We will not call you again. Goodbye.");
      return "opted out";
    default:
      await call.play_tts("Goodbye.");
      return "heard";
  }
}

void main();
