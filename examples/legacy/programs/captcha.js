// Keeps robots off the line: asks a sum, puts people through.
const { RelayConsumer } = require("@signalwire/node");

const a = Number(process.env.FIRST),
  b = Number(process.env.SECOND);

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["front-door"],
  onIncomingCall: async function (call) {
    await call.answer();
    const sum = a + b;
    const captcha = await call.promptTTS({
      type: "both",
      digits_max: 2,
      digits_terminators: "#",
      speech_hints: [sum, a, b],
      text: `What is ${a} plus ${b}?`,
    });
    console.log("captcha", captcha.type, captcha.result, captcha.confidence);
    if (captcha.successful && parseInt(captcha.result) === sum) {
      await call.playTTS({ text: "Thank you, human." });
      const dial = await call.connect({ type: "phone", to: "+15550301", timeout: 20 });
      if (dial.successful) {
        console.log("connected to", dial.call.to);
        await dial.call.waitForEnded();
        console.log("the other side hung up");
      } else {
        await call.playTTS({ text: "There is no one here." });
      }
    } else {
      await call.playTTS({ text: "Go away, robot." });
    }
    await call.hangup();
  },
});
consumer.run();
