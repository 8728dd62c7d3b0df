import type { Call, Medium } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

const welcome = "https://cdn.signalwire.com/default-music/welcome.mp3";

const media_list: Medium[] = [
  { type: "tts", text: "Listen this awesome file!" },
  { type: "audio", url: welcome },
  { type: "silence", duration: 5 },
  { type: "tts", text: "Did you like it?" },
];

/** Play several media, one after another. */
export async function play(call: Call): Promise<void> {
  const result = await call.play(media_list);
  console.log(`Played: ${result.successful}`);
}

/** Play several media and stop them after 5 seconds. */
export async function play_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.play_async(media_list);
  await sleep(5);
  await action.stop();
}

/** Play an mp3 file. */
export async function play_audio(call: Call): Promise<void> {
  const result = await call.play_audio(welcome);
  console.log(`Played: ${result.successful}`);
}

/** Play an mp3 file and stop it after 5 seconds. */
export async function play_audio_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.play_audio_async(welcome);
  await sleep(5);
  await action.stop();
}

/** Play silence for 10 seconds. */
export async function play_silence(call: Call): Promise<void> {
  const result = await call.play_silence(10);
  console.log(`Played: ${result.successful}`);
}

/** Play silence for 60 seconds, then stop it after 5 seconds. */
export async function play_silence_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.play_silence_async(60);
  await sleep(5);
  await action.stop();
}

/** Play a single US ringtone. */
export async function play_ringtone(call: Call): Promise<void> {
  const result = await call.play_ringtone({ name: "us" });
  console.log(`Played: ${result.successful}`);
}

/** Play the US ringtone for 30 seconds, but stop it after 5 seconds. */
export async function play_ringtone_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.play_ringtone_async({ name: "us", duration: 30 });
  // For demonstration purposes only..
  await sleep(5);
  await action.stop();
}

/** Speak text. */
export async function play_tts(call: Call): Promise<void> {
  const result = await call.play_tts({ text: "Welcome to SignalWire!", gender: "male" });
  console.log(`Played: ${result.successful}`);
}

/** Speak text and stop it after 5 seconds. */
export async function play_tts_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.play_tts_async({ text: "Welcome to SignalWire!", gender: "male" });
  await sleep(5);
  await action.stop();
}
