// Asks the owner whether to take the call.
const { RelayConsumer } = require("@signalwire/node");

const OWNER = "+15550441";

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["screen"],
  onIncomingCall: async function (call) {
    await call.answer();
    const prompt = await call.promptTTS(
      { type: "speech", initial_timeout: 4, end_silence_timeout: 1 },
      { text: "Who is calling?" },
    );
    const who = prompt.successful ? prompt.result : "someone who does not say";
    const ring = await call.playRingtoneAsync({ name: "us", duration: 60 });

    const owner = this.client.calling.newCall({ type: "phone", from: call.to, to: OWNER });
    const { successful } = await owner.dial();
    if (successful) {
      const decision = await owner.promptTTS({
        type: "digits",
        digits_max: 1,
        text: `${who} is calling. Press 1 to talk, 2 to decline.`,
      });
      await ring.stop();
      if (decision.result === "1") {
        await call.playTTS({ text: "You can talk now." });
        console.log("accepted", who);
      } else {
        await call.playTTS({ text: "I am sorry, not today." });
        console.log("declined", who);
      }
      await owner.hangup();
    } else {
      console.log("owner not reached:", owner.busy, owner.failed, owner.state);
      await ring.stop();
      await call.playTTS({ text: "Nobody is at home." });
    }
    await call.hangup();
  },
});

consumer.run();
