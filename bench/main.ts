// npm run bench [-- --help]
import { install, InstallError } from "./clients/installed.js";
import { isOtherSdk, otherSdks, packagesOf } from "./clients/other-sdks.js";
import { help, readOptions, type Options, type Transport } from "./options.js";
import { serveClient } from "./processes/client.js";
import { machine, printHeap, printImports, printNotes, printResults } from "./report.js";
import { idleHeap } from "./scenarios/heap.js";
import { importTimes } from "./scenarios/import-time.js";
import { compare, unitsOf } from "./scenarios/compare.js";
import { events, fresh, requests, wholeCalls, type Scenario } from "./scenarios/scenario.js";
import { serve } from "./server/process.js";
import { Harness } from "./harness.js";

/** The numbers of concurrent calls in the scenario "growth". */
const growth = [1, 10, 100, 1000, 10_000];

const idleCalls = 10_000;

async function bench(options: Options): Promise<void> {
  const found: Record<string, unknown> = { machine: machine() };
  const tell = (title: string, results: readonly object[], print: () => void) => {
    found[title] = results;
    if (options.json) return;
    console.log(`\n${title}`);
    print();
  };
  const asked = options.clients.filter(isOtherSdk);
  for (const name of asked) install(name);
  if (asked.length > 0) found["others"] = asked.map((name) => otherSdks[name]);
  if (!options.json) {
    console.log(Object.values(machine()).join(", "));
    for (const name of asked) console.log(`${name}: ${packagesOf(name).join(", ")}`);
  }
  const harness = await Harness.start(options);
  const run = async (scenario: Scenario, transport: Transport) => {
    const results = await compare(harness, scenario, transport);
    const units = unitsOf(scenario, options.scale);
    const title = `${scenario.name} over ${transport}: ${units} ${scenario.about}`;
    tell(title, results, () => {
      printResults(scenario.unit, results);
      printNotes(results, scenario.workload);
    });
  };
  const scenarios: Readonly<Record<string, (transport: Transport) => Promise<void>>> = {
    A: (transport) => run(wholeCalls(100, 5000), transport),
    B: (transport) => run(requests, transport),
    C: (transport) => run(events, transport),
    D: async (transport) => {
      const results = await idleHeap(harness, transport, idleCalls);
      tell(`D over ${transport}: ${idleCalls} live idle calls`, results, () => {
        printHeap(results);
        printNotes(results, "idle");
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
    await harness.stop();
  }
  if (options.scenarios.includes("import")) {
    const results = importTimes(options.passes * 2, asked);
    tell("import: milliseconds in a fresh process", results, () => printImports(results));
  }
  if (options.json) console.log(JSON.stringify(found, undefined, 2));
}

const [role = "", name = ""] = process.argv.slice(2);
if (role === "@server") serve();
else if (role === "@client") serveClient(name);
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
