import { RelayConsumer } from "@twinline/compat-v2";

/** An app as it was written for the legacy Node SDK: only its import has changed. */
export const consumer = new RelayConsumer({
  contexts: ["office"],

  // As soon as it is connected it calls a number.
  ready: async ({ client }) => {
    const result = await client?.calling.dial({
      type: "phone",
      from: "+15550001111",
      to: "+15550002222",
      timeout: 30,
    });
    if (!result?.successful) return;

    const { call } = result;
    const collected = await call.promptTTS(
      { type: "both", digits_max: 3, end_silence_timeout: 1 },
      { text: "Please, enter your PIN or say it", gender: "male" },
    );
    console.log(`Collected: ${collected.type} ${collected.result}`);
    await call.hangup();
  },

  onIncomingCall: async (call) => {
    await call.answer();
    call.on("play.finished", () => console.log("The prompt is over"));
    await call.playTTS({ text: "No one is here. Please leave a message after the beep." });
    const recording = await call.record({ beep: true, format: "mp3", end_silence_timeout: 2 });
    console.log(`Recorded: ${recording.successful}`);
    await call.hangup();
  },
});

void consumer.run();
