const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["poll"],
  onIncomingCall: async (call) => {
    await call.answer();
    const prompt = await call.promptTTSAsync({
      type: "digits",
      digits_max: 1,
      text: "Press any key.",
    });
    while (!prompt.completed) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { result } = prompt;
    await call.playTTS({
      text: result.successful ? `You pressed ${result.result}.` : "You pressed nothing.",
    });
    await call.hangup();
  },
});

consumer.run();
