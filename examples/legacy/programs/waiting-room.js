// Puts callers on hold until there are two of them, then tells them apart again.
const { RelayConsumer } = require("@signalwire/node");

const waiting = [];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["room"],
  onIncomingCall: async (call) => {
    await call.answer();
    call.on("ended", (call) => {
      const index = waiting.findIndex(({ call: other }) => other === call);
      if (index >= 0) waiting.splice(index, 1);
      console.log(call.from, "left,", waiting.length, "waiting");
    });
    const action = await call.playAsync(
      { type: "tts", text: "Please hold." },
      { type: "silence", duration: 1 },
      { type: "audio", params: { url: "https://cdn.example/hold.mp3" } },
    );
    waiting.push({ call, action });
    console.log(call.from, "is number", waiting.length);
    if (waiting.length === 2) {
      const all = waiting.slice();
      for (const { action } of all) await action.stop();
      for (const { call } of all) await call.playTTS({ text: "There are two of you now." });
      for (const { call } of all) await call.hangup();
      console.log("room empty");
    }
  },
});
consumer.run();
