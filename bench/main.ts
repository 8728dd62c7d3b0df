// npm run bench [-- --help]
import { install, InstallError } from "./contenders/installed.js";
import { isOther, others, packagesOf } from "./contenders/others.js";
import { help, readOptions, type Options, type Transport } from "./options.js";
import { playContender } from "./processes/client.js";
import { machine, printHeap, printImports, printNotes, printStandings } from "./report.js";
import { idleHeap } from "./scenarios/heap.js";
import { importTimes } from "./scenarios/import-time.js";
import { race, unitsOf } from "./scenarios/race.js";
import { events, fresh, requests, wholeCalls, type Scenario } from "./scenarios/scenario.js";
import { serve } from "./server/process.js";
import { Stage } from "./stage.js";

/** How many calls live at once in the scenario "growth". */
const growth = [1, 10, 100, 1000, 10_000];

const idleCalls = 10_000;

async function bench(options: Options): Promise<void> {
  const found: Record<string, unknown> = { machine: machine() };
  const tell = (title: string, standings: readonly object[], print: () => void) => {
    found[title] = standings;
    if (options.json) return;
    console.log(`\n${title}`);
    print();
  };
  const asked = options.contenders.filter(isOther);
  for (const name of asked) install(name);
  if (asked.length > 0) found["others"] = asked.map((name) => others[name]);
  if (!options.json) {
    console.log(Object.values(machine()).join(", "));
    for (const name of asked) console.log(`${name}: ${packagesOf(name).join(", ")}`);
  }
  const stage = await Stage.set(options);
  const run = async (scenario: Scenario, transport: Transport) => {
    const standings = await race(stage, scenario, transport);
    const units = unitsOf(scenario, options.scale);
    const title = `${scenario.name} over ${transport}: ${units} ${scenario.about}`;
    tell(title, standings, () => {
      printStandings(scenario.unit, standings);
      printNotes(standings, scenario.role);
    });
  };
  const scenarios: Readonly<Record<string, (transport: Transport) => Promise<void>>> = {
    A: (transport) => run(wholeCalls(100, 5000), transport),
    B: (transport) => run(requests, transport),
    C: (transport) => run(events, transport),
    D: async (transport) => {
      const standings = await idleHeap(stage, transport, idleCalls);
      tell(`D over ${transport}: ${idleCalls} live idle calls`, standings, () => {
        printHeap(standings);
        printNotes(standings, "idle");
      });
    },
    growth: async (transport) => {
      for (const atOnce of growth) {
        await run(wholeCalls(atOnce, Math.max(2000, atOnce)), transport);
      }
    },
  };
  try {
    for (const name of options.scenarios) {
      for (const transport of options.transports) {
        const scenario = fresh[name];
        await (scenario === undefined ? scenarios[name]?.(transport) : run(scenario, transport));
      }
    }
  } finally {
    await stage.strike();
  }
  if (options.scenarios.includes("import")) {
    const standings = importTimes(options.passes * 2, asked);
    tell("import: milliseconds in a fresh process", standings, () => printImports(standings));
  }
  if (options.json) console.log(JSON.stringify(found, undefined, 2));
}

const [role = "", name = ""] = process.argv.slice(2);
if (role === "@server") serve();
else if (role === "@client") playContender(name);
else {
  try {
    const options = readOptions(process.argv.slice(2));
    if (options === "help") console.log(help);
    else await bench(options);
  } catch (error) {
    if (error instanceof InstallError) console.error(error.message);
    else if (error instanceof TypeError) console.error(`${error.message}\n\n${help}`);
    else throw error;
    process.exitCode = 1;
  }
}
