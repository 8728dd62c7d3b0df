const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["radio"],
  onIncomingCall: async (call) => {
    await call.answer();
    const song = await call.playAsync({
      type: "audio",
      params: { url: "https://cdn.example/song.mp3" },
    });
    const key = await call.detectDigit({ digits: "1#", timeout: 60 });
    if (key.successful) {
      await song.stop();
      await call.playTTS({ text: key.result === "1" ? "Song stopped." : "Goodbye." });
    }
    await call.hangup();
  },
});

consumer.run();
