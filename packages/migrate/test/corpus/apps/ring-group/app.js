const { RelayConsumer } = require("@signalwire/node");

const TEAM = ["+15550621", "+15550622"];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["group"],
  onIncomingCall: async (call) => {
    await call.answer();
    const result = await call.connect([
      { type: "phone", from: call.from, to: TEAM[0], timeout: 15 },
      { type: "phone", from: call.from, to: TEAM[1], timeout: 15 },
    ]);
    if (!result.successful) {
      await call.playTTS({ text: "Everybody is busy." });
      await call.hangup();
      return;
    }
    await call.waitForEnded();
  },
});

consumer.run();
