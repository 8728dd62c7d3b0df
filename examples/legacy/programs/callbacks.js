// No async, no consumer: just callbacks.
var RelayClient = require("@signalwire/node").RelayClient;

var client = new RelayClient({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
});

client.on("signalwire.ready", function (session) {
  console.log("same client", session === client);
  client.calling
    .onReceive(["old"], function (call) {
      call.on("stateChange", function (call) {
        console.log("state", call.prevState, "->", call.state);
      });
      call
        .answer()
        .then(function (answer) {
          console.log("answered", answer.successful, answer.event.name);
          return call.playTTS({ text: "Hello, old world." });
        })
        .then(function (play) {
          console.log("played", play.successful, play.event.name, play.event.payload.state);
          return call.hangup();
        })
        .then(function (result) {
          console.log("hangup", result.successful, result.reason, result.event.name);
        })
        .catch(function (error) {
          console.log("failed", error);
        });
    })
    .then(function (listening) {
      console.log("listening", listening);
    });
});

client.on("signalwire.socket.open", function () {
  console.log("open");
});
client.on("signalwire.socket.close", function () {
  console.log("close");
});

client.connect().then(function () {
  console.log("connect returned");
});
