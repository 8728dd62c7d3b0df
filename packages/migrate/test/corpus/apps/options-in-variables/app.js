const { RelayConsumer } = require("@signalwire/node");

const credentials = { project: process.env.PROJECT_ID, token: process.env.API_TOKEN };
const collect = { type: "digits", digits_max: 2, digits_timeout: 3 };
const voice = { text: "Your table number, please.", gender: "female" };
const recording = { beep: true, end_silence_timeout: 2 };

async function onIncomingCall(call) {
  await call.answer();
  const table = await call.promptTTS(collect, voice);
  if (table.successful) {
    await call.playTTS({ text: `Table ${table.result}. What would you like?` });
    const order = await call.record(recording);
    console.log("order", order.successful, typeof order.url);
  }
  await call.hangup();
}

const options = { ...credentials, contexts: ["table"], onIncomingCall };
const consumer = new RelayConsumer(options);
consumer.run();
