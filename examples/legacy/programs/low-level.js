// Everything by hand: no consumer, and every service by itself.
const { RelayClient, VERSION } = require("@signalwire/node");

console.log("SDK", VERSION);

const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });

client.on("signalwire.ready", async (session) => {
  console.log("ready", session.connected);
  console.log("calls", await client.calling.onReceive(["calls"], answer));
  console.log(
    "texts",
    await client.messaging.onReceive(["texts"], (message) => console.log("text", message.body)),
  );
  console.log(
    "states",
    await client.messaging.onStateChange(["texts"], (message) =>
      console.log("state", message.state),
    ),
  );
  console.log(
    "tasks",
    await client.tasking.onReceive(["tasks", "calls"], (task) => console.log("task", task)),
  );
  console.log("none", await client.calling.onReceive([], () => undefined));
  console.log(client.contexts);
});

const never = () => console.log("never");
client.on("signalwire.ready", never);
client.off("signalwire.ready", never);

async function answer(call) {
  console.log(
    "second",
    typeof call.id,
    typeof call.nodeId,
    typeof call.tag,
    call.device.type,
    call.ready,
  );
  const { successful } = await call.answer();
  console.log("answered", successful, call.prevState, call.state);
  const human = await call.detectHuman({ timeout: 10 });
  console.log("human", human.successful, human.result, human.type);
  const machine = await call.detectMachine({ timeout: 10 });
  console.log("machine", machine.successful, machine.result);
  const any = await call.detect({ type: "digit", digits: "3", timeout: 5 });
  console.log("any", any.successful, any.result, any.event && any.event.name);
  const sent = await client.messaging.send({
    context: "texts",
    from: "+15550100",
    to: call.from,
    body: "Thanks",
    media: ["https://cdn.example/thanks.gif"],
  });
  console.log("sent", sent.successful, sent.errors);
  await call.hangup();
}

client.connect();
