import type { Simulator } from "@twinline/simulator";

/** Where calls to a number are offered. The guests' code is 2222, the host's is 1111. */
export const numbers = { "+15550114": "meetings" };

/** A host who is there first: call and enter 2222 to join. */
export default async function story(sim: Simulator): Promise<void> {
  const host = await sim.call({ from: "+15550201", to: "+15550114" });
  await host.hears("conference code");
  await host.press("1111#");
  await host.hears("you are the host");
  for (const words of ["Good morning everyone.", "Who is here?", "Let us begin."]) {
    await host.is_silent(8);
    await host.says(words);
  }
  await host.is_silent(20);
  await host.hang_up();
}
