// npm run example -- menu [v2]: runs an example on the simulator, with a phone in your browser to call it.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { PacedClock, startSimulator, type Behaviour, type Simulator } from "@twinline/simulator";

/** What `people.ts` of an example exports: the format of the simulator's `--script`. */
interface People {
  readonly numbers?: Readonly<Record<string, string>>;
  readonly people?: Readonly<Record<string, Behaviour>>;
  readonly default?: (sim: Simulator) => unknown;
}

const here = import.meta.dirname;
const fileOf = (...names: string[]): string => path.join(here, ...names);
const load = (file: string): Promise<object> => import(pathToFileURL(file).href);

async function main([name = "", version = "v3"]: readonly string[]): Promise<void> {
  const program = fileOf(name, `${version}.ts`);
  if (name === "" || !existsSync(program)) {
    const names = readdirSync(here).filter((folder) => existsSync(fileOf(folder, "v3.ts")));
    const inV2 = names.filter((folder) => existsSync(fileOf(folder, "v2.ts")));
    process.stderr.write(
      `Which example? npm run example -- <name> [v2]\n\n  ${names.join(", ")}\n\n` +
        `In v2: ${inV2.join(", ")}.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const {
    numbers = {},
    people = {},
    default: story,
  }: People = await load(fileOf(name, "people.ts"));
  await using sim = await startSimulator({
    numbers,
    clock: new PacedClock(),
    unexpected: "ignore",
  });
  for (const [number, behaviour] of Object.entries(people)) sim.person(number, behaviour);

  const phone = await sim.serve_phone();
  const called = Object.entries(numbers).map(([number, context]) => `${number} (${context})`);
  process.stdout.write(`\n  The phone: ${phone}\n`);
  if (called.length > 0) process.stdout.write(`  Call ${called.join(", ")}.\n`);
  process.stdout.write("  Ctrl-C ends it.\n\n");

  Object.assign(process.env, {
    SIGNALWIRE_PROJECT_ID: "example",
    SIGNALWIRE_API_TOKEN: "example-token",
    SIGNALWIRE_SPACE: sim.host,
  });
  await load(program);
  await Promise.all(Object.values(numbers).map((context) => sim.listens(context)));
  await story?.(sim);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
}

await main(process.argv.slice(2));
