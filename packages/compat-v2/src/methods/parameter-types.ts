import type { Detect, Media } from "@twinline/core";
import { sharedType, type ParameterTo, type Schema } from "@twinline/core/internal";

// Parameters whose type doesn't follow from their place in the request. Only the type is checked: v2 leaves
// values to the platform.

export const string = <To extends string = never>(to?: To): ParameterTo<To> => ({
  schema: { type: "string" },
  ...at(to),
});

export const whole = <To extends string = never>(to?: To): ParameterTo<To> => ({
  schema: { type: "integer" },
  ...at(to),
});

/** An object whose fields are left to the platform. */
export const free = <To extends string>(to: To): ParameterTo<To> => ({
  schema: { type: "object" },
  to,
});

/** A string, by its documents one of these; another is sent too. */
export const choice = (values: readonly string[], facts: Schema): ParameterTo<never> => ({
  ...string(),
  described: { enum: values, ...facts },
});

interface Items {
  readonly Media: Media;
  readonly Detect: Detect;
}

type FieldOf<Item extends { type: string; params?: object }, Type> =
  Extract<Item, { type: Type }> extends { params?: infer Params } ? keyof Params & string : never;

/**
 * Fields of a `{type, params}` object of the wire, as parameters under the same names.
 *
 * @param item the shared type and the `type` of its form: `"Media", "tts"`
 * @param names the fields
 * @param to where they go in the request; nowhere when `build` puts them there
 */
export function fieldsOf<
  Name extends keyof Items,
  Type extends Items[Name]["type"],
  const Field extends FieldOf<Items[Name], Type>,
  To extends string = never,
>(
  [item, type]: readonly [Name, Type],
  names: readonly Field[],
  to?: To,
): { readonly [Each in Field]: ParameterTo<`${NoInfer<To>}.${Each}`> } {
  const form = sharedType(item)?.anyOf?.find(
    ({ properties }) => properties?.["type"]?.const === type,
  );
  const { properties = {}, required = [] } = form?.properties?.["params"] ?? {};
  const parameters = names.map((name: string) => [
    name,
    {
      ...at(to === undefined ? undefined : `${to}.${name}`),
      schema: { type: properties[name]?.type },
      described: `${item}.${type}.${name}`,
      required: required.includes(name),
    },
  ]);
  return Object.fromEntries(parameters) as {
    [Each in Field]: ParameterTo<`${NoInfer<To>}.${Each}`>;
  };
}

function at<To extends string>(to: To | undefined): { readonly to?: To } {
  return to === undefined ? {} : { to };
}
