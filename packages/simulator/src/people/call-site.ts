/**
 * Remembers the line that called a function whose promise is rejected later, when the stack no longer
 * holds it. The stack is written only when it is asked for.
 *
 * @param own how many of our own functions are between: they are left out
 * @returns gives an error the stack of then
 */
export function callSite(own: number): <E extends Error>(error: E) => E {
  const then: { stack?: string } = {};
  // Older browsers other than Chromium have none.
  Error.captureStackTrace?.(then, callSite);
  return (error) => {
    const frames = (then.stack ?? "").split("\n").slice(1 + own);
    error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
    return error;
  };
}
