const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["dictation"],
  onIncomingCall: async (call) => {
    await call.answer();
    call.on("record.finished", async (call, params) => {
      console.log("recorded", typeof params.url);
      await call.playTTS({ text: "Your dictation is saved." });
      await call.hangup();
    });
    await call.playTTS({ text: "Please dictate." });
    await call.recordAsync({ beep: true, end_silence_timeout: 2, format: "wav" });
  },
});

consumer.run();
