import type { Call } from "@twinline/compat-v2";

/** Listen for the answer of a call. */
export function on(call: Call): void {
  function on_answered(): void {
    console.log(`Answered by the remote party ${call.from_number}!`);
  }

  call.on("answered", on_answered);
}

/** Listen for the end of a call, and stop listening later. */
export function off(call: Call): void {
  function on_ended(): void {
    console.log(`Nobody hears that ${call.id} has ended.`);
  }

  call.on("ended", on_ended);
  // .. later
  call.off("ended", on_ended);
}

/** Wait until a call ends, or is about to. */
export async function wait_for(call: Call): Promise<void> {
  const success = await call.waitFor("ending", "ended");
  console.log(`Ending or ended: ${success}`);
}

/** Wait until a call is answered. */
export async function wait_for_answered(call: Call): Promise<void> {
  const success = await call.wait_for_answered();
  console.log(`Answered: ${success}`);
}

/** Wait until a call has ended. */
export async function wait_for_ended(call: Call): Promise<void> {
  const success = await call.wait_for_ended();
  console.log(`Ended: ${success}`);
}

/** Wait until a call is about to end. */
export async function wait_for_ending(call: Call): Promise<void> {
  const success = await call.waitForEnding();
  console.log(`Ending: ${success}`);
}

/** Wait until a call rings. */
export async function wait_for_ringing(call: Call): Promise<void> {
  const success = await call.wait_for_ringing();
  console.log(`Ringing: ${success}`);
}
