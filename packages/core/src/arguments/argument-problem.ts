/** What is wrong with an argument, and where. Thrown if the argument is refused, noted if it is sent anyway. */
export class ArgumentProblem extends Error {
  readonly #fact: string;
  readonly #hint: string;
  readonly #consequence: string;
  /** Whether the value is missing. */
  readonly isMissing: boolean;

  /**
   * @param path where the value is, such as `media[0].text`
   * @param problem what is wrong with the value, such as `must be a string, got 5`
   * @param hint what to do about it, such as `. Did you mean "text"?`
   * @param consequence what became of it when it is only noted, such as ` and was ignored, as before`
   * @param isMissing whether the value is missing
   */
  constructor(
    readonly path: string,
    problem: string,
    hint = "",
    consequence = "; it was sent as given",
    isMissing = false,
  ) {
    const fact = path === "" ? problem : `${path} ${problem}`;
    super(`${fact}${hint}`);
    this.name = "ArgumentProblem";
    this.#fact = fact;
    this.#hint = hint;
    this.#consequence = consequence;
    this.isMissing = isMissing;
  }

  /** The problem, and what was done with the argument. */
  get warning(): string {
    return `${this.#fact}${this.#consequence}${this.#hint}`;
  }
}

/** Creates the problem of a missing required value. */
export function missing(path: string, words: string): ArgumentProblem {
  const problem = `is missing; it must be ${words}`;
  return new ArgumentProblem(path, problem, "", ". The request was sent without it", true);
}

/** Problems of arguments that were accepted. */
export type Notes = ArgumentProblem[];

/** The path of the property `key` of the value at `path`. */
export function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
