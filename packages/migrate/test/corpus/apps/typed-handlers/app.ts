import { RelayConsumer } from "@signalwire/node";
import type Call from "@signalwire/node/dist/common/src/relay/calling/Call";
import { remember, visitors } from "./visitors.js";

async function goodbye(call: Call, text: string) {
  await call.playTTS({ text });
  await call.hangup();
}

const shout = (call: Call) => call.playTTS({ text: "HELLO!" });

function onPlay(call: Call, params: any) {
  console.log("played to", call.from, params.state);
}

const consumer = new RelayConsumer({
  project: process.env["PROJECT_ID"] ?? "",
  token: process.env["API_TOKEN"] ?? "",
  contexts: ["desk"],
  onIncomingCall: async (call: Call) => {
    const same = call;
    await same.answer();
    remember(call);
    const say = (party: Call, text: string) => party.playTTS({ text });
    await say(call, `You are visitor ${visitors.size}.`);
    call.on("ended", (party: Call) => visitors.delete(party.from));
    call.on("play.finished", onPlay);
    const { successful, result } = await call.promptTTS({
      type: "digits",
      digits_max: 1,
      text: "Press 1 for a shout, 2 to send everyone away.",
    } as any);
    if (successful && result === "1") await shout(call);
    if (result === "2") {
      for (const other of visitors.values()) {
        if (other !== call) await goodbye(other, "We are closing.");
      }
    }
    await goodbye(call, "Goodbye.");
  },
});

void consumer.run();
