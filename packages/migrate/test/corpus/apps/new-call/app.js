const { RelayClient } = require("@signalwire/node");

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });

client.on("signalwire.ready", async (client) => {
  const call = client.calling.newCall({
    type: "phone",
    from: "+15550640",
    to: "+15550641",
    timeout: 20,
  });
  const { successful } = await call.dial();
  if (successful) {
    await call.playTTS({ text: "Your parcel has arrived." });
    await call.hangup();
  } else {
    console.log("not reached");
  }
  process.exit(0);
});

client.connect();
