import type { Detect, Media } from "@twinline/core";
import { sharedType, type Parameter, type Schema } from "@twinline/core/internal";

// Parameters whose type doesn't follow from their place in the request. Only the type is checked: values are
// the platform's business.

export const text = (to?: string): Parameter => ({ schema: { type: "string" }, ...at(to) });

export const whole = (to?: string): Parameter => ({ schema: { type: "integer" }, ...at(to) });

/** An object whose fields are left to the platform. */
export const free = (to?: string): Parameter => ({ schema: { type: "object" }, ...at(to) });

/** A string that is one of these; another is sent all the same. */
export const choice = (values: readonly string[], facts: Schema): Parameter => ({
  ...text(),
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
>(
  [item, type]: readonly [Name, Type],
  names: readonly Field[],
  to?: string,
): Readonly<Record<Field, Parameter>> {
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
  return Object.fromEntries(parameters) as Readonly<Record<Field, Parameter>>;
}

function at(to: string | undefined): { readonly to?: string } {
  return to === undefined ? {} : { to };
}
