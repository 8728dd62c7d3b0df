import { RelayConsumer } from "@signalwire/node";

const departments = { sales: "Sally", support: "Sue" };

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["speech"],
  onIncomingCall: async (call) => {
    await call.answer();
    const heard = await call.promptTTS({
      type: "speech",
      speech_hints: Object.keys(departments),
      speech_language: "en-US",
      end_silence_timeout: 1,
      initial_timeout: 6,
      text: "Whom do you want to talk to?",
      language: "en-GB",
      gender: "female",
    });
    if (heard.successful && heard.confidence > 10) {
      const name = departments[heard.result.toLowerCase()];
      await call.playTTS({
        text: name ? `${name} will call you back.` : "We have no such department.",
      });
    } else {
      await call.playTTS({ text: "Please call again." });
    }
    await call.hangup();
  },
});

await consumer.run();
