const { RelayConsumer } = require("@signalwire/node");

const OWNER = "+15550441";

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["screen"],
  onIncomingCall: async (call) => {
    await call.answer();
    const name = await call.promptTTS(
      { type: "speech", end_silence_timeout: 1 },
      { text: "Who is calling?" },
    );
    const who = name.successful ? name.result : "Someone";
    const ringing = await call.playRingtoneAsync({ name: "us", duration: 60 });
    const { successful, call: owner } = await consumer.client.calling.dial({
      type: "phone",
      from: call.to,
      to: OWNER,
    });
    if (successful) {
      const decision = await owner.promptTTS({
        type: "digits",
        digits_max: 1,
        text: `${who} is calling. Press 1 to take the call.`,
      });
      await ringing.stop();
      await call.playTTS({ text: decision.result === "1" ? "You are welcome." : "Not today." });
      await owner.hangup();
    } else {
      await ringing.stop();
      await call.playTTS({ text: "Nobody is at home." });
    }
    await call.hangup();
  },
});

consumer.run();
