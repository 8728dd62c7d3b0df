import type { Person } from "@twinline/simulator";

import type { Stage } from "./stage.js";

/** A call to `office`, as soon as a client is ready. */
export async function callWhenReady({ sim, clock }: Stage): Promise<Person> {
  await sim.frame({ event_type: "signalwire.authorization.state" });
  await clock.settle();
  return sim.call({ context: "office" });
}
