/** The value of `error.type`: the platform's code, if there is one. */
export function errorType(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" || typeof code === "number" ? String(code) : error.name;
}
