/** Programs as they were written for the Node SDK, in JavaScript or with its own types. Only the compiler looks at this file. */
import {
  type RelayClient,
  RelayConsumer,
  Task,
  type Message,
  type RelayCall,
} from "@twinline/compat-v2";

const greeting = { type: "tts", text: "Hello" };
const menu = { type: "digits", digits_max: 1, text: "Press 1", gender: "male" };
const targets = ["+15551", "+15552"].map((to) => ({ type: "phone", to, timeout: 20 }));

/** A value as a library without types would give it. */
declare const untyped: string;

export const consumer = new RelayConsumer({
  project: process.env["PROJECT"],
  token: process.env["TOKEN"],
  contexts: ["office", process.env["CONTEXT"]],
  ready: async ({ client }) => {
    const { __logger: logger } = client;
    logger.setLevel(logger.levels.DEBUG);
    const call = client.calling.newCall({ type: "phone", from: "+1", to: "+2" });
    const { successful, call: dialled } = await call.dial();
    dialled.on("ended", (ended) => ended.id);
    return successful;
  },
  onIncomingCall: async (call) => {
    call["language"] = "en";
    call.on("stateChange", (changed) => changed.state);
    call.on("play.finished", (_call, params) => params.control_id);
    call.on("made.up", (_call, params) => params.anything);
    call.off("ended");
    await call.answer();
    await call.play(greeting, { type: "silence", params: { duration: 1 } });
    await call.play({ media: [greeting], volume: 3 });
    await call.playAsync(greeting);
    await call.playTTS({ text: "Hello", gender: untyped });
    await call.playRingtone({ name: untyped, duration: 3 });
    await call.playAudio("https://a/b.mp3");
    const { result } = await call.promptTTS(menu);
    await call.promptTTSAsync({ digits: { max: 4 } }, { text: "PIN?" });
    await call.prompt({ type: untyped, digits_max: 3, media: [greeting] });
    await call.prompt({ speech: { hints: ["yes"] } }, greeting, greeting);
    await call.promptAudio({ type: untyped, digits_max: 1 }, "https://a/b.mp3");
    await call.promptRingtone({ type: untyped, name: untyped });
    await call.record({ format: untyped, audio: { direction: untyped } });
    await call.recordAsync({ beep: true, terminators: "#" });
    await call.detect({ type: untyped, timeout: 3, wait_for_beep: true });
    await call.detectAnsweringMachine({ wait_for_beep: true });
    await call.detectFax({ tone: untyped });
    await call.amdAsync();
    await call.faxSend("https://a/b.pdf", "identity", "header");
    await call.tap({ audio_direction: untyped, target_type: untyped, target_port: 1 });
    await call.tapAsync(
      { type: "audio", direction: untyped },
      { type: untyped, addr: "a", port: 1 },
    );
    await call.refer({ to: "sip:a@b", headers: [{ name: "X", value: "1" }] });
    const joined = await call.connect(targets);
    await call.connect(...targets);
    await call.connect({ devices: [targets, { type: "phone", to: "+1" }], ringback: greeting });
    joined.call?.on("ended", (peer) => peer.hangup());
    await call.waitFor(untyped);
    await call.hangup(untyped);
    return result;
  },
  onTask: (message) => message.number.length,
  onIncomingMessage: (message) => reply(message),
});

async function reply(message: Message): Promise<string | undefined> {
  const { successful, messageId } = await consumer.client.messaging.send({
    context: message.context,
    from: message.to,
    to: message.from,
    body: "Thanks",
  });
  return successful ? messageId : undefined;
}

export async function dialler(client: RelayClient): Promise<void> {
  client.on("signalwire.ready", async (session) => {
    const result = await session.calling.dial({ devices: targets });
    const call: RelayCall = result.call;
    if (call.ready && call.headers !== null) call["extra"] = call.headers.length;
  });
  client.on("signalwire.error", ({ message }) => message);
  void client.connect();
  await new Task("project", "token").deliver("office", { action: "call" });
}

class Office extends RelayConsumer {
  lines = 0;

  override async onIncomingCall(call: RelayCall): Promise<void> {
    this.lines += 1;
    await call.answer();
    await super.onIncomingCall(call);
  }
}
export const office = new Office({ project: "p", token: "t", contexts: ["office"] });
void office.run().then(() => office.client.disconnect());
