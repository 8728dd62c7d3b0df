// npm run bench [-- <name> …]
import type { Bench } from "./bench.js";
import { importTime } from "./import-time.js";

const benches: readonly Bench[] = [importTime];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map((bench) => bench.name).join(", ");
  console.error(`There is no bench ${unknown.join(", ")}. There is: ${known}.`);
  process.exit(1);
}

for (const bench of benches) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`${bench.name}: ${bench.about}`);
  await bench.run();
  console.log();
}
