const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["announce"],
  onIncomingCall: async (call) => {
    await call.answer();
    await call.playRingtone({ name: "it", duration: 4, volume: 2 });
    await call.playSilence(1);
    await call.playAudio("https://cdn.example/jingle.wav");
    const options = {
      text: "Welcome.",
      language: "en-US",
      gender: "male",
      volume: 4,
      rate: "slow",
    };
    await call.playTTS(options);
    console.log(options);
    const all = await call.play(
      { type: "tts", params: { text: "Nested." }, gender: "male" },
      { type: "tts", text: "Flat." },
      { type: "silence", params: { duration: 2 } },
    );
    console.log("played", all.successful);
    const loud = await call.play({ media: [{ type: "tts", text: "Louder." }], volume: "8" });
    console.log("played", loud.successful);
    const missing = await call.playAudio({ url: "https://cdn.example/missing.mp3" });
    console.log("missing", missing.successful, missing.event.name);
    const typo = await call
      .play({ type: "txt", text: "Never heard" })
      .catch((error) => ({ thrown: error.message }));
    console.log("typo", typo.successful, typo.thrown);
    await call.hangup();
  },
});
consumer.run();
