// npm run soak [-- --help]
import { ArgumentError, readArguments } from "../arguments.js";
import { soak } from "./soak.js";

const help = `npm run soak -- [options]

Keeps an app of both APIs busy with calls while connections break, and compares its memory before and
after.

  --minutes N         how long, 0.1 to 1440 (default 10)
  --calls N           how many calls are in flight, 1 to 100000 (default 2000)
  --otel              record every span with OpenTelemetry
  --metrics-port N    where Prometheus finds the metrics then (default 9464)
  --help`;

async function main(): Promise<boolean> {
  const values = readArguments(
    process.argv.slice(2),
    {
      minutes: { fallback: 10, min: 0.1, max: 1440 },
      calls: { fallback: 2000, min: 1, max: 100_000, isWhole: true },
      "metrics-port": { fallback: 9464, min: 0, max: 65_535, isWhole: true },
    },
    [],
    ["otel"],
  );
  if (values === undefined) {
    console.log(help);
    return true;
  }
  const { minutes, calls, otel, "metrics-port": metricsPort } = values;
  return soak({ minutes, calls, otel, metricsPort });
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  console.error(`${error.message}\n\n${help}`);
  process.exitCode = 2;
}
