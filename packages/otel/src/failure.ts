/** What went wrong, as `error.type`: a code of the platform where there is one. */
export function errorType(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" || typeof code === "number" ? String(code) : error.name;
}
