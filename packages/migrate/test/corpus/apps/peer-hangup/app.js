const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["bridge"],
  onIncomingCall: async (call) => {
    await call.answer();
    const { successful, call: peer } = await call.connect({
      type: "phone",
      to: "+15550671",
      timeout: 20,
    });
    if (!successful) {
      await call.hangup();
      return;
    }
    await peer.waitForEnded();
    await call.playTTS({ text: "The other side has hung up." });
    await call.hangup();
  },
});

consumer.run();
