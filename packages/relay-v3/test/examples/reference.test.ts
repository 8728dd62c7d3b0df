import { describe, expect, it } from "@jest/globals";

import { incoming, listens, setUp } from "../support/stage.js";
import { programs } from "./reference-programs.js";

/** The examples that begin with the call itself. */
const answersItself = /^(?:play_and_collect: |CollectAction|Call: |answer$|pass_$)/;

describe("the example of the reference on", () => {
  it.each(programs.map((program) => [program.name, program] as const))(
    "%s runs on the simulator unchanged",
    async (name, { run, caller: does, prints = [] }) => {
      await using stage = await setUp({ log_level: "warn" });
      stage.sim.answers("+15551234567", listens);
      stage.sim.answers("sip:user@example.com", listens);
      const { call, caller } = await incoming(stage);
      if (!answersItself.test(name)) await call.answer();
      const printed: unknown[][] = [];
      const print = (...values: readonly unknown[]) => void printed.push([...values]);
      const acting = call.wait_for_answered().then(() => does?.(caller));
      const running = run({ client: stage.client, call, caller, print });
      await running;
      if (does !== undefined) await acting;
      await stage.clock.settle();
      expect(printed).toEqual(prints);
      expect(stage.log).toEqual([]);
      expect(stage.sim.problems).toEqual([]);
    },
  );
});
