/** One measurement. It prints what it finds: nothing is asserted on. */
export interface Bench {
  readonly name: string;
  readonly about: string;
  run(): Promise<void> | void;
}
