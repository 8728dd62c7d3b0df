const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["jobs"],
  onTask: async (task) => {
    const result = await consumer.client.calling.dial({
      type: "phone",
      from: "+15550420",
      to: task.number,
      timeout: 30,
    });
    if (!result.successful) return;
    await result.call.playTTS({ text: task.text });
    await result.call.hangup();
  },
});

consumer.run();
