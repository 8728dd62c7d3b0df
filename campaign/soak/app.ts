import { Client, type Call as LegacyCall } from "@twinline/compat-v2";
import { Session } from "@twinline/core";
import { RelayClient, type Call } from "@twinline/relay-v3";

import { Outgoing } from "./outgoing.js";

/** What the app has done. */
export interface Tally {
  calls: number;
  operations: number;
  failures: number;
}

/**
 * Both faces on one session, taking calls and keeping each of them busy until the caller hangs up; and
 * some calls and messages of its own.
 */
export interface App {
  readonly session: Session;
  readonly tally: Tally;
  readonly outgoing: Outgoing;
}

export async function startApp(host: string): Promise<App> {
  const session = new Session({ project: "soak", token: "a-token", host, log_level: "silent" });
  const tally: Tally = { calls: 0, operations: 0, failures: 0 };
  const legacy = new Client({ session });
  const modern = new RelayClient({ session, contexts: ["v3"], max_active_calls: 100_000 });

  modern.on_call(async (call: Call) => {
    tally.calls += 1;
    call.on("calling.call.play", () => (tally.operations += 1));
    await call.answer().catch(() => (tally.failures += 1));
    while (call.state === "answered" || call.state === "created") {
      try {
        const prompt = await call.play_and_collect([{ type: "silence", duration: 5 }], {
          digits: { max: 1 },
          initial_timeout: 10,
        });
        await prompt.wait();
        tally.operations += 1;
      } catch {
        tally.failures += 1;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    }
  });
  await legacy.calling.receive("v2", async (call: LegacyCall) => {
    tally.calls += 1;
    await call.answer();
    while (call.active) {
      const { successful } = await call.play_silence(3);
      tally.operations += 1;
      if (!successful) tally.failures += 1;
      if (!successful) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  });
  await modern.connect();
  return { session, tally, outgoing: new Outgoing(modern) };
}
