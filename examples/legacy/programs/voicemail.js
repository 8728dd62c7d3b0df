"use strict";

const { RelayConsumer } = require("@signalwire/node");

const messages = [];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["home", "office"],
  onIncomingCall: async (call) => {
    const { successful } = await call.answer();
    if (!successful) {
      return;
    }
    await call.playTTS({
      text: "Please leave your message after the beep. Press the pound key when you are done.",
    });
    const result = await call.record({
      stereo: true,
      format: "mp3",
      beep: true,
      direction: "speak",
      end_silence_timeout: 3,
      terminators: "#",
    });
    if (result.successful) {
      const { url, duration, size } = result;
      messages.push({ from: call.from, url, duration, size });
      console.log(
        `New message in ${call.context} from ${call.from}, ${typeof duration}, ${typeof size}`,
      );
      console.log(
        /^https?:\/\//.test(url),
        result.event.name,
        Object.keys(result.event.payload).sort().join(),
      );
    } else {
      console.log("No message", result.event && result.event.name, result.url);
    }
    await call.hangup();
    console.log("Messages so far:", messages.length);
  },
});

consumer.run();
