const { RelayConsumer, RelayClient } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.MY_PROJECT,
  token: process.env.MY_TOKEN,
  contexts: ["office"],
  ready: () => console.log("never"),
});

consumer.run().then(() => console.log("run returned"));

try {
  new RelayClient({ project: process.env.MY_PROJECT, token: process.env.MY_TOKEN });
} catch (error) {
  console.log("caught", error.message);
}
