import { answers, busy, no_answer, voicemail, type Behaviour } from "@twinline/simulator";

/** Who answers at the numbers that the program calls. */
export const people: Readonly<Record<string, Behaviour>> = {
  "+15550131": answers(async (ann) => {
    await ann.says("Hello?");
    await ann.hears("press 1 to confirm");
    await ann.press("1");
  }),
  "+15550132": voicemail({
    greeting: "Hello, you have reached the Smiths. Please leave a message after the tone.",
  }),
  "+15550133": busy(),
  "+15550134": no_answer(),
  "+15550135": answers(async (eve) => {
    await eve.says("Yes?");
    await eve.hears("water", { barge_in: true });
    await eve.hang_up();
  }),
};
