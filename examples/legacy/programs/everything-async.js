// Starts everything at once, and looks what became of it.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["async"],
  onIncomingCall: async (call) => {
    call.on("detect.update", (call, params) =>
      console.log("update", params.detect.type, params.detect.params.event),
    );
    call.on("detect.finished", (call, params) => console.log("finished", params.detect.type));
    call.on("collect", (call, params) => console.log("collect", params.result.type));
    call.on("ending", (call) => console.log("ending", call.state, call.prevState, call.busy));
    call.on("ended", (call) =>
      console.log("ended", call.state, call.ended, call.active, call.failed),
    );
    await call.answer();
    const amd = await call.detectAnsweringMachineAsync({ initial_timeout: 4, timeout: 20 });
    const digits = await call.detectDigitAsync({ digits: "12", timeout: 8 });
    const prompt = await call.promptTTSAsync({
      type: "both",
      digits_max: 2,
      text: "Say or press anything.",
      speech_timeout: 5,
    });
    console.log(amd.completed, digits.completed, prompt.completed);
    await call.playSilence(9);
    console.log("amd", amd.completed, amd.result.type, amd.result.result, amd.result.successful);
    console.log("digits", digits.completed, digits.result.result, digits.result.successful);
    console.log(
      "prompt",
      prompt.completed,
      prompt.state,
      prompt.result.result,
      prompt.result.terminator,
    );
    const peers = await call.connectAsync({ type: "phone", to: "+15550471", timeout: 12 });
    console.log("connect", peers.completed);
    await call.waitFor("ending");
    console.log("connect", peers.completed, peers.state, peers.result.successful);
    await call.waitForEnded();
    const late = await call.playTTSAsync({ text: "Too late" });
    console.log("late", late.completed, late.state, late.result.successful, late.result.event);
    const stop = await late.stop();
    console.log("stop", stop.successful);
  },
});

consumer.run();
