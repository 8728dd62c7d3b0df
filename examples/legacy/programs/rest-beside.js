// Answers by voice, and sends a text message over the REST API.
const { RelayConsumer, RestClient } = require("@signalwire/node");

const rest = new RestClient(process.env.PROJECT_ID, process.env.API_TOKEN, {
  signalwireSpaceUrl: "example.signalwire.com",
});

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["directions"],
  onIncomingCall: async (call) => {
    await call.answer();
    const prompt = await call.promptTTS({
      type: "digits",
      digits_max: 1,
      text: "Press 1 to get our address by text message.",
    });
    if (prompt.result === "1") {
      const message = await rest.messages.create({
        from: call.to,
        to: call.from,
        body: "1 Main Street",
      });
      console.log("sent", message.sid, message.status, message.to);
      await call.playTTS({ text: "It is on its way." });
    }
    await call.hangup();
  },
});
consumer.run();

const response = new RestClient.LaML.VoiceResponse();
response.say("Hello");
console.log(response.toString());
