import type { Call } from "@twinline/relay-v3";

export async function connect(call: Call): Promise<void> {
  await call.connect(
    [
      [
        {
          type: "phone",
          params: { to_number: "+15551234567", from_number: "+15559876543" },
        },
      ],
    ],
    { ringback: [{ type: "ringtone", params: { name: "us" } }] },
  );
}

export async function disconnect(call: Call): Promise<void> {
  await call.disconnect();
}

export async function refer(call: Call): Promise<void> {
  await call.refer({ type: "sip", params: { to: "sip:user@example.com" } });
}

export async function transfer(call: Call): Promise<void> {
  await call.transfer("https://example.com/swml-endpoint");
}
