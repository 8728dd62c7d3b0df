// Modules that build.mjs makes.

declare module "playground:examples" {
  /** A program that the playground offers. */
  export interface Example {
    /** Unique: `menu-v3`. */
    readonly id: string;
    /** Of its folder: `menu`. */
    readonly name: string;
    readonly face: "v3" | "v2";
    /** What it is, in words. */
    readonly title: string;
    readonly source: string;
  }
  export const examples: readonly Example[];
}

declare module "playground:people" {
  import type { Behaviour, Simulator } from "@twinline/simulator";

  /** The people of an example. */
  export interface People {
    readonly numbers?: Readonly<Record<string, string>>;
    readonly people?: Readonly<Record<string, Behaviour>>;
    readonly default?: (sim: Simulator) => unknown;
  }
  export const people: Readonly<Record<string, People>>;
}

declare module "playground:declarations" {
  /** The declarations of the packages and of the language, by their paths. */
  export const declarations: Readonly<Record<string, string>>;
}

declare module "playground:runtime" {
  /** What runs in the program's worker, as the source of a script. */
  export const runtime: string;
}
