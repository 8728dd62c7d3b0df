const { RelayConsumer } = require("@signalwire/node");

const TEAM = (process.env.TEAM || "").split(",");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["forward"],
  ready: () => console.log("forwarding to", TEAM.join(" and ")),
  onIncomingCall: async (call) => {
    await call.answer();
    call.on("connect.stateChange", (call) =>
      console.log("state change, peer:", call.peer ? call.peer.to : "none"),
    );
    call.on("connect.connected", () => console.log("connected"));
    call.on("connect.failed", () => console.log("failed"));
    call.on("connect.disconnected", () => console.log("disconnected"));

    // All phones ring at once
    const devices = TEAM.map((to) => ({ type: "phone", from: call.from, to, timeout: 15 }));
    const result = await call.connect(devices);
    if (!result.successful) {
      await call.playTTS({ text: "Everybody is busy. Please call again." });
      return call.hangup();
    }
    console.log("talking to", result.call.to);
    await call.waitForEnded();
    console.log("over");
  },
});

consumer.run();
