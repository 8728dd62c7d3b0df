"use strict";
const { RelayConsumer } = require("@signalwire/node");

const PINS = { 4711: "Alice", 1234: "Bob" };

async function askPin(call) {
  const result = await call.promptTTS({
    type: "both",
    digits_max: "4",
    digits_terminators: "#*",
    digit_timeout: 7,
    end_silence_timeout: 2,
    speech_timeout: 10,
    speech_language: "en-US",
    speech_hints: ["one", "two", "three", "four"],
    initial_timeout: 10,
    text: "Please enter or say your PIN, followed by the pound key.",
  });
  console.log(`successful=${result.successful} type=${result.type} result=${result.result}`);
  return result;
}

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["pin"],
  onIncomingCall: async (call) => {
    try {
      await call.answer();
      let name;
      for (let i = 0; i < 2 && !name; i++) {
        const pin = await askPin(call);
        if (!pin.successful) break;
        const digits = String(pin.result).replace(/\D/g, "");
        name = PINS[digits];
        if (!name) await call.playTTS({ text: "That PIN is wrong." });
      }
      await call.playTTS({ text: name ? "Welcome, " + name : "Goodbye." });
      const { reason, successful } = await call.hangup();
      console.log("hung up", successful, reason);
    } catch (e) {
      console.error("ERROR", e);
    }
  },
});

consumer.run();
