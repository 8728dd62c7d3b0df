/** The questions that an editor asks a language service. */
export interface Editor {
  /** What a hover at this offset shows: the declaration, then the documentation. */
  hover(file: string, offset: number): Promise<Hover>;
  /** The names that are offered at this offset, with the documentation of each that is asked for. */
  complete(file: string, offset: number): Promise<readonly string[]>;
  /** The documentation of a completion. */
  describe(file: string, offset: number, name: string): Promise<Hover>;
  /** Every error in the file. */
  errors(file: string): Promise<readonly EditorError[]>;
  close(): Promise<void>;
}

export interface Hover {
  readonly declaration: string;
  readonly documentation: string;
}

export interface EditorError {
  readonly line: number;
  readonly text: string;
}
