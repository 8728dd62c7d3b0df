/**
 * A v2 app and a v3 app on one connection, and people who call them. Everything runs here: the
 * platform is the simulator. Time is virtual, so that a minute of calls takes a second or two;
 * `npm start -- --real-time` lets it pass as it does.
 */
import { Session, systemClock } from "@twinline/core";
import { startSimulator, VirtualClock } from "@twinline/simulator";

import { customers, populate, salesNumber, supportNumber, visits } from "./people.js";
import { remind } from "./reminder-v2.js";
import { salesLine } from "./sales-v3.js";
import { supportLine } from "./support-v2.js";
import { Timeline } from "./timeline.js";

const realTime = process.argv.includes("--real-time");
const clock = realTime ? systemClock : new VirtualClock();
const colours = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const began = clock.now();
const timeline = new Timeline(
  () => (clock.now() - began) / 1000,
  (line) => process.stdout.write(`${line}\n`),
  colours,
);

await using sim = await startSimulator({
  clock,
  numbers: { [supportNumber]: "support", [salesNumber]: "sales" },
});
sim.on("frame", (frame) => timeline.frame(frame));
populate(sim);

timeline.heading("One session, shared by a v2 app (support) and a v3 app (sales)");
const session = new Session({
  project: "demo",
  token: "demo-token",
  host: sim.host,
  clock,
  log_level: "error",
});
const support = await supportLine(session, timeline);
await salesLine(session, timeline);
await session.connect();

/** Lets a second pass, so that the apps can finish with one call before the next begins. */
const breathe = (): Promise<void> => new Promise((resolve) => clock.setTimeout(resolve, 1000));

for (const visit of visits) {
  timeline.heading(`${visit.who} ${visit.story}`);
  await visit.happens(sim, (what) => timeline.person(visit.who, what));
  await breathe();
}

timeline.heading("Two reminders: an answering machine, and a person who is on another call");
const reminders = [
  await remind(support, customers.machine, timeline),
  await remind(support, customers.busy, timeline),
];

await session.drain({ timeout: 10 });
const { frames, v2, v3 } = timeline.counts;
timeline.heading("Summary");
process.stdout.write(
  [
    `  ${visits.length} people called, ${reminders.length} were called (${reminders.join(", ")}).`,
    `  ${frames} frames on one connection: ${v2} about calls of the v2 app, ${v3} about calls of the v3 app.`,
    `  Nothing is left open: ${sim.calls.length} calls on the platform, session ${session.status.state}.`,
    "",
  ].join("\n"),
);
