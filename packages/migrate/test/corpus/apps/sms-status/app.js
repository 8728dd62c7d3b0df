const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["alerts"],
  onIncomingMessage: async ({ from, to, body }) => {
    const result = await consumer.client.messaging.send({
      context: "alerts",
      from: to,
      to: from,
      body: `You said: ${body}`,
      media: ["https://media.example/smile.png"],
    });
    if (result.successful) console.log("sent", typeof result.messageId);
  },
  onMessageStateChange: (message) => {
    console.log(message.to, "is", message.state);
  },
});

consumer.run();
