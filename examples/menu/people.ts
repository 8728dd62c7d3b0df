import { answers, type Behaviour } from "@twinline/simulator";

/** Where calls to a number are offered. */
export const numbers = { "+15550111": "office" };

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550161": answers(async (agent) => {
    await agent.says("Acme, good morning. How can I help you?");
    await agent.is_silent(10);
    await agent.says("I have written it down. Goodbye.");
    await agent.hang_up();
  }),
};
