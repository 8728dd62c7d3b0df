import type { ConnectDevice } from "../methods/devices.js";

// The forms in which programs for the Node SDK give their arguments, with types as wide as its own: a string
// wherever the documents list the values, and nothing is required.

/**
 * What is wide enough for a value: `{ text: string; gender?: "male" | "female" }` makes
 * `{ text?: string; gender?: string }`.
 */
type Wide<Given> = Given extends string
  ? string
  : Given extends readonly (infer Item)[]
    ? readonly Wide<Item>[]
    : Given extends object
      ? { readonly [Name in keyof Given]?: Wide<Given[Name]> | undefined }
      : Given;

type WideArguments<Args> = { [Index in keyof Args]: Wide<Args[Index]> };

/** A method that also takes such arguments, for either of its signatures where it has two. */
export type Widened<Method> = Method extends {
  (...args: infer First): infer Outcome;
  (...args: infer Second): unknown;
}
  ? Method & ((...args: WideArguments<First> | WideArguments<Second>) => Outcome)
  : Method;

/** A method with either of its signatures that resolves with something else. */
export type Resolving<Method, Outcome> = Method extends {
  (...args: infer First): unknown;
  (...args: infer Second): unknown;
}
  ? { (...args: First): Promise<Outcome>; (...args: Second): Promise<Outcome> }
  : never;

/** A device of any type. */
export type NodeDevice = Wide<ConnectDevice> & { readonly type: string; readonly to: string };

/** Devices, and lists of those that ring at the same time. */
export type NodeDevices = readonly (NodeDevice | readonly NodeDevice[])[];
