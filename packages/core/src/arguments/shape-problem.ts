/** What is wrong with a value, and where. */
export class ShapeProblem extends Error {
  /**
   * @param path where the value is, such as `media[0].text`
   * @param problem what is wrong with it, such as `must be a string, got 5`
   */
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path === "" ? problem : `${path} ${problem}`);
    this.name = "ShapeProblem";
  }
}

/** The path of what lies at `key` in what lies at `path`. */
export function joined(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
