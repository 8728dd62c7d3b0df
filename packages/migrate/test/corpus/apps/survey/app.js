const { RelayConsumer } = require('@signalwire/node');

const questions = [
  'How was the food? Press 1 to 5.',
  'How was the service? Press 1 to 5.',
  'Would you come again? Press 1 for yes.',
];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ['survey'],
  onIncomingCall: async (call) => {
    await call.answer();
    const answers = [];
    for (const text of questions) {
      const { successful, result } = await call.promptTTS({ type: 'digits', digits_max: 1, text });
      answers.push(successful ? result : '-');
    }
    console.log('answers', answers.join(' '));
    await call.playTTS({ text: `Thank you for ${answers.length} answers.` });
    await call.hangup();
  },
});

consumer.run();
