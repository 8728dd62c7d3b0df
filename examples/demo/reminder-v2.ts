import type { Client } from "@twinline/compat-v2";

import type { Timeline } from "./timeline.js";

/** Calls a customer with a reminder; leaves it after the beep when a machine answers. */
export async function remind(client: Client, number: string, timeline: Timeline): Promise<string> {
  const dialled = await client.calling.dial({
    from_number: "+15550199",
    to_number: number,
    timeout: 20,
  });
  const { call } = dialled;
  if (!dialled.successful) {
    const why = call.busy ? "busy" : "nobody answered";
    timeline.app("v2", call.id, `${number}: ${why}`);
    return why;
  }

  const detected = await call.detect_answering_machine({ wait_for_beep: true, timeout: 30 });
  timeline.app("v2", call.id, `${number} is answered by: ${detected.result}`);
  await call.play_tts({ text: "This is a reminder of your appointment tomorrow at nine." });
  await call.hangup();
  return detected.result;
}
