import { RelayClient } from "@twinline/relay-v3";

// Who connects, and where to: SIGNALWIRE_PROJECT_ID, SIGNALWIRE_API_TOKEN and SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["default"] });

client.on_call(async (call) => {
  await call.answer();

  const action = await call.play_and_collect({
    media: [{ type: "tts", text: "Press 1 for sales, 2 for support." }],
    collect: {
      digits: { max: 1, digit_timeout: 5, terminators: "#" },
    },
  });
  const event = await action.wait();

  const { result } = event.params;
  const digits = result?.digits ?? "";
  if (digits === "1") {
    await call.transfer("sales");
  } else if (digits === "2") {
    await call.transfer("support");
  } else {
    await call.hangup();
  }
});

void client.run();
