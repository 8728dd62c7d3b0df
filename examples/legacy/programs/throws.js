// A handler with a mistake in it.
const { RelayConsumer } = require("@signalwire/node");

const names = { "+15550202": { greeting: "Hello Bob." } };

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["names"],
  onIncomingCall: async (call) => {
    await call.answer();
    await call.playTTS({ text: names[call.from].greeting });
    await call.hangup();
  },
  teardown: () => console.log("closed"),
});

consumer.run();
