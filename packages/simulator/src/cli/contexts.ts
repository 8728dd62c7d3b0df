import { UsageError } from "./flags.js";

/** The first number that is given to a context without one; the next ones follow. */
const firstOwn = 15_550_100;

/**
 * Contexts by number, as `--context` gives them: `support=+15550111,+15550112`, or `support` alone,
 * which gets a number.
 *
 * @throws {UsageError} when a number is given to two contexts, or there is no name
 */
export function numbersOf(contexts: readonly string[]): Record<string, string> {
  const numbers = new Map<string, string>();
  const nameless: string[] = [];
  for (const given of contexts) {
    const [name = "", list, ...rest] = given.split("=");
    if (name.trim() === "" || rest.length > 0 || list === "") {
      throw new UsageError(
        `--context ${given} is not valid. Expected --context support or --context support=+15550111.`,
      );
    }
    if (list === undefined) nameless.push(name);
    for (const number of list?.split(",").map((text) => text.trim()) ?? []) {
      const other = numbers.get(number);
      if (other !== undefined && other !== name) {
        throw new UsageError(`${number} is given to two contexts, ${other} and ${name}.`);
      }
      if (!/^(\+?[0-9]+|sips?:\S+|\S+@\S+)$/.test(number)) {
        throw new UsageError(
          `--context ${given}: ${JSON.stringify(number)} is not a phone number or SIP address.`,
        );
      }
      numbers.set(number, name);
    }
  }
  let next = firstOwn;
  for (const name of nameless) {
    while (numbers.has(`+${next}`)) next += 1;
    numbers.set(`+${next}`, name);
  }
  return Object.fromEntries(numbers);
}
