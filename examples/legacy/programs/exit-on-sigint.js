const { RelayConsumer } = require("@signalwire/node");

let calls = 0;

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["shop"],
  setup: (consumer) => {
    console.log("setup", consumer.contexts);
    consumer.contexts = ["shop", "store"];
  },
  ready: (consumer) => console.log("ready", consumer.contexts),
  teardown: () => console.log("Consumer now is stopped"),
  onIncomingCall: async (call) => {
    calls++;
    await call.answer();
    await call.playTTS({ text: "Welcome to our " + call.context });
    await call.hangup();
  },
});

process.on("SIGINT", () => {
  console.log("Got SIGINT,", calls, "calls");
  process.exit(3);
});

consumer.run();
