import { answers, type Behaviour } from "@twinline/simulator";

/** Where calls to a number are offered. */
export const numbers = { "+15550115": "screening" };

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550171": answers(async (owner) => {
    await owner.hears("press 1 to take it");
    await owner.press("1");
    await owner.is_silent(1);
    await owner.says("Hello, this is Olivia.");
    await owner.is_silent(10);
    await owner.hang_up();
  }),
};
