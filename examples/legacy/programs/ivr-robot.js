// Calls another company's menu and finds its way through.
const { RelayClient } = require("@signalwire/node");

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });

client.on("signalwire.ready", async () => {
  const call = client.calling.newCall({
    devices: [{ type: "phone", from: "+15550450", to: "+15550451", timeout: 30 }],
  });
  call.on("sendDigits.stateChange", (call, params) => console.log("digits", params.state));
  call
    .on("created", () => console.log("created"))
    .on("ringing", () => console.log("ringing"))
    .on("answered", () => console.log("answered"))
    .on("ending", () => console.log("ending"))
    .on("ended", () => console.log("ended"));
  const dial = await call.dial();
  console.log("dial", dial.successful, dial.event.name, dial.call === call);
  console.log("waitFor", await call.waitFor("ringing", "answered"), await call.waitForRinging());
  const sent = await call.sendDigits("w1W2#");
  console.log("sent", sent.successful, sent.event.name);
  const action = await call.sendDigitsAsync("99");
  console.log("action", action.completed, typeof action.controlId);
  console.log("ended", await call.waitForEnded());
  console.log("action", action.completed, action.result.successful);
  const late = await call.playTTS({ text: "Too late" });
  console.log("late", late.successful, late.event);
  client.disconnect();
});

client.connect();
