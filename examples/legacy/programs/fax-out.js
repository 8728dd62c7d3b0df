const { RelayClient } = require("@signalwire/node");

async function main() {
  const client = new RelayClient({ project: process.env.PROJECT_ID, token: process.env.API_TOKEN });
  await client.connect();
  client.on("signalwire.ready", async () => {
    try {
      for (const to of ["+15550411", "+15550412"]) {
        const { successful, call } = await client.calling.dial({
          type: "phone",
          from: "+15550410",
          to,
        });
        if (!successful) {
          console.log(to, "no answer");
          continue;
        }
        call.on("fax.page", (_call, { fax }) => console.log("sent page", fax.params.number));
        const result = await call.faxSend("https://docs.example/offer.pdf", "+15550410", "Offer");
        console.log(to, result.successful, result.pages, result.document, result.identity);
        console.log(result.event && result.event.name);
        await call.hangup();
      }
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
    process.exit(0);
  });
}

main();
