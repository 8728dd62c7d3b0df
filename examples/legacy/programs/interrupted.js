// Reads the news until someone stops it.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["news"],
  onIncomingCall: async (call) => {
    call.on("ended", () => console.log("ended"));
    await call.answer();
    const result = await call.playTTS({
      text: "Here is the news of the day, all of it, from the first to the last.",
    });
    console.log("read", result.successful, call.state);
    const bye = await call.hangup();
    console.log("hung up", bye.successful);
  },
  teardown: () => console.log("good night"),
});

consumer.run();
