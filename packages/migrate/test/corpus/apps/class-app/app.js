const { RelayConsumer } = require("@signalwire/node");

class PhoneBook {
  constructor(entries) {
    this.entries = entries;
    this.asked = 0;
    this.consumer = new RelayConsumer({
      project: process.env.PROJECT_ID,
      token: process.env.API_TOKEN,
      contexts: ["book"],
      onIncomingCall: this.answer.bind(this),
    });
  }

  async answer(call) {
    this.asked += 1;
    await call.answer();
    const extension = await this.askExtension(call);
    const name = this.entries[extension];
    await this.say(call, name ? `That is ${name}.` : "There is no such extension.");
    await call.hangup();
  }

  async askExtension(call) {
    const { result } = await call.promptTTS({
      type: "digits",
      digits_max: 3,
      text: "Which extension?",
    });
    return result;
  }

  say(call, text) {
    return call.playTTS({ text, language: "en-GB" });
  }

  start() {
    return this.consumer.run();
  }
}

new PhoneBook({ 101: "Ann", 102: "Bob" }).start();
