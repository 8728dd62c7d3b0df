// A phone menu: sales or support.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["office"],

  ready: async ({ client }) => {
    console.log("Waiting for calls ...");
  },

  onIncomingCall: async (call) => {
    console.log("Call from", call.from, "to", call.to);
    const { successful } = await call.answer();
    if (!successful) {
      console.log("Answer failed");
      return;
    }

    let tries = 0;
    while (tries < 3) {
      const prompt = await call.promptTTS({
        type: "digits",
        text: "Welcome to Acme. Press 1 for sales, 2 for support.",
        digits_max: 1,
        digits_timeout: 5,
        initial_timeout: 5,
      });
      if (!prompt.successful) {
        tries++;
        await call.playTTS({ text: "Sorry, I didn't get that." });
        continue;
      }
      console.log("Pressed", prompt.result, "type", prompt.type, "terminator", prompt.terminator);
      if (prompt.result === "1") {
        await call.playTTS({ text: "Sales is closed today." });
        break;
      } else if (prompt.result === "2") {
        await call.playTTS({ text: "Support will call you back.", gender: "male" });
        break;
      } else {
        tries++;
        await call.playTTS({ text: "That is not an option.", language: "en-GB" });
      }
    }
    await call.hangup();
    console.log("Done:", call.state);
  },
});

consumer.run();
