import type { Parameter } from "@twinline/core/internal";

// Parameters whose place in the request says nothing about their type, or that have none.

export const text = (to?: string): Parameter => ({ schema: { type: "string" }, ...at(to) });

export const number = (to?: string): Parameter => ({ schema: { type: "number" }, ...at(to) });

export const whole = (to?: string): Parameter => ({ schema: { type: "integer" }, ...at(to) });

export const flag = (to?: string): Parameter => ({ schema: { type: "boolean" }, ...at(to) });

/** An object whose fields are left to the platform. */
export const free = (to?: string): Parameter => ({ schema: { type: "object" }, ...at(to) });

export const required = (parameter: Parameter): Parameter => ({ ...parameter, required: true });

function at(to: string | undefined): { readonly to?: string } {
  return to === undefined ? {} : { to };
}
