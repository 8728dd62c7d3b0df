/**
 * The demo's two apps with a phone in the browser: call them, hear them, watch the frames. Stays up
 * until Ctrl-C. `npm run phone -- --port 4000` chooses the port.
 */
import { parseArgs } from "node:util";

import { Session } from "@twinline/core";
import { PacedClock, startSimulator } from "@twinline/simulator";

import { customers, populate, salesNumber, supportNumber } from "../demo/people.js";
import { remind } from "../demo/reminder-v2.js";
import { salesLine } from "../demo/sales-v3.js";
import { supportLine } from "../demo/support-v2.js";
import { Timeline } from "../demo/timeline.js";
import { reminderLine, reminderNumber } from "./reminder-line.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });

await using sim = await startSimulator({
  port: Number(values.port),
  numbers: {
    [supportNumber]: "support",
    [salesNumber]: "sales",
    [reminderNumber]: "reminder",
  },
  clock: new PacedClock(),
  unexpected: "ignore",
});
populate(sim);

const began = performance.now();
const timeline = new Timeline(
  () => (performance.now() - began) / 1000,
  (line) => process.stdout.write(`${line}\n`),
  process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
);
sim.on("frame", (frame) => timeline.frame(frame));

const session = new Session({ project: "demo", token: "demo-token", host: sim.host });
const support = await supportLine(session, timeline);
await salesLine(session, timeline);
await reminderLine(session, (number) => remind(support, number, timeline));
await session.connect();

const url = await sim.serve_phone();
process.stdout.write(
  [
    "",
    "  The phone is ready:",
    "",
    `    ${url}`,
    "",
    `  Call support (${supportNumber}; the PIN is 4711), sales (${salesNumber}), or the reminder`,
    `  line (${reminderNumber}), which calls you back. Customers: ${Object.values(customers).join(", ")}.`,
    "  Ctrl-C ends it.",
    "",
    "",
  ].join("\n"),
);

await new Promise<void>((resolve) => {
  process.once("SIGINT", resolve);
  process.once("SIGTERM", resolve);
});
await session.drain({ timeout: 1 });
