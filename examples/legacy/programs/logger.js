const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["log"],
  ready: async ({ client }) => {
    client.__logger.setLevel(client.__logger.levels.DEBUG);
    console.log(Object.keys(client.__logger.levels).join(), client.__logger.getLevel());
    client.__logger.info("app: ready", { calls: 0 });
    client.__logger.debug("app: details");
    client.__logger.setLevel(client.__logger.levels.WARN);
    client.__logger.info("app: not to be seen");
    client.__logger.warn("app: careful");
    client.__logger.setLevel("silent");
    client.__logger.error("app: nothing at all");
    client.__logger.setLevel(4);
    client.__logger.error("app: but this");
  },
  onIncomingCall: async (call) => {
    await call.answer();
    await call.playTTS({ text: "Hello." });
    await call.hangup();
    consumer.client.__logger.error("app: call ended");
  },
});
consumer.run();
