// Repeats in another language what the caller says.
import { RelayConsumer } from "@signalwire/node";

const words = { hello: "hola", goodbye: "adiós" };

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["translate"],
  onIncomingCall: async (call) => {
    await call.answer();
    let text = "Say a word in English.";
    for (;;) {
      const { successful, result, type, confidence, event } = await call.promptTTS({
        type: "speech",
        speech_language: "en-US",
        speech_timeout: 10,
        end_silence_timeout: 1,
        speech_hints: Object.keys(words),
        language: "en-GB",
        gender: "female",
        text,
      });
      if (!successful) {
        console.log("nothing said:", type, event?.name, result);
        break;
      }
      console.log(type, result, typeof confidence);
      const heard = result.toLowerCase();
      await call.playTTS({ text: words[heard] ?? "No sé", language: "es-ES" });
      if (heard === "goodbye") break;
      text = "Another one?";
    }
    await call.hangup();
  },
});

await consumer.run();
console.log("running");
