const { RelayConsumer } = require("@signalwire/node");

const PIN = process.env.PIN || "4711";

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["vault"],
  onIncomingCall: async (call) => {
    await call.answer();
    for (let attempt = 1; attempt <= 3; attempt++) {
      const result = await call.promptTTS({
        type: "digits",
        digits_max: 4,
        digits_terminators: "#",
        digits_timeout: 5,
        text: attempt === 1 ? "Please enter your PIN." : "That was wrong. Once more, please.",
      });
      if (!result.successful) {
        console.log("nothing entered", result.type);
        break;
      }
      if (result.result === PIN) {
        console.log("opened with", result.terminator);
        await call.playTTS({ text: "The vault is open." });
        await call.hangup();
        return;
      }
    }
    await call.playTTS({ text: "Goodbye." });
    await call.hangup();
  },
});

consumer.run();
