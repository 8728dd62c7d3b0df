import type { Detect, Media } from "@twinline/core";
import { sharedType, type ParameterTo, type Schema } from "@twinline/core/internal";

interface Items {
  readonly Media: Media;
  readonly Detect: Detect;
}

type Fields<Item extends { type: string; params?: object }, Type> =
  Extract<Item, { type: Type }> extends { params?: infer Params } ? keyof Params & string : never;

type ItemParameter = ParameterTo<`item.${string}`>;

/**
 * The fields of one `{type, params}` object as parameters of a method. Their values are collected in
 * `item`.
 *
 * @param name the shared type, such as `Media`
 * @param type its `type`, such as `tts`
 */
export function itemParameters<Name extends keyof Items, Type extends Items[Name]["type"]>(
  name: Name,
  type: Type,
): Readonly<Record<Fields<Items[Name], Type>, ItemParameter>> {
  const variant = sharedType(name)?.anyOf?.find(
    ({ properties }) => properties?.["type"]?.const === type,
  );
  const fields: Schema = variant?.properties?.["params"] ?? {};
  const parameters = Object.entries(fields.properties ?? {}).map(([field, schema]) => [
    field,
    {
      to: `item.${field}`,
      schema,
      described: `${name}.${type}.${field}`,
      required: fields.required?.includes(field) ?? false,
    },
  ]);
  return Object.fromEntries(parameters) as Record<Fields<Items[Name], Type>, ItemParameter>;
}

/** The object with the collected values; without params when there are none. */
export function itemOf(type: string, item: unknown): { type: string; params?: unknown } {
  return item === undefined ? { type } : { type, params: item };
}
