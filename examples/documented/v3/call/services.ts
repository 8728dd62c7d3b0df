import type { Call } from "@twinline/relay-v3";

export async function pay(call: Call): Promise<void> {
  const action = await call.pay("https://pay.example.com", {
    charge_amount: "25.99",
    currency: "usd",
    input_method: "dtmf",
  });
  const event = await action.wait();
  console.log("Payment:", event.params.for);
}

export async function join_conference(call: Call): Promise<void> {
  await call.join_conference("my_conference", { muted: false, beep: "onEnter" });
}

export async function leave_conference(call: Call): Promise<void> {
  await call.leave_conference("conf-123");
}

export async function hold(call: Call): Promise<void> {
  await call.hold();
  // ... later ...
  await call.unhold();
}

export async function denoise(call: Call): Promise<void> {
  await call.denoise();
  // ... later ...
  await call.denoise_stop();
}

export async function echo(call: Call): Promise<void> {
  await call.echo({ timeout: 30 });
}

export async function join_room(call: Call): Promise<void> {
  await call.join_room("my_room");
}

export async function leave_room(call: Call): Promise<void> {
  await call.leave_room();
}

export async function queue_enter(call: Call): Promise<void> {
  await call.queue_enter("support");
}

export async function queue_leave(call: Call): Promise<void> {
  await call.queue_leave("support", { queue_id: "q-123" });
}
