/** What is wrong with an argument, and where. Thrown when it is refused, noted when it is sent anyway. */
export class ArgumentProblem extends Error {
  readonly #fact: string;
  readonly #hint: string;
  readonly #consequence: string;
  /** Whether it is that nothing was given. */
  readonly isMissing: boolean;

  /**
   * @param path where the value is, such as `media[0].text`
   * @param problem what is wrong with it, such as `must be a string, got 5`
   * @param hint what to do about it, such as `. Did you mean "text"?`
   * @param consequence what became of it when it is only noted, such as ` and was ignored, as before`
   * @param isMissing whether it is that nothing was given
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

  /** The problem in words, with what became of the argument. */
  get warning(): string {
    return `${this.#fact}${this.#consequence}${this.#hint}`;
  }
}

/** A value that is missing where one is required. */
export function missing(path: string, words: string): ArgumentProblem {
  const problem = `is missing; it must be ${words}`;
  return new ArgumentProblem(path, problem, "", ". The request was sent without it", true);
}

/** Problems of arguments that were accepted. */
export type Notes = ArgumentProblem[];

/** The path of what lies at `key` in what lies at `path`. */
export function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
