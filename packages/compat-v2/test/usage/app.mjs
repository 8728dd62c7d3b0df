// What an app for the legacy Node SDK does: usage.test.ts counts it, by line.
import { RelayConsumer } from "@twinline/compat-v2";
import { startSimulator, VirtualClock } from "@twinline/simulator";

const seen = [];

async function onIncomingCall(call) {
  call.on("play.finished", (_call, _params) => undefined);
  call.on("play.finished", (_call, _params) => undefined); // again
  await call.answer();
  for (const text of ["One.", "Two."]) await call.playTTS({ text, gender: "male" });
  const options = { type: "digits", digits_max: 1, digit_timeout: 3, text: "A key!" };
  const asked = await call.promptTTS(options);
  if (asked.successful) seen.push(asked.result, call.from);
  await call.play({ type: "tts", text: "A" }, { type: "tts", text: "B" });
  const recording = await call.recordAsync({ beep: "yes" });
  await recording.stop();
  seen.push(recording.completed, recording.result.url);
  await call.hangup("busy");
}

const onTask = () => undefined;

const clock = new VirtualClock();
const sim = await startSimulator({ clock, unexpected: "error" });
sim.answers("+15550131", (person) => person.hang_up());
const report = process.env.REPORT ? { usage_report: process.env.REPORT } : {};
const access = { ...report, project: "p", token: "t", host: sim.host, clock };
const hooks = { onIncomingCall, onTask };
const consumer = new RelayConsumer({ ...access, contexts: ["a"], topics: ["x"], ...hooks });
await consumer.run();
await sim.listens("a");
const caller = await sim.call({ from: "+15550201", context: "a" });
await caller.hears(/key/);
await caller.press("1");
await caller.ended;
const { client } = consumer;
client.on("signalwire.error", (error) => seen.push(error));
const [from, to] = ["+15550100", "+15550131"];
const { call } = await client.calling.dial({ type: "phone", from, to });
await call.waitFor("ended");
const sent = await client.messaging.send({ context: "a", from, to, body: "Hi" });
seen.push(sent.messageId);
await client.disconnect();
await sim.close();
