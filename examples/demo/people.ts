import { answers_after, busy, type Simulator, voicemail } from "@twinline/simulator";

import { agentNumber } from "./sales-v3.js";

/** The numbers that the app knows. */
export const supportNumber = "+15550111";
export const salesNumber = "+15550122";
export const customers = { machine: "+15550131", busy: "+15550132" } as const;

/** A caller, and what they do on the phone. */
export interface Visit {
  readonly who: string;
  readonly story: string;
  /** @param does tells the audience what the person is about to do */
  readonly happens: (sim: Simulator, does: (what: string) => void) => Promise<void>;
}

/** Puts people on the numbers that the app calls. */
export function populate(sim: Simulator): void {
  sim.person(
    agentNumber,
    answers_after(3, async (agent) => {
      await agent.says("Sales, good morning. How can I help you?");
      await agent.is_silent(4);
      await agent.says("I have written it down. Goodbye.");
      await agent.hang_up();
    }),
  );
  sim.person(
    customers.machine,
    voicemail({
      greeting:
        "Hello, you have reached the Smiths. We are not at home. Please leave a message after the tone.",
      beep_after: 0.5,
    }),
  );
  sim.person(customers.busy, busy());
}

export const visits: readonly Visit[] = [
  {
    who: "Ann",
    story: "knows her PIN and leaves a message",
    happens: async (sim, does) => {
      const ann = await sim.call({ from: "+15550201", to: supportNumber });
      await ann.hears(/enter your PIN/);
      does("presses 4711 #");
      await ann.press("4711#");
      await ann.hears("beep");
      does("leaves a message");
      await ann.says("My toaster burns everything, please call me back.");
      await ann.ended;
    },
  },
  {
    who: "Bob",
    story: "presses a wrong key",
    happens: async (sim, does) => {
      const bob = await sim.call({ from: "+15550202", to: supportNumber });
      await bob.hears(/enter your PIN/);
      does("presses 9 #");
      await bob.press("9#");
      await bob.hears(/PIN is wrong/);
      await bob.ended;
    },
  },
  {
    who: "Cleo",
    story: "says nothing",
    happens: async (sim, does) => {
      const cleo = await sim.call({ from: "+15550203", to: supportNumber });
      does("keeps silent");
      await cleo.hears(/did not get that/);
      await cleo.ended;
    },
  },
  {
    who: "Dan",
    story: "wants to buy and is connected to an agent",
    happens: async (sim, does) => {
      const dan = await sim.call({ from: "+15550204", to: salesNumber });
      await dan.hears(/buy, or to return/);
      does("says: I would like to buy a toaster");
      await dan.says("I would like to buy a toaster");
      await dan.hears(/How can I help/);
      does("says to the agent: Two toasters please");
      await dan.says("Two toasters please");
      await dan.ended;
    },
  },
  {
    who: "Eve",
    story: "hangs up in the middle of the question",
    happens: async (sim, does) => {
      const eve = await sim.call({ from: "+15550205", to: salesNumber });
      await eve.answered;
      await eve.is_silent(2);
      does("hangs up");
      await eve.hang_up();
    },
  },
];
