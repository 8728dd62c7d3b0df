const { RelayConsumer } = require("@signalwire/node");

async function withMusic(call, work) {
  const music = await call.playAudioAsync("https://cdn.example/waltz.mp3");
  try {
    return await work();
  } finally {
    await music.stop();
  }
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["lookup"],
  onIncomingCall: async (call) => {
    await call.answer();
    const { result: id } = await call.promptRingtone({
      type: "digits",
      digits_max: 2,
      name: "us",
      duration: 1,
    });
    const name = await withMusic(call, async () => `customer ${id}`);
    await call.playTTS({ text: `Hello ${name}.` });
    await call.hangup();
  },
});

consumer.run();
