import type { Call, Client } from "@twinline/compat-v2";

/** Answer an inbound call and check if it was successful. */
export async function answer(call: Call): Promise<void> {
  const result = await call.answer();
  if (result.successful) {
    console.log("Call answered..");
  } else {
    console.log("Call failed or not answered.");
  }
}

/** Make a call, dial it, and check if it was answered. */
export async function dial(client: Client): Promise<void> {
  const call = client.calling.new_call({ from_number: "+15550001111", to_number: "+15550002222" });
  const result = await call.dial();
  if (result.successful) {
    console.log("Call answered..");
  } else {
    console.log("Call failed or not answered.");
  }
}

/** Hang a call up and check if it was successful. */
export async function hangup(call: Call): Promise<void> {
  const result = await call.hangup();
  if (result.successful) {
    console.log("Call hanged up..");
  }
}
