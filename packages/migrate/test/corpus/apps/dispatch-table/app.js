const { RelayConsumer } = require("@signalwire/node");

const actions = {
  1: async (call) => {
    await call.playTTS({ text: "Opening hours: nine to five." });
  },
  2: async (call) => {
    const message = await call.record({ beep: true, terminators: "#" });
    await call.playTTS({ text: message.successful ? "Recorded." : "Nothing recorded." });
  },
};

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["table"],
  onIncomingCall: async (call) => {
    await call.answer();
    const choice = await call.promptAudio({
      type: "digits",
      digits_max: 1,
      url: "https://cdn.example/menu.mp3",
    });
    const action = actions[choice.result];
    if (choice.successful && action) await action(call);
    await call.hangup();
  },
});

consumer.run();
