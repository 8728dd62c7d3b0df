const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["tap"],
  onIncomingCall: async (call) => {
    call.on("tap.tapping", (call, params) => console.log("tapping", params.device.type));
    call.on("tap.finished", (call, params) => console.log("tap finished", params.state));
    await call.answer();
    const tap = await call.tapAsync({
      audio_direction: "both",
      target_type: "rtp",
      target_addr: "127.0.0.1",
      target_port: 40404,
      codec: "PCMU",
    });
    console.log("tap", tap.completed, tap.state);
    console.log("source", Object.keys(tap.sourceDevice || {}).join());
    await call.playTTS({ text: "This call is monitored." });
    const old = await call.tapAsync(
      { direction: "listen" },
      { type: "rtp", addr: "127.0.0.1", port: 40406 },
    );
    await old.stop();
    await call.playSilence(1);
    const { successful } = await tap.stop();
    console.log("stop", successful);
    await call.playTTS({ text: "And now it is not." });
    console.log(
      "tap",
      tap.completed,
      tap.result.successful,
      tap.result.destinationDevice && tap.result.destinationDevice.type,
    );
    await call.hangup();
  },
});
consumer.run();
