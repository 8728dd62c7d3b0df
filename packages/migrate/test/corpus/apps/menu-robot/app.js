// Finds its way through another company's menu.
const { RelayClient } = require("@signalwire/node");

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });

async function main() {
  const { successful, call } = await client.calling.dial({
    type: "phone",
    from: "+15550450",
    to: "+15550451",
    timeout: 30,
  });
  if (!successful) process.exit(1);
  await call.sendDigits("1w2#");
  await call.playTTS({ text: "I want to cancel." });
  const recorded = await call.record({ end_silence_timeout: 2 });
  console.log("recorded", recorded.successful);
  await call.hangup();
  process.exit(0);
}

client.on("signalwire.ready", main);
client.connect();
