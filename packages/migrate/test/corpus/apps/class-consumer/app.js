const { RelayConsumer } = require("@signalwire/node");

// A consumer with a memory.
class Lobby extends RelayConsumer {
  visitors = 0;

  constructor(contexts) {
    super({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN, contexts });
    this.greeting = "Welcome to the lobby";
  }

  onIncomingCall = async (call) => {
    this.visitors += 1;
    await call.answer();
    await this.greet(call);
    const { successful, result } = await call.promptTTS({
      type: "digits",
      digits_max: 1,
      text: "Press 1 to be announced.",
    });
    if (successful && result === "1") await this.announce(call.from);
    await call.hangup();
  };

  ready = () => {
    console.log("open for", this.contexts.join());
  };

  greet(call) {
    return call.playTTS({ text: `${this.greeting}, visitor ${this.visitors}.` });
  }

  announce(from) {
    return this.client.messaging.send({
      from: "+15550690",
      to: "+15550691",
      context: "lobby",
      body: `${from} is here.`,
    });
  }
}

const lobby = new Lobby(["lobby"]);
lobby.run();
