import { RelayConsumer } from "@signalwire/node";

class PhoneApp {
  constructor(contexts) {
    this.calls = new Map();
    this.consumer = new RelayConsumer({
      project: process.env.PROJECT_ID,
      token: process.env.API_TOKEN,
      contexts,
      ready: this.ready.bind(this),
      onIncomingCall: (call) =>
        this.answer(call).catch((error) => console.log("oops", error.message)),
    });
  }

  async ready({ client }) {
    this.client = client;
    console.log("connected", client.connected, client.contexts);
  }

  async answer(call) {
    call.name = `call ${this.calls.size + 1}`;
    this.calls.set(call.id, call);
    console.log(call.name, call.state, call.active, call.ended, call.type);
    await call.answer();
    const result = await call.playTTS({ text: `You are ${call.name}.` });
    if (!result.successful) console.log(call.name, "heard nothing");
    if (this.calls.size === 2) throw new Error("two is too many");
    await call.hangup();
    console.log(call.name, call.state, call.active, call.ended);
  }

  run() {
    return this.consumer.run();
  }
}

new PhoneApp(["classes"]).run();
