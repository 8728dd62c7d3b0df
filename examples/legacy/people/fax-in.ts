import type { Scenario } from "../harness/scenario.js";

export const faxIn: Scenario = {
  program: "fax-in.js",
  listens: "fax",
  async people({ call }) {
    const machine = await call({ from: "+15550201", context: "fax" });
    await machine.answered;
    await machine.is_silent(1);
    machine.faxes_now({ sends: 2 });
    machine.fax_tone("CNG");
    await machine.is_silent(20);
    await machine.hang_up();
    const ann = await call({ from: "+15550202", context: "fax" });
    await ann.answered;
    await ann.says("Hello? Is this the bakery?");
    await ann.ended;
  },
};
