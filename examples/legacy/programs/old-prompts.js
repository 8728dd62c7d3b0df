// As it was written for 2.0: the collect first, the media after it.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["old"],
  onIncomingCall: async (call) => {
    await call.answer();
    const collect = { type: "digits", digits_max: 3, digits_terminators: "#" };
    const first = await call.promptTTS(collect, { text: "Your number?", gender: "male" });
    console.log("first", first.result, first.terminator);
    const second = await call.prompt(
      { digits: { max: 2, digit_timeout: 4 }, initial_timeout: 9 },
      { type: "tts", params: { text: "And" } },
      { type: "tts", text: "your age?" },
    );
    console.log("second", second.successful, second.result);
    const third = await call.promptAudio(
      { type: "digits", digits_max: 1, volume: 6 },
      "https://cdn.example/sure.mp3",
    );
    console.log("third", third.result);
    const fourth = await call.promptRingtone({
      type: "digits",
      digits_max: 1,
      initial_timeout: 3,
      name: "us",
      duration: 5,
    });
    console.log("fourth", fourth.successful, fourth.type, fourth.result, fourth.event.name);
    const action = await call.promptTTSAsync({
      digits_max: 1,
      text: "One more",
      partial_results: true,
    });
    call.on("prompt", (call, params) => console.log("prompt", params.result.type));
    call.on("collect", (call, params) => console.log("collect", Object.keys(params).sort().join()));
    await action.volume(4);
    const stop = await action.stop();
    console.log("stop", stop.successful);
    await call.playTTS({ text: "Thank you." });
    console.log("action", action.completed, action.state, action.result.successful);
    await call.hangup();
  },
});
consumer.run();
