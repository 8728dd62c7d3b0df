const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["callback"],
  onIncomingCall: async (call) => {
    await call.answer();
    const owner = consumer.client.calling.newCall({
      type: "phone",
      from: call.to,
      to: "+15550661",
    });
    owner.on("ringing", () => console.log("it rings"));
    await owner.dial();
    if (owner.busy) {
      await call.playTTS({ text: "The line is busy." });
    } else if (owner.answered) {
      await call.playTTS({ text: "The owner is there." });
      await owner.hangup();
    } else {
      await call.playTTS({ text: "No answer." });
    }
    await call.hangup();
  },
});

consumer.run();
