import type { Session } from "@twinline/core";
import { RelayClient } from "@twinline/relay-v3";

export const reminderNumber = "+15550144";

/** A line that ends each call and calls the caller back with a reminder. */
export async function reminderLine(
  session: Session,
  remind: (number: string) => Promise<string>,
): Promise<void> {
  const client = new RelayClient({ session, contexts: ["reminder"] });
  client.on_call(async (call) => {
    await call.answer();
    const words = await call.play([
      { type: "tts", text: "Hang up, and we call you back with your reminder." },
    ]);
    await words.wait();
    await call.hangup();
    await remind(String(call.device.params["from_number"]));
  });
  await client.connect();
}
