import type { Parameter } from "../arguments/parameters.js";
import type { MethodName, MethodParams } from "../protocol/types.generated.js";
import type { Json } from "../session/frames.js";

/** Options that the mechanism adds to a method; rows do not name them. */
type Standard = "extra" | "on_completed" | "control_id";

/** `Snake<"max_digits" | "maxDigits">` is `"max_digits"`. */
type Snake<Name> = Name extends Lowercase<Name & string> ? Name & string : never;

/** The names of the properties that may have a value: `{ text: string; type?: undefined }` has `"text"`. */
type PossibleName<Options> = keyof {
  [Name in keyof Options as Options[Name] extends undefined ? never : Name]: Name;
};

/**
 * The documented names of a method's options, without their camelCase twins.
 *
 * `OptionName<{ text: string; speech_rate?: number; speechRate?: number; extra?: object }>` is
 * `"text" | "speech_rate"`.
 */
export type OptionName<Options> = string extends keyof Options
  ? string
  : Options extends unknown
    ? Exclude<Snake<PossibleName<Options>>, Standard>
    : never;

/**
 * The options of a public method: the form of the first argument of its last overload that takes everything
 * in one object, recognised by its `extra`.
 *
 * `OptionsOf<(text: string | { text: string; volume?: number; extra?: object }) => void>` is
 * `{ text: string; volume?: number; extra?: object }`.
 */
export type OptionsOf<Method> = Method extends (...args: infer Args) => unknown
  ? Args extends readonly []
    ? object
    : WithExtra<Required<Args>[0]>
  : never;

type WithExtra<Given> = Given extends object
  ? "extra" extends keyof Given
    ? Given
    : never
  : never;

/**
 * The paths of an object, dotted. Arrays are not entered.
 *
 * `PathIn<{ volume: number; collect: { digits?: { max: number } } }>` is
 * `"volume" | "collect" | "collect.digits" | "collect.digits.max"`.
 */
export type PathIn<Value> = Value extends readonly unknown[]
  ? never
  : Value extends object
    ? { [Key in keyof Value & string]: Key | `${Key}.${PathIn<Value[Key]>}` }[keyof Value & string]
    : never;

/** A path in the params of a wire method; or `item`, which `build` removes. */
type Place<Method extends MethodName> = PathIn<MethodParams[Method]> | "item" | `item.${string}`;

/** A parameter that is sent at one of these paths. */
export interface ParameterTo<To extends string> extends Omit<Parameter, "to"> {
  readonly to?: To;
}

/** The names of the params of a wire method. */
type Param<Method extends MethodName> = keyof MethodParams[Method] & string;

/** A row must name each option for which the mechanism has no parameter (`Own`), and may name the others. */
type Parameters<Method extends MethodName, Own extends string, Name extends string> = Readonly<
  Record<Own, ParameterTo<Place<Method>>> & Partial<Record<Name, ParameterTo<Place<Method>>>>
>;

/** The field is optional if the row has nothing that it must name. */
type ParametersField<
  Method extends MethodName,
  Own extends string,
  Name extends string,
> = string extends Own
  ? { readonly parameters?: () => Readonly<Record<string, ParameterTo<Place<Method>>>> }
  : [Own] extends [never]
    ? { readonly parameters?: () => Parameters<Method, never, Name> }
    : { readonly parameters: () => Parameters<Method, Own, Name> };

interface SpecBase<Method extends MethodName, Position extends string, Call> {
  /** The wire method to send. */
  readonly method: Method;
  /** The parameters that may be passed by position, in their documented order. */
  readonly positional?: readonly Position[];
  /** Wire params that `build` derives from others, so they are not parameters. */
  readonly made?: readonly Param<Method>[];
  /** Whether keys that are not parameters are sent unchanged, without a warning. */
  readonly openKeys?: boolean;
  /** Path for options that are not parameters, such as `detect.params`. Default: the API's rules decide. */
  readonly unknownTo?: Place<Method> | "";
  /** Converts another form of the arguments to the documented one before binding. */
  readonly arrange?: (args: readonly unknown[], call: Call) => readonly unknown[];
  /** Makes the params of the request from the bound arguments. */
  readonly build?: (params: Json, local: Json) => Json;
}

type SpecOf<
  Method extends MethodName,
  Options,
  WireParameters extends boolean,
  Call,
> = WireParameters extends true
  ? SpecBase<Method, OptionName<Options> | Extract<Param<Method>, "control_id">, Call> &
      ParametersField<Method, Exclude<OptionName<Options>, Param<Method>>, OptionName<Options>>
  : SpecBase<Method, OptionName<Options>, Call> &
      ParametersField<Method, OptionName<Options>, OptionName<Options>>;

/**
 * One public method: how it is called and what it sends. The compiler checks `positional` and
 * `parameters` against the public options of the method, and each `to` against the params of the wire
 * method. {@link methodRows} checks that the row names nothing else.
 *
 * @typeParam Options the options of the method; see {@link OptionsOf}. Default: any
 * @typeParam WireParameters whether the params of the wire method are parameters under their own names;
 *   see `MethodRules`
 * @typeParam Call the call that has the method
 */
export type MethodSpec<
  Options = Readonly<Record<string, unknown>>,
  WireParameters extends boolean = false,
  Call = never,
> = {
  [Method in MethodName]: SpecOf<Method, Options, WireParameters, Call>;
}[MethodName];

/** A spec without its type parameters. */
export interface AnySpec extends Omit<SpecBase<MethodName, string, never>, "made" | "unknownTo"> {
  readonly made?: readonly string[];
  readonly unknownTo?: string;
  readonly parameters?: () => Readonly<Record<string, Parameter>>;
}

type NamesOf<Spec> = Spec extends { readonly parameters?: () => infer Given } ? keyof Given : never;

/** Makes a parameter that is not an option of the method a compile error: no row matches this type. */
type Surplus<Spec, Row> = Row extends { readonly parameters: () => infer Given }
  ? [Exclude<keyof Given, NamesOf<Spec>>] extends [never]
    ? unknown
    : { readonly parameters: () => Readonly<Record<Exclude<keyof Given, NamesOf<Spec>>, never>> }
  : unknown;

/**
 * A table of rows, checked as a whole: any row or parameter that `Table` doesn't have is a compile error. (A
 * type annotation would accept extra keys that come from a function or a spread.) It takes two calls because
 * TypeScript cannot infer one type argument when another is given.
 *
 * `methodRows<MethodTable<SoundMethods>>()({ hold: { method: "calling.hold" } })`
 */
export function methodRows<Table>() {
  return <const Rows extends Table>(
    table: Rows & { [Name in keyof Rows]: Surplus<Table[Name & keyof Table], Rows[Name]> },
  ): Table => table;
}
