import type { Call } from "@twinline/relay-v3";

export async function answer(call: Call): Promise<void> {
  await call.answer();
}

export async function hangup(call: Call): Promise<void> {
  await call.hangup();
  await call.hangup({ reason: "busy" });
}

export async function pass_(call: Call): Promise<void> {
  await call.pass_();
}
