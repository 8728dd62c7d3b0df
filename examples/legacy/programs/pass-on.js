// Takes the calls of customers, and passes the others on.
const { RelayConsumer } = require("@signalwire/node");

const customers = ["+15550201"];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["shop"],
  onIncomingCall: async (call) => {
    if (!customers.includes(call.from)) {
      const result = await call.pass();
      console.log("passed", result.successful, result.event.name, result.event.payload.code);
      return;
    }
    await call.answer();
    console.log("answered", await call.waitFor("answered"), await call.waitForRinging());
    await call.sendDigits("##");
    const disconnected = await call.disconnect();
    console.log("nothing to disconnect:", disconnected.successful);
    call.off("ended");
    call.on("ending", () => console.log("first")).on("ending", () => console.log("second"));
    await call.hangup("decline");
    console.log("ended", call.ended, call.active);
  },
});
consumer.run();
