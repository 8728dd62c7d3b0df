import { answers, no_answer, type Behaviour, type Simulator } from "@twinline/simulator";

/** Where tasks are offered: to apps that listen to the context of the office's number. */
export const numbers = { "+15550119": "reminders" };

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550131": answers(async (ann) => {
    await ann.says("Hello?");
    await ann.hears("press 1 to confirm");
    await ann.press("1");
  }),
  "+15550134": no_answer(),
};

/** The calendar sends its tasks. */
export default function story(sim: Simulator): void {
  const context = "reminders";
  sim.task({ context, message: { number: "+15550131", name: "Ann", time: "tomorrow at nine" } });
  sim.task({ context, message: { number: "+15550134", name: "Dan", time: "on Friday at ten" } });
}
