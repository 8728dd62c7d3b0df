// Sends SIP callers on to the desk that they want.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["desk"],
  onIncomingCall: async (call) => {
    console.log(call.type, call.from, call.to, call.headers, call.timeout);
    await call.answer();
    call.on("refer.stateChange", (call, params) => console.log("refer", params.state));
    const result = await call.refer({
      to: "sip:bob@example.com",
      headers: [{ name: "X-Why", value: "lunch" }],
    });
    console.log(
      result.successful,
      result.referTo,
      result.referResponseCode,
      result.referNotifyCode,
    );
    if (!result.successful) await call.hangup();
  },
});
consumer.run();
