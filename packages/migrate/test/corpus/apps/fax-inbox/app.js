const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["fax"],
  onIncomingCall: async (call) => {
    await call.answer();
    const fax = await call.faxReceive();
    if (fax.successful) {
      console.log("pages", String(fax.pages), typeof fax.document, fax.direction);
    } else {
      console.log("no fax");
    }
    await call.hangup();
  },
});

consumer.run();
