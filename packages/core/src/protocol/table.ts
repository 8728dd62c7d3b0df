/**
 * Rows by name, from a string in which each line is a name, a space and the row's JSON. The string is split when the
 * first row is read, and each row is parsed when it is first read.
 */
export class Table<Row> {
  readonly #source: string;
  readonly #parsed = new Map<string, Row>();
  #lines: ReadonlyMap<string, string> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  get(name: string): Row | undefined {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const line = this.#index().get(name);
    if (line === undefined) return undefined;
    const row = JSON.parse(line) as Row;
    this.#parsed.set(name, row);
    return row;
  }

  names(): string[] {
    return [...this.#index().keys()];
  }

  all(): Record<string, Row> {
    return Object.fromEntries(this.names().map((name) => [name, this.get(name) as Row]));
  }

  #index(): ReadonlyMap<string, string> {
    this.#lines ??= new Map(
      this.#source.split("\n").map((line) => {
        const space = line.indexOf(" ");
        return [line.slice(0, space), line.slice(space + 1)];
      }),
    );
    return this.#lines;
  }
}
