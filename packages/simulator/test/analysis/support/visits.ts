import { answers, busy, type Person, type Simulator } from "@twinline/simulator";

type Visit = (caller: Person) => Promise<unknown>;

const menu = /say what you want/;

/** Ten different calls to the office, by what is different about them. */
export const visits: Readonly<Record<string, Visit>> = {
  menu: async (caller) => {
    await caller.hears(menu);
    await caller.press("1");
  },
  "wrong key": async (caller) => {
    await caller.hears(menu);
    await caller.press("9");
    await caller.hears(/not a choice/);
    await caller.hears(menu);
    await caller.press("1");
  },
  silence: async (caller) => {
    await caller.hears(/Please call again/);
  },
  speech: async (caller) => {
    await caller.hears(menu);
    await caller.says("a new toaster");
  },
  "barge-in": async (caller) => {
    await caller.hears("press 1", { barge_in: true });
    await caller.press("1");
  },
  voicemail: async (caller) => {
    await caller.hears(menu);
    await caller.press("2");
    await caller.hears(/^beep$/);
    await caller.says("Please call me back");
  },
  connect: async (caller) => {
    await caller.hears(menu);
    await caller.press("3");
    await caller.hears(/help you/);
    await caller.says("Two toasters please");
  },
  transfer: async (caller) => {
    await caller.hears(menu);
    await caller.press("4");
  },
  busy: async (caller) => {
    await caller.hears(menu);
    await caller.press("5");
  },
  "hang-up": async (caller) => {
    await caller.hears("press 1", { barge_in: true });
    await caller.hang_up();
  },
};

/** The people whom the office calls. */
export function populate(sim: Simulator): void {
  sim.person(
    "+15550801",
    answers(async (agent) => {
      await agent.says("How can I help you?");
      await agent.hears(/toasters/);
      await agent.says("They are on their way.");
      await agent.hang_up();
    }),
  );
  sim.person("+15550802", busy());
}
