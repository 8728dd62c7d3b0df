import type { Call } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

/** Tap the audio of a call, and show source and destination once it is over. */
export async function tap(call: Call): Promise<void> {
  const result = await call.tap({
    audio_direction: "listen",
    target_type: "rtp",
    target_addr: "127.0.0.1",
    target_port: 1234,
  });
  if (result.successful) {
    // Print source and destination devices..
    console.log(result.source_device);
    console.log(result.destination_device);
  }
}

/** Tap the audio of a call and then stop that. */
export async function tap_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.tap_async({
    audio_direction: "listen",
    target_type: "rtp",
    target_addr: "127.0.0.1",
    target_port: 1234,
  });
  // Do other things while tapping the media and then stop it..
  await sleep(3);
  await action.stop();
}
