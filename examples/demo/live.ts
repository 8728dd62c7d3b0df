/**
 * The demo's two apps against the real platform. Point a phone number of your space at a RELAY
 * application with the context `support` or `sales`, then call it. Ctrl-C drains and ends.
 */
import { RelayError, Session } from "@twinline/core";

import { salesLine } from "./sales-v3.js";
import { supportLine } from "./support-v2.js";
import { Timeline } from "./timeline.js";

const needed = ["SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN", "SIGNALWIRE_SPACE"] as const;

function missingVariables(): readonly string[] {
  return needed.filter((name) => (process.env[name] ?? "") === "");
}

async function main(): Promise<number> {
  const missing = missingVariables();
  if (missing.length > 0) {
    process.stderr.write(
      `npm run live talks to the real platform and needs ${missing.join(", ")} in the environment.\n` +
        `Without an account, "npm start" runs the same apps on the simulator.\n`,
    );
    return 2;
  }
  const began = performance.now();
  const timeline = new Timeline(
    () => (performance.now() - began) / 1000,
    (line) => process.stdout.write(`${line}\n`),
    process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
  );
  const session = new Session();
  process.once("SIGINT", () => void session.drain({ timeout: 60 }));
  process.once("SIGTERM", () => void session.drain({ timeout: 60 }));
  await supportLine(session, timeline);
  await salesLine(session, timeline);
  await session.connect();
  timeline.heading("Ready: call a number of yours that leads to the context support or sales");
  const error = await session.closed;
  return error === undefined ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof RelayError)) throw error;
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
}
