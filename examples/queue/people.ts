import { answers, no_answer, type Behaviour } from "@twinline/simulator";

/** Where calls to a number are offered. */
export const numbers = { "+15550113": "support" };

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550161": no_answer(),
  "+15550162": answers(async (agent) => {
    await agent.hears("a caller");
    await agent.is_silent(1);
    await agent.says("Acme support. How can I help you?");
    await agent.is_silent(10);
    await agent.says("I will look into it. Goodbye.");
    await agent.hang_up();
  }),
};
