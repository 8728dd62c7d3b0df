import type { Simulator } from "@twinline/simulator";

/** Where messages to a number are offered. */
export const numbers = { "+15550118": "texts" };

/** A customer asks for the opening hours. */
export default async function story(sim: Simulator): Promise<void> {
  await sim.text({ from: "+15550201", to: "+15550118", body: "hours" });
}
