const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: [process.env.MY_CONTEXT],
  ready: () => console.log("ready for calls"),
  onIncomingCall: async (call) => {
    await call.answer();
    await call.hangup();
  },
});

consumer.run();
