const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["reminders"],
  ready: async ({ client }) => {
    for (const to of ["+15550511", "+15550512"]) {
      const { successful, call } = await client.calling.dial({
        type: "phone",
        from: "+15550510",
        to,
        timeout: 30,
      });
      if (!successful) continue;
      const detection = await call.amd({ wait_for_beep: true, timeout: 40 });
      if (detection.result === "MACHINE") {
        await call.playTTS({ text: "This is a reminder: please call us back." });
      } else if (detection.result === "HUMAN") {
        await call.playTTS({ text: "Hello there, this is a reminder." });
      }
      await call.hangup();
    }
    console.log("all called");
    process.exit(0);
  },
});

consumer.run();
