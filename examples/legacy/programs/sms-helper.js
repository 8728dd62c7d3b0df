// Answers text messages, and prints what it gets.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["sms"],

  onIncomingMessage: async (message) => {
    console.log("message.id", typeof message.id);
    console.log("message.context", message.context);
    console.log("message.from", message.from);
    console.log("message.to", message.to);
    console.log("message.body", message.body);
    console.log("message.media", message.media);
    console.log("message.tags", message.tags);
    console.log("message.segments", message.segments);
    console.log("message.state", message.state);
    console.log("message.direction", message.direction);
    console.log("Received message:", message);

    const words = message.body.trim().toLowerCase();
    const answer =
      words === "help"
        ? "Commands: HELP, HOURS"
        : words === "hours"
          ? "Mo-Fr 9-17"
          : `Unknown: ${words}`;
    const sendResult = await consumer.client.messaging.send({
      context: "sms",
      from: message.to,
      to: message.from,
      body: answer,
      tags: ["auto", "reply"],
    });
    if (sendResult.successful) {
      console.log("Message ID: ", typeof sendResult.messageId);
      console.log(sendResult);
    } else {
      console.log("not sent", sendResult.errors);
    }
  },

  onMessageStateChange: async (message) => {
    console.log(message.to, "is", message.state, message.reason);
  },
});

consumer.run();
