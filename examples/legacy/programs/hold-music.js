const { RelayConsumer } = require("@signalwire/node");

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["hold"],
  onIncomingCall: async (call) => {
    call.on("play.playing", () => console.log("playing"));
    call.on("play.paused", () => console.log("paused"));
    call.on("play.finished", (call, params) => console.log("finished", params.state));
    await call.answer();
    const music = await call.playAudioAsync({ url: "https://cdn.example/waltz.mp3", volume: -10 });
    console.log("controlId", typeof music.controlId, "completed", music.completed);
    const keys = await call.detectDigit({ digits: "1*#", timeout: 30 });
    console.log("key", keys.successful, keys.type, keys.result);
    const paused = await music.pause();
    console.log("pause", paused.successful);
    await call.playTTS({ text: "One moment please." });
    const resumed = await music.resume();
    console.log("resume", resumed.successful);
    await call.playSilence(1);
    const louder = await music.volume(5);
    console.log("volume", louder.successful);
    await call.detectDigit({ digits: "2" });
    const stop = await music.stop();
    console.log("stop", stop.successful, stop.code);
    await call.playTTS({ text: "Thank you for holding." });
    console.log("music", music.completed, music.result.successful, music.state);
    await call.hangup();
  },
});
consumer.run();
