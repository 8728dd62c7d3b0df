import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { afterEach, describe, expect, it } from "@jest/globals";
import type { Behaviour, Person, Simulator } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

/** What `people.ts` of an example exports. */
interface People {
  readonly numbers?: Readonly<Record<string, string>>;
  readonly people?: Readonly<Record<string, Behaviour>>;
  readonly default?: (sim: Simulator) => unknown;
}

const folder = path.join(__dirname, "..");
const programs = readdirSync(folder).flatMap((name) =>
  ["v3", "v2"]
    .filter((version) => existsSync(path.join(folder, name, `${version}.ts`)))
    .map((version) => [name, version] as const),
);

describe("the people of an example", () => {
  let stage: Stage;
  afterEach(() => stage.close());

  it.each(programs)("can talk to %s in %s", async (name, version) => {
    const { numbers = {}, ...people }: People = await import(`../${name}/people.js`);
    stage = await Stage.open({ numbers });
    const met: Person[] = [];
    for (const [number, behaviour] of Object.entries(people.people ?? {})) {
      stage.sim.person(number, (person) => {
        met.push(person);
        return behaviour(person);
      });
    }
    await stage.run(() => import(`../${name}/${version}.js`));
    const story = people.default?.(stage.sim);
    for (const to of Object.keys(numbers)) {
      const caller = await stage.sim.call({ from: "+15550201", to });
      met.push(caller);
      // A key that leads somewhere in most of them.
      await stage.clock.advance(12);
      if (caller.call_state === "answered") await caller.press("2");
    }
    await stage.clock.advance(300);
    await story;
    expect(met.some(({ heard }) => heard.length > 0) || stage.sim.messages.length > 0).toBe(true);
    expect(stage.sim.problems).toEqual([]);
  });
});
