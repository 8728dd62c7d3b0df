import { RelayClient } from "@twinline/relay-v3";

// Who connects, and where to: SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN and SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["default"] });

client.on_call(async (call) => {
  await call.answer();

  // Register an event listener
  call.on("calling.call.play", (event) => console.log(`Play state: ${event.params.state}`));

  // Play a greeting
  const action = await call.play([{ type: "tts", text: "Hello from RELAY!" }]);
  await action.wait();

  // Wait for the call to end
  await call.wait_for_ended();
  console.log(`Call ended: ${call.call_id}`);
});

void client.run();
