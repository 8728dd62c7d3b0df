import type { Behaviour } from "../people/behaviour.js";
import type { Simulator } from "../simulator.js";
import { loadModule } from "./script-module.js";

/** People who call, as a function. */
export type Scenario = (sim: Simulator) => unknown;

/** What a module of people exports. */
export interface PeopleScript {
  readonly numbers: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, Behaviour>>;
  readonly scenario: Scenario | undefined;
}

const shape =
  'It may export "numbers" (contexts by number), "people" (behaviours by number) and, by default, ' +
  "a function that is given the simulator. See --help.";

/**
 * @param home where this package is
 * @throws when the module cannot be loaded, or exports something else
 */
export async function loadPeople(file: string, home: string): Promise<PeopleScript> {
  const { numbers, people, default: scenario, ...others } = await loadModule(file, home);
  const wrong = (what: string): Error => new Error(`${file}: ${what}. ${shape}`);
  if (scenario !== undefined && typeof scenario !== "function") {
    throw wrong(`the default export is a ${typeof scenario}, not a function`);
  }
  for (const [name, value] of Object.entries({ numbers, people })) {
    if (value !== undefined && (typeof value !== "object" || value === null)) {
      throw wrong(`"${name}" must be an object`);
    }
  }
  for (const [number, context] of Object.entries(numbers ?? {})) {
    if (typeof context !== "string")
      throw wrong(`numbers[${JSON.stringify(number)}] must be a string`);
  }
  const behaviours = Object.entries(people ?? {}).map(([number, behaviour]) => {
    if (typeof behaviour !== "function")
      throw wrong(`people[${JSON.stringify(number)}] must be a function`);
    return [number, behaviour as Behaviour];
  });
  if (scenario === undefined && numbers === undefined && people === undefined) {
    const names = Object.keys(others).join(", ");
    throw wrong(names === "" ? "it exports nothing" : `it exports ${names} only`);
  }
  return {
    numbers: (numbers ?? {}) as Readonly<Record<string, string>>,
    people: Object.fromEntries(behaviours) as Readonly<Record<string, Behaviour>>,
    scenario: scenario as Scenario | undefined,
  };
}
