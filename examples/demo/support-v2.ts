import { type Call, Client } from "@twinline/compat-v2";
import type { Session } from "@twinline/core";

import type { Timeline } from "./timeline.js";

/** The PIN of the one customer we have. */
const pin = "4711";

/**
 * The support line: an IVR as it was written for the v2 API years ago. It asks for a PIN, takes a
 * message and hangs up.
 */
export async function supportLine(session: Session, timeline: Timeline): Promise<Client> {
  const client = new Client({ session });
  await client.calling.receive(["support"], (call: Call) => answerSupport(call, timeline));
  return client;
}

async function answerSupport(call: Call, timeline: Timeline): Promise<void> {
  const say = (what: string) => timeline.app("v2", call.id, what);
  call.on("ended", () => say(`caller ${call.from_number} is gone`));

  const answered = await call.answer();
  if (!answered.successful) return say("could not answer");

  const prompt = await call.prompt_tts({
    prompt_type: "digits",
    text: "Welcome to support. Please enter your PIN, then press pound.",
    digits_max: 4,
    digits_terminators: "#",
    initial_timeout: 5,
  });
  if (!prompt.successful) {
    say(`no PIN (${call.ended ? "the caller hung up" : prompt.type})`);
    await call.play_tts({ text: "I did not get that. Goodbye." });
    await call.hangup();
    return;
  }
  if (prompt.result !== pin) {
    say(`wrong PIN ${prompt.result}`);
    await call.play_tts({ text: "That PIN is wrong. Goodbye." });
    await call.hangup("busy");
    return;
  }

  say("PIN accepted, takes a message");
  await call.play_tts({ text: "Please leave your message after the beep." });
  const recording = await call.record({ beep: true, end_silence_timeout: 2, terminators: "#" });
  if (recording.successful) say(`message of ${recording.duration} s at ${recording.url}`);
  await call.hangup();
}
