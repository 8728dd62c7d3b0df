const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["training"],
  onIncomingCall: async (call) => {
    await call.answer();
    const tap = await call.tapAsync({
      audio_direction: "both",
      target_type: "rtp",
      target_addr: "127.0.0.1",
      target_port: 40404,
      codec: "PCMU",
    });
    await call.playTTS({ text: "This call is monitored." });
    await tap.stop();
    await call.playTTS({ text: "Now it is not." });
    await call.hangup();
  },
});

consumer.run();
