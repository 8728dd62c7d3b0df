import { sharedType, type Parameter, type Schema } from "@twinline/core/internal";

/**
 * The fields of one `{type, params}` object, as parameters of a method of their own: they are collected
 * under `item`.
 *
 * @param type the shared type, such as `Media`
 * @param kind its `type`, such as `tts`
 */
export function itemParameters(
  type: "Media" | "Detect",
  kind: string,
): Readonly<Record<string, Parameter>> {
  const variant = sharedType(type)?.anyOf?.find(
    ({ properties }) => properties?.["type"]?.const === kind,
  );
  const fields: Schema = variant?.properties?.["params"] ?? {};
  return Object.fromEntries(
    Object.entries(fields.properties ?? {}).map(([name, schema]) => [
      name,
      { to: `item.${name}`, schema, required: fields.required?.includes(name) ?? false },
    ]),
  );
}

/** The object itself, made of what was collected. */
export function itemOf(kind: string, item: unknown): { type: string; params: unknown } {
  return { type: kind, params: item ?? {} };
}
