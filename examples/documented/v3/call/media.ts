import type { Call } from "@twinline/relay-v3";

export async function play(call: Call): Promise<void> {
  // TTS
  let action = await call.play([{ type: "tts", params: { text: "Hello!" } }]);
  await action.wait();

  // Audio file
  action = await call.play([{ type: "audio", params: { url: "https://example.com/sound.mp3" } }]);

  // Silence
  action = await call.play([{ type: "silence", params: { duration: 2 } }]);

  // Ringtone
  action = await call.play([{ type: "ringtone", params: { name: "us" } }]);

  // Control playback
  await action.pause();
  await action.resume();
  await action.volume(-3);
  await action.stop();
}

export async function record(call: Call): Promise<void> {
  const action = await call.record({ audio: { format: "wav", stereo: true, direction: "both" } });
  // ... later ...
  await action.stop();
  const event = await action.wait();
  console.log(`Recording URL: ${event.params.url}`);
}
