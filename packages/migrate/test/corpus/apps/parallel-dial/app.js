const { RelayConsumer } = require("@signalwire/node");

const everyone = ["+15550651", "+15550652", "+15550653"];

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["alarm"],
  ready: async (consumer) => {
    const reached = await Promise.all(everyone.map((number) => alarm(consumer.client, number)));
    console.log("reached", reached.filter(Boolean).length);
    process.exit(0);
  },
});

async function alarm(client, to) {
  const dialled = await client.calling.dial({ type: "phone", from: "+15550650", to, timeout: 20 });
  if (!dialled.successful) return false;
  await dialled.call.playTTS({ text: "The alarm has gone off." });
  await dialled.call.hangup();
  return true;
}

consumer.run();
