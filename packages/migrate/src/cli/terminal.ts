/** The environment of the command line. */
export interface Terminal {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of this package. */
  readonly version: string;
  /** Whether standard output shows colours. */
  readonly colours: boolean;
  out(text: string): void;
  /** Progress, notes and errors. */
  note(text: string): void;
}
