import type { Call } from "@twinline/compat-v2";

import type { Sleep } from "./sleep.js";

/** Send some digits. */
export async function send_digits(call: Call): Promise<void> {
  const result = await call.send_digits("123");
  console.log(`Sent: ${result.successful}`);
}

/** Send some digits and try to stop that after 3 seconds. */
export async function send_digits_async(call: Call, sleep: Sleep): Promise<void> {
  const action = await call.send_digits_async("1W2W3W4w5w6W7W8W9");
  await sleep(3);
  const stopped = await action.stop();
  // The platform has no way to call digits back, and the result says so.
  console.log(`Stopped: ${stopped.successful}`);
}
