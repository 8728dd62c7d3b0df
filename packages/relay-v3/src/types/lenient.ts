import type { CamelCase } from "@twinline/core/internal";

type Underscored<T> = Extract<keyof T, `${string}_${string}`>;

type RequiredKeys<T> = { [Key in keyof T]-?: object extends Pick<T, Key> ? never : Key }[keyof T];

/** Required names, all as documented or all in camelCase. (Each by itself would make an error a page long.) */
type EitherNames<T, Keys extends keyof T> = [Keys] extends [never]
  ? unknown
  :
      | { readonly [Name in Keys]: T[Name] }
      | { readonly [Name in Keys as CamelCase<Name & string>]: T[Name] };

/** One object type of an intersection: shorter to read, and nothing but an object fits it. */
type Merged<T> = T extends unknown ? { [Key in keyof T]: T[Key] } : never;

/**
 * An object of options as it may be given: each name as documented or in camelCase, and what is
 * optional may be `undefined` too.
 */
export type Spelled<T> = Merged<
  {
    readonly [
      Key in keyof T as Key extends RequiredKeys<T>
        ? Key extends Underscored<T>
          ? never
          : Key
        : never
    ]: T[Key];
  } & {
    readonly [Key in keyof T as Key extends RequiredKeys<T> ? never : Key]?: T[Key] | undefined;
  } & {
    readonly [
      Key in keyof T as Key extends Underscored<T>
        ? Key extends RequiredKeys<T>
          ? never
          : CamelCase<Key>
        : never
    ]?: T[Key] | undefined;
  } & EitherNames<T, Underscored<T> & RequiredKeys<T>>
>;

/** A phone's numbers under their short names: `{ to_number: string; from_number?: string }` → `{ to: string; from?: string }`. */
type ShortNumbers<Params> = Params extends { to_number: string; from_number?: string }
  ? Lenient<Omit<Params, "to_number" | "from_number">> & { readonly to: string } & (Params extends {
        from_number: string;
      }
        ? { readonly from: string }
        : { readonly from?: string | undefined })
  : never;

type Envelope<Kind, Params> =
  | { readonly type: Kind; readonly params: Lenient<Params> | ShortNumbers<Params> }
  | ({ readonly type: Kind } & (Lenient<Params> | ShortNumbers<Params>));

/**
 * A wire type as it may be given: names in either spelling at every depth, `{type, params: {…}}`
 * also flat, arrays also readonly.
 */
export type Lenient<T> = T extends readonly (infer Item)[]
  ? readonly Lenient<Item>[]
  : T extends
        | { type: infer Kind; params: infer Params }
        | { type: infer Kind; params?: infer Params }
    ? "params" extends keyof T
      ? Envelope<Kind, NonNullable<Params>>
      : Spelled<{ [Key in keyof T]: Lenient<T[Key]> }>
    : T extends object
      ? string extends keyof T
        ? Readonly<T>
        : Spelled<{ [Key in keyof T]: Lenient<T[Key]> }>
      : T;

/** The fields of a wire type, each as it may be given. The names themselves are not spelled yet. */
export type LenientFields<T> = { [Key in keyof T]: Lenient<T[Key]> };
