const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["fax"],
  onIncomingCall: async (call) => {
    await call.answer();
    const detect = await call.detectFax({ tone: "CNG", timeout: 10 });
    console.log("detect", detect.successful, detect.type, detect.result);
    if (!detect.successful) {
      await call.playTTS({ text: "This number is for fax machines." });
      await call.hangup();
      return;
    }
    call.on("fax.page", (call, params) =>
      console.log("page", params.fax.params.number, params.fax.params.direction),
    );
    call.on("fax.stateChange", (call, params) => console.log("fax", params.fax.type));
    const fax = await call.faxReceive();
    if (fax.successful) {
      console.log("URL: ", typeof fax.document);
      console.log("Total pages: ", fax.pages, fax.direction);
      console.log("Identities:", fax.identity, fax.remoteIdentity);
      console.log(fax.event.name, Object.keys(fax.event.payload).sort().join());
    }
    await call.waitForEnded();
    console.log("bye");
  },
});
consumer.run();
