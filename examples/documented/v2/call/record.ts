import type { Call } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

/** Record both directions in stereo, and grab URL, duration and size from the result. */
export async function record(call: Call): Promise<void> {
  const result = await call.record({ stereo: true, direction: "both" });
  if (result.successful) {
    console.log(`Url: ${result.url}`);
    console.log(`Duration: ${result.duration}`);
    console.log(`Size: ${result.size}`);
  }
}

/** Record both directions in stereo, and stop it after 5 seconds. */
export async function record_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.record_async({ stereo: true, direction: "both" });
  await sleep(5);
  await action.stop();
}
