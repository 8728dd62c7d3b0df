// Records a whole call in the background.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["record"],
  onIncomingCall: async (call) => {
    call.on("record.stateChange", (call, params) =>
      console.log("record:", params.state, params.call_id === call.id),
    );
    call.on("record.finished", (call, params) =>
      console.log("finished", typeof params.url, params.record),
    );
    await call.answer();
    const action = await call.recordAsync({
      audio: { format: "wav", direction: "both" },
      initial_timeout: 0,
      end_silence_timeout: 0,
    });
    console.log("url at once:", typeof action.url, action.completed, action.state);
    await call.playTTS({ text: "Everything you say is recorded. Say something." });
    const collect = await call.prompt({
      type: "speech",
      initial_timeout: 5,
      end_silence_timeout: 1,
      media: [{ type: "silence", duration: 1 }],
    });
    console.log(collect);
    const stopped = await action.stop();
    console.log("stop:", stopped.successful, stopped.code, stopped.message);
    await new Promise((resolve) => call.on("record.finished", resolve));
    console.log(
      "done:",
      action.completed,
      action.state,
      action.result.successful,
      action.url === action.result.url,
    );
    const payload = action.payload;
    console.log(payload.record, payload.control_id === action.controlId);
    const { successful } = await call.hangup();
    console.log(successful);
  },
});
consumer.run();
