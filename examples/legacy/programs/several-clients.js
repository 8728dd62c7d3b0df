// Two numbers of two projects in one process.
const { RelayClient, RelayConsumer } = require("@signalwire/node");

const start = (name, project, then) => {
  const client = new RelayClient({ project, token: process.env.API_TOKEN });
  client.on("signalwire.ready", async (client) => {
    const ok = await client.calling.onReceive([name], async (call) => {
      console.log(name, "got a call from", call.from, "context", call.context);
      await call.answer();
      await call.playTTS({ text: `This is ${name}.` });
      await call.hangup();
    });
    console.log(name, "listens", ok);
    if (then) then();
  });
  client.connect();
  return client;
};

const clients = [];
clients.push(start("north", "project-north", () => clients.push(start("south", "project-south"))));

const consumer = new RelayConsumer({
  project: "project-east",
  token: process.env.API_TOKEN,
  contexts: ["east"],
  onIncomingCall: async (call) => {
    console.log("east got a call from", call.from);
    await call.answer();
    await call.playTTS({ text: "This is east." });
    await call.hangup();
  },
  teardown: (consumer) => console.log("teardown of", consumer.contexts),
});
consumer.run();
