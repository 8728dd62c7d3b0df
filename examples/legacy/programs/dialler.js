// Calls a list of people and tells each of them about their appointment.
const { RelayClient } = require("@signalwire/node");

const client = new RelayClient({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
});

const people = [
  { name: "Ann", number: "+15550401" },
  { name: "Bob", number: "+15550402" },
  { name: "Cleo", number: "+15550403" },
  { name: "Dan", number: "+15550404" },
];

async function callOne({ name, number }) {
  const call = client.calling.newCall({
    type: "phone",
    from: "+15550400",
    to: number,
    timeout: 25,
  });
  call.on("answered", (call) => console.log(name, "answered", call.answered));
  call.on("ended", (call) => console.log(name, "ended"));
  const { successful } = await call.dial();
  if (!successful) {
    console.log(name, "could not be reached", call.state, call.busy, call.failed);
    return "unreached";
  }
  const amd = await call.amd({ wait_for_beep: true, timeout: 30 });
  console.log(name, "amd", amd.successful, amd.type, amd.result);
  if (amd.result === "HUMAN") {
    const { successful, result } = await call.promptTTS({
      type: "digits",
      digits_max: 1,
      text: `Hello ${name}, your appointment is tomorrow. Press 1 to confirm.`,
      volume: 3,
    });
    await call.playTTS({
      text: successful && result === "1" ? "Thank you." : "We will call again.",
    });
  } else {
    await call.playTTS({
      text: `This is a message for ${name}: your appointment is tomorrow.`,
      gender: "female",
    });
  }
  const hangup = await call.hangup();
  console.log(name, "hung up", hangup.successful, hangup.reason);
  return amd.result;
}

client.on("signalwire.ready", async (client) => {
  console.log("ready");
  const results = {};
  for (const person of people) {
    results[person.name] = await callOne(person);
  }
  console.log(results);
  await client.disconnect();
  process.exit(0);
});

client.on("signalwire.error", (error) => console.error("error", error));

client.connect();
