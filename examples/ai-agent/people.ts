import { answers, type Behaviour } from "@twinline/simulator";

/** Where calls to a number are offered. */
export const numbers = { "+15550116": "assistant" };

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550161": answers(async (human) => {
    await human.says("Acme, this is Henry. How can I help you?");
    await human.is_silent(10);
    await human.says("I have written it down. Goodbye.");
    await human.hang_up();
  }),
};
