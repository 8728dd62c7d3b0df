const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["payload"],
  onIncomingCall: async (call) => {
    await call.answer();
    const result = await call.playTTS({ text: "Look at the payload." });
    console.log(result.event.name, result.event.payload.state);
    await call.hangup();
  },
});

consumer.run();
