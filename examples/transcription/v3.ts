import { RelayClient, RelayCommandError, type Call } from "@twinline/relay-v3";

// Where the platform posts what both sides say, as JSON, while they say it.
const webhook = process.env["TRANSCRIPT_WEBHOOK"] ?? "https://example.com/transcript";

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["dictation"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    await say(call, "Please dictate. Press pound when you are done. This call is transcribed.");
    await startTranscription(call);
    const note = await takeDictation(call);
    if (note === "") {
      await say(call, "I did not hear anything. Goodbye.");
    } else {
      console.log(`Note from ${call.from_number}: ${note}`);
      await say(call, "I have written it down. Goodbye.");
    }
  } finally {
    await call.hangup();
  }
});

/** The dictation does not depend on it: when the platform refuses, the call continues without it. */
async function startTranscription(call: Call): Promise<void> {
  try {
    await call.live_transcribe({
      start: { lang: "en-US", direction: ["remote-caller", "local-caller"], webhook },
    });
  } catch (error) {
    if (!(error instanceof RelayCommandError)) throw error;
    console.log(`${call.from_number} is not transcribed: ${error.message}`);
  }
}

/** Prints what the caller says while they say it, until they press pound or hang up. Returns all of it. */
async function takeDictation(call: Call): Promise<string> {
  const dictation = await call.collect({
    speech: { end_silence_timeout: 1, language: "en-US" },
    digits: { max: 1 },
    continuous: true,
    partial_results: true,
  });
  const sentences: string[] = [];
  for await (const { result, final } of dictation) {
    if (result.type === "speech") {
      console.log(`${final ? "=" : "…"} ${result.text}`);
      if (final) sentences.push(`${result.text}.`);
    } else if (result.digits === "#") await dictation.stop();
  }
  return sentences.join(" ");
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();
