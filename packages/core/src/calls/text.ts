/** A string off the wire; empty for anything else. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
