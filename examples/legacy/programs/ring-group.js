const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["group"],
  onIncomingCall: async (call) => {
    await call.answer();
    call.on("connect.connected", (call) => console.log("with", call.peer.to));
    const {
      successful,
      call: peer,
      event,
    } = await call.connect({
      devices: [
        { type: "phone", from: "+15550430", to: "+15550431", timeout: 10 },
        [
          { type: "phone", to: "+15550432" },
          {
            type: "sip",
            from: "sip:desk@example.com",
            to: "sip:bob@example.com",
            timeout: 15,
            headers: [{ name: "X-Group", value: "sales" }],
            codecs: ["PCMU"],
          },
        ],
      ],
      ringback: { type: "ringtone", name: "us" },
    });
    console.log("connect", successful, event && event.name);
    if (!successful) {
      await call.playTTS({ text: "Nobody is there." });
    } else {
      peer.on("ended", (peer) => console.log("peer ended", peer.id !== call.id));
      await Promise.all([peer.waitForEnded(), call.waitForEnded()]);
      console.log("both over");
      return;
    }
    await call.hangup("busy");
    console.log(call.state, call.prevState, call.busy);
  },
});
consumer.run();
