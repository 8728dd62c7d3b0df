const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: "the token of last year",
  contexts: ["office"],
  ready: () => console.log("ready"),
  onIncomingCall: (call) => call.answer(),
});

consumer.run();
