import type { Scenario } from "../harness/scenario.js";

export const smsHelper: Scenario = {
  program: "sms-helper.js",
  listens: "sms",
  async people({ sim, prints }) {
    await sim.text({ from: "+15550201", to: "+15550320", body: "Help", context: "sms" });
    await prints("+15550201 is delivered");
    await sim.text({
      from: "+15550202",
      to: "+15550320",
      body: "What is this?",
      media: ["https://media.example/this.png"],
      context: "sms",
    });
    await prints("+15550202 is delivered");
    sim.text_fails("+15550203", "Carrier does not know the number");
    await sim.text({ from: "+15550203", to: "+15550320", body: "HOURS", context: "sms" });
    await prints("+15550203 is undelivered");
  },
};
