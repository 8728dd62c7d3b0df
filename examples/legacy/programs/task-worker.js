// Makes the calls that other programs ask for.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["jobs"],
  ready: async (consumer) => {
    console.log("Your context is:", consumer.contexts.join(), typeof consumer.client);
  },
  onTask: async (task) => {
    console.log("Task:", task);
    const dialResult = await consumer.client.calling.dial({
      type: "phone",
      from: "+15550420",
      to: task.number,
      timeout: 30,
    });
    if (!dialResult.successful) {
      console.log("Dial failed for", task.number);
      return;
    }
    const { call } = dialResult;
    console.log("answered", call.to, call.from, call.type, call.timeout, call.headers);
    await call.playTTS({ text: task.text });
    await call.hangup();
    console.log("task done");
  },
});

consumer.run();
