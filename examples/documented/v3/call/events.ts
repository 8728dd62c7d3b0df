import type { Call, RelayEvent } from "@twinline/relay-v3";

export async function user_event(call: Call): Promise<void> {
  await call.user_event({ event: "order_placed", order_id: "12345" });
}

function onPlay(event: RelayEvent<"calling.call.play">): void {
  console.log(`Play state: ${event.params.state}`);
}

export function on(call: Call): void {
  call.on("calling.call.play", onPlay);
}

export async function wait_for(call: Call): Promise<void> {
  const event = await call.wait_for("calling.call.play", { timeout: 30 });
  console.log(`Play state: ${event.params.state}`);
}

export async function wait_for_ended(call: Call): Promise<void> {
  const event = await call.wait_for_ended();
  console.log(`End reason: ${event.params.end_reason}`);
}
