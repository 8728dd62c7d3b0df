import type { Scenario } from "../harness/scenario.js";

export const sipRefer: Scenario = {
  program: "sip-refer.js",
  listens: "desk",
  async people({ call, answers }) {
    const device = {
      type: "sip",
      params: {
        from: "sip:ann@example.com",
        to: "sip:desk@example.com",
        headers: [{ name: "X-RunReport", value: "42" }],
      },
    };
    answers("sip:bob@example.com");
    const ann = await call({ context: "desk", device });
    await ann.is_silent(20);
    await ann.hang_up();
  },
};
