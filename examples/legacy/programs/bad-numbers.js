// Calls numbers that are not all there.
const { RelayClient } = require("@signalwire/node");

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });

client.on("signalwire.ready", async () => {
  try {
    client.calling.newCall({ type: "phone", from: "+15550460" });
  } catch (error) {
    console.log("newCall:", error.name, error.message);
  }
  await client.calling
    .dial({ type: "phone", to: "+15550461" })
    .catch((error) => console.log("dial:", error.name, error.message));
  await client.calling
    .dial({ type: "phone", from: "+15550460", to: "+15550469" })
    .then(({ successful, call }) => console.log("nobody there:", successful, call.state, call.id));
  const { successful, call } = await client.calling.dial({
    from: "+15550460",
    to: "+15550462",
    type: "phone",
    timeout: "20",
    name: "Ann",
    headers: [],
  });
  console.log("dialled", successful, call.active, call.failed, call.busy);
  const both = await client.calling.dial({
    devices: [
      [
        { type: "phone", from: "+15550460", to: "+15550463" },
        { type: "phone", from: "+15550460", to: "+15550462" },
      ],
    ],
  });
  console.log("both", both.successful, both.call.to, both.call.answered);
  await both.call.playTTS({ text: "You were the first." });
  await both.call.hangup("busy");
  console.log(both.call.state, both.call.busy);
  client.disconnect();
});

client.connect();
