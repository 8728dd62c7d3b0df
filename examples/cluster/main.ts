// npx tsx examples/cluster/main.ts
//
// Several processes share the calls of one context: the platform spreads them over all that receive it.
// SIGTERM lets the live calls end and stops. SIGHUP puts fresh workers in the place of the old ones, one
// by one, and no call notices.
import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { availableParallelism } from "node:os";

import { work } from "./worker.js";

const count = Number(process.env["WORKERS"] ?? Math.min(availableParallelism(), 4));

let isStopping = false;
/** Those that were told to stop: they are not replaced. */
const leaving = new Set<Worker>();

function start(): Worker {
  const worker = cluster.fork();
  worker.once("exit", (code, signal) => {
    if (isStopping || leaving.delete(worker)) return;
    console.error(`Worker ${worker.process.pid} died (${signal ?? code}); another takes its place`);
    // Not at once: one that cannot start would be started for ever.
    setTimeout(() => !isStopping && start(), 1000);
  });
  return worker;
}

/** Resolves when the worker takes calls. */
async function ready(worker: Worker): Promise<void> {
  for (;;) {
    const [message] = (await once(worker, "message")) as [unknown];
    if (message === "ready") return;
  }
}

async function stop(worker: Worker): Promise<void> {
  if (worker.isDead()) return;
  leaving.add(worker);
  const exited = once(worker, "exit");
  worker.process.kill("SIGTERM");
  await exited;
}

/** Puts a fresh worker in the place of each: it takes calls before the old one stops to. */
async function rollOver(): Promise<void> {
  for (const old of Object.values(cluster.workers ?? {})) {
    if (old === undefined || isStopping) continue;
    await ready(start());
    await stop(old);
  }
  console.log("rolled over");
}

async function stopAll(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all(
    Object.values(cluster.workers ?? {}).map(async (worker) => worker && stop(worker)),
  );
}

if (cluster.isPrimary) {
  process.on("SIGTERM", () => void stopAll());
  // From a terminal it goes to the workers as well, and twice would mean at once.
  process.on("SIGINT", () => (isStopping = true));
  process.on("SIGHUP", () => void rollOver());
  await Promise.all(Array.from({ length: count }, async () => ready(start())));
  console.log(`${count} workers take calls`);
} else {
  await work();
  cluster.worker?.disconnect();
}
