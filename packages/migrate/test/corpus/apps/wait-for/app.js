const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["patient"],
  onIncomingCall: async (call) => {
    call.answer();
    const answered = await call.waitForAnswered();
    if (!answered) return;
    await call.playTTS({ text: "Hang up whenever you like." });
    await call.waitFor("ending", "ended");
    await call.waitForEnded();
    console.log("the caller has gone", call.from);
  },
});

consumer.run();
