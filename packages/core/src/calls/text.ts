/** A text off the wire; empty when it is none. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
