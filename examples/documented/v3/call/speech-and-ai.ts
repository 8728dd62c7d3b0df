import type { Call } from "@twinline/relay-v3";

export async function transcribe(call: Call): Promise<void> {
  const action = await call.transcribe({ status_url: "https://example.com/transcription" });
  // ... later ...
  await action.stop();
}

export async function live_transcribe(call: Call): Promise<void> {
  await call.live_transcribe({ start: { language: "en-US" } });
}

export async function live_translate(call: Call): Promise<void> {
  await call.live_translate({ start: { source: "en-US", target: "es" } });
}

export async function ai(call: Call): Promise<void> {
  const action = await call.ai({
    prompt: { text: "You are a helpful support agent." },
    SWAIG: { functions: [] },
    ai_params: { end_of_speech_timeout: 3000 },
  });
  const event = await action.wait();
  console.log("The talk is over:", event.event_type);
}
