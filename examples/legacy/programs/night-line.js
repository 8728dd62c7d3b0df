// Stays up for days: the connection is lost now and then.
const { RelayConsumer } = require("@signalwire/node");

let sessions = 0;

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["night"],
  ready: async () => {
    sessions++;
    console.log("ready, session", sessions);
  },
  onIncomingCall: async (call) => {
    await call.answer();
    const result = await call.promptTTS({ type: "digits", digits_max: 1, text: "Press a key." });
    console.log("pressed", result.result);
    await call.hangup();
    console.log("done");
  },
});

consumer.run();
