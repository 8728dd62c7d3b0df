import { Consumer } from "@twinline/compat-v2";

class Fax extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["fax"];
  }

  async on_incoming_call(call) {
    call.on("fax.page", (params) => console.log(`page ${params["fax"]["params"]["number"]}`));
    await call.answer();
    const result = await call.fax_receive();
    if (result.successful) {
      console.log(
        `${result.direction} ${result.pages} ${result.event.name} ${result.event.payload["type"]}`,
      );
      console.log(result.document.startsWith("http"));
    }
    const answer = await call.fax_send({
      url: "https://docs.example/receipt.pdf",
      identity: "+15550530",
      header: "Receipt",
    });
    console.log(`${answer.successful} ${answer.direction} ${answer.pages}`);
    await call.hangup();
  }
}

await new Fax().run();
