const { RelayConsumer } = require('@signalwire/node');

const waiting = [];

async function next() {
  const entry = waiting.shift();
  if (!entry) return;
  await entry.music.stop();
  await entry.call.playTTS({ text: 'It is your turn.' });
  await entry.call.hangup();
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['queue'],
  onIncomingCall: async (call) => {
    await call.answer();
    await call.playTTS({ text: `You are number ${waiting.length + 1}.` });
    const music = await call.playAudioAsync({ url: 'https://cdn.example/hold.mp3', volume: -6 });
    waiting.push({ call, music });
    if (waiting.length === 2) {
      await next();
      await next();
    }
  },
});

consumer.run();
