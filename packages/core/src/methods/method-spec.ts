import type { Parameter } from "../arguments/parameters.js";
import type { MethodName, MethodParams } from "../protocol/types.generated.js";
import type { Json } from "../session/frames.js";

/** Options that the mechanism itself gives a method: no row names them. */
type Standard = "extra" | "on_completed" | "control_id";

/** `Snake<"max_digits" | "maxDigits">` is `"max_digits"`. */
type Snake<Name> = Name extends Lowercase<Name & string> ? Name & string : never;

/** The names of the properties that may have a value: `{ text: string; type?: undefined }` has `"text"`. */
type PossibleName<Options> = keyof {
  [Name in keyof Options as Options[Name] extends undefined ? never : Name]: Name;
};

/**
 * The documented names of the options of a method; their camelCase twins are left out.
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
 * The options of a public method: of the forms that the first argument of its last overload may have, the
 * one that takes everything in one object. It's the one with `extra`.
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
 * The places in an object, as dotted paths. Arrays have none inside.
 *
 * `PathIn<{ volume: number; collect: { digits?: { max: number } } }>` is
 * `"volume" | "collect" | "collect.digits" | "collect.digits.max"`.
 */
export type PathIn<Value> = Value extends readonly unknown[]
  ? never
  : Value extends object
    ? { [Key in keyof Value & string]: Key | `${Key}.${PathIn<Value[Key]>}` }[keyof Value & string]
    : never;

/** A place in the params of a wire method; or `item`, which `build` takes out again. */
type Place<Method extends MethodName> = PathIn<MethodParams[Method]> | "item" | `item.${string}`;

/** A parameter that goes to one of these places. */
export interface ParameterTo<To extends string> extends Omit<Parameter, "to"> {
  readonly to?: To;
}

/** The names of the params of a wire method. */
type Param<Method extends MethodName> = keyof MethodParams[Method] & string;

/** A row names each option for which the mechanism has no parameter (`Own`), and may name the others. */
type Parameters<Method extends MethodName, Own extends string, Name extends string> = Readonly<
  Record<Own, ParameterTo<Place<Method>>> & Partial<Record<Name, ParameterTo<Place<Method>>>>
>;

/** The whole field may be left out when there is nothing that a row has to name. */
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
  /** The wire method that it sends. */
  readonly method: Method;
  /** The parameters that may be given by position, in their documented order. */
  readonly positional?: readonly Position[];
  /** Wire params that `build` makes out of others: they are no parameters. */
  readonly made?: readonly Param<Method>[];
  /** Whether keys that are not parameters are sent as they are, without a note. */
  readonly openKeys?: boolean;
  /** Where options that are not parameters are sent, such as `detect.params`; by default they are dropped or sent by the rules. */
  readonly unknownTo?: Place<Method> | "";
  /** Turns another form of the arguments into the documented one, before they are bound. */
  readonly arrange?: (args: readonly unknown[], call: Call) => readonly unknown[];
  /** Makes the params of the request from those that were bound. */
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
 * One public method: how it is called and what it sends. The compiler holds `positional` and
 * `parameters` against the options of the method that users see, and each `to` against the params of the
 * wire method. That it names nothing else is held by {@link methodRows}.
 *
 * @typeParam Options the options of the method; see {@link OptionsOf}. By default any
 * @typeParam WireParameters whether the params of the wire method are parameters under their own names;
 *   see `MethodRules`
 * @typeParam Call the call that it is a method of
 */
export type MethodSpec<
  Options = Readonly<Record<string, unknown>>,
  WireParameters extends boolean = false,
  Call = never,
> = {
  [Method in MethodName]: SpecOf<Method, Options, WireParameters, Call>;
}[MethodName];

/** A spec whose types have done their work. */
export interface AnySpec extends Omit<SpecBase<MethodName, string, never>, "made" | "unknownTo"> {
  readonly made?: readonly string[];
  readonly unknownTo?: string;
  readonly parameters?: () => Readonly<Record<string, Parameter>>;
}

type NamesOf<Spec> = Spec extends { readonly parameters?: () => infer Given } ? keyof Given : never;

/** A row of a table, when it has a parameter that is none of the method's options, in a form that no row has. */
type Surplus<Spec, Row> = Row extends { readonly parameters: () => infer Given }
  ? [Exclude<keyof Given, NamesOf<Spec>>] extends [never]
    ? unknown
    : { readonly parameters: () => Readonly<Record<Exclude<keyof Given, NamesOf<Spec>>, never>> }
  : unknown;

/**
 * A table of rows, checked as a whole: a row or a parameter that `Table` doesn't have is an error, however
 * it came there. (An annotation alone accepts what a function returns or an object spreads.) It's two
 * calls because a type argument that is given and one that is inferred don't go together in one.
 *
 * `methodRows<MethodTable<SoundMethods>>()({ hold: { method: "calling.hold" } })`
 */
export function methodRows<Table>() {
  return <const Rows extends Table>(
    table: Rows & { [Name in keyof Rows]: Surplus<Table[Name & keyof Table], Rows[Name]> },
  ): Table => table;
}
