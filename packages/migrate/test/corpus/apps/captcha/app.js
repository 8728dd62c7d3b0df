const { RelayConsumer } = require("@signalwire/node");

const [a, b] = [3, 4];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["door"],
  onIncomingCall: async function (call) {
    await call.answer();
    const captcha = await call.promptTTS({
      type: "both",
      digits_max: 2,
      digits_terminators: "#",
      speech_hints: ["seven"],
      text: `What is ${a} plus ${b}?`,
    });
    console.log(captcha.type, captcha.result);
    const isHuman =
      captcha.successful && (captcha.result === String(a + b) || captcha.result === "seven");
    if (isHuman) {
      await call.playTTS({ text: "Thank you, human." });
    } else {
      await call.playTTS({ text: "Go away, robot." });
    }
    await call.hangup();
  },
});

consumer.run();
