import type { Call } from "@twinline/relay-v3";

export async function send_fax(call: Call): Promise<void> {
  const action = await call.send_fax("https://example.com/document.pdf", {
    identity: "+15551234567",
  });
  const event = await action.wait();
  console.log("Fax:", event.params.fax);
}

export async function receive_fax(call: Call): Promise<void> {
  const action = await call.receive_fax();
  const event = await action.wait();
  console.log("Fax:", event.params.fax);
}

export async function tap(call: Call): Promise<void> {
  await call.tap(
    { type: "audio", params: { direction: "both" } },
    { type: "rtp", params: { addr: "192.168.1.100", port: 5000 } },
  );
}

export async function stream(call: Call): Promise<void> {
  const action = await call.stream("wss://example.com/audio", {
    name: "my_stream",
    codec: "PCMU",
    track: "inbound_track",
  });
  // Stop streaming
  await action.stop();
}
