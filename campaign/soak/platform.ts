// The platform of the soak, in a process of its own: people call, talk for a while and hang up.
import {
  answers,
  busy,
  no_answer,
  startSimulator,
  type Person,
  type Simulator,
} from "@twinline/simulator";

import { numbers } from "./outgoing.js";

/** What the soak asks for, and what the platform reports. */
export type ToPlatform =
  | { readonly do: "load"; readonly calls: number }
  | { readonly do: "break"; readonly how: "drop" | "away" | "restart" }
  | { readonly do: "end" };

export type FromPlatform =
  | { readonly host: string }
  | { readonly placed: number; readonly live: number };

/** How long a caller stays, seconds. */
const longest = 60;

/** Who is on the line. */
const callers = new Set<Person>();

async function caller(sim: Simulator, context: string): Promise<void> {
  const person = await sim.call({ context });
  callers.add(person);
  try {
    await talk(person);
  } finally {
    callers.delete(person);
  }
}

async function talk(person: Person): Promise<void> {
  // Not offered to the app, because it is away: the caller tries again a little later.
  if (person.call_state === "ended") await new Promise((resolve) => setTimeout(resolve, 1000));
  await person.is_silent(Math.random() * longest);
  if (person.call_state === "answered") await person.press("1").catch(() => undefined);
  await person.hang_up();
}

const sim = await startSimulator({ unexpected: "ignore", log_limit: 100, ping_interval: 20 });
sim.person(
  numbers.answers,
  answers(async (person) => void (await person.ended)),
);
sim.person(numbers.busy, busy());
sim.person(numbers.away, no_answer());
let wanted = 0;
let live = 0;
let placed = 0;

function tell(message: FromPlatform): void {
  process.send?.(message);
}

/** As many callers as are wanted, a few new ones at a time. */
const filling = setInterval(() => {
  for (let started = 0; live < wanted && started < 100; started += 1) {
    live += 1;
    placed += 1;
    void caller(sim, placed % 2 === 0 ? "v2" : "v3").finally(() => (live -= 1));
  }
  tell({ placed, live });
}, 100);

process.on("message", (message: ToPlatform) => {
  if (message.do === "load") {
    wanted = message.calls;
    if (wanted === 0) for (const person of callers) void person.hang_up();
  } else if (message.do === "break") {
    if (message.how === "drop") sim.drop_connections();
    else if (message.how === "away") sim.disconnect_clients();
    else sim.forget_sessions();
  } else {
    clearInterval(filling);
    void sim.close().then(() => process.disconnect());
  }
});

tell({ host: sim.host });
