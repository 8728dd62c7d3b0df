import type { Parameter } from "../arguments/parameters.js";
import type { Json } from "../session/frames.js";
import type { MethodName } from "../protocol/types.generated.js";

/** Options that the mechanism itself gives a method: no row names them. */
type Standard = "extra" | "on_completed" | "control_id";

type Documented<Name> = Name extends Lowercase<Name & string> ? Name & string : never;

/** The documented names of the options of a method; their camelCase twins are left out. */
export type OptionName<Options> = string extends keyof Options
  ? string
  : Options extends unknown
    ? Exclude<Documented<keyof Options>, Standard>
    : never;

/**
 * The options of a public method: the first argument of its last overload, by convention the one that
 * takes everything in one object.
 *
 * `OptionsOf<{ (text: string): void; (options: { text: string; volume?: number }): void }>` is
 * `{ text: string; volume?: number }`.
 */
export type OptionsOf<Method> = Method extends (...args: infer Args) => unknown
  ? Args extends readonly []
    ? object
    : Extract<Required<Args>[0], object>
  : never;

/** The parameters that a row has to name: the options that are no params of the wire method. */
type OwnParameters<Options, Wire extends string> = Readonly<
  Record<Exclude<OptionName<Options>, Wire>, Parameter>
> &
  Readonly<Partial<Record<OptionName<Options>, Parameter>>>;

/** Rows that name no parameter at all may leave the whole field out. */
type Parameters<Options, Wire extends string> = string extends keyof Options
  ? { readonly parameters?: () => Readonly<Record<string, Parameter>> }
  : object extends OwnParameters<Options, Wire>
    ? { readonly parameters?: () => OwnParameters<Options, Wire> }
    : { readonly parameters: () => OwnParameters<Options, Wire> };

/**
 * One public method: how it is called and what it sends. The compiler holds `positional` and
 * `parameters` against the options type of the method that users see.
 *
 * @typeParam Options the options of the method; see {@link OptionsOf}
 * @typeParam Method the wire method
 * @typeParam Wire the params of the wire method that are parameters under their own names
 * @typeParam Call the call that it is a method of
 */
export type MethodSpec<
  Options = never,
  Method extends MethodName = MethodName,
  Wire extends string = string,
  Call = never,
> = SpecBase<Options, Method, Call> & Parameters<Options, Wire>;

interface SpecBase<Options, Method extends MethodName, Call> {
  /** The wire method that it sends. */
  readonly method: Method;
  /** The parameters that may be given by position, in their documented order. */
  readonly positional?: readonly (OptionName<Options> | "extra" | "control_id")[];
  /** Wire params that `build` makes out of others: they are no parameters. */
  readonly made?: readonly string[];
  /** Whether keys that are not parameters are sent as they are, without a note. */
  readonly openKeys?: boolean;
  /** Where options that are not parameters are sent, such as `detect.params`; by default they are dropped or sent by the rules. */
  readonly unknownTo?: string;
  /** Turns another form of the arguments into the documented one, before they are bound. */
  readonly arrange?: (args: readonly unknown[], call: Call) => readonly unknown[];
  /** Makes the params of the request from those that were bound. */
  readonly build?: (params: Json, local: Json) => Json;
}

/** A spec whose types have done their work. */
export interface AnySpec extends Omit<SpecBase<never, MethodName, never>, "positional"> {
  readonly positional?: readonly string[];
  readonly parameters?: () => Readonly<Record<string, Parameter>>;
}
