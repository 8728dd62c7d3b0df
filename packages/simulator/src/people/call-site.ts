/**
 * Remembers the line that called a function whose promise is rejected later, when the stack no longer
 * holds it. The stack is written only when it is asked for.
 *
 * @returns gives an error the stack of then
 */
export function callSite(): <E extends Error>(error: E) => E {
  const then: { stack?: string } = {};
  Error.captureStackTrace(then, callSite);
  return (error) => {
    const [, ...frames] = (then.stack ?? "").split("\n");
    error.stack = [`${error.name}: ${error.message}`, ...frames].join("\n");
    return error;
  };
}
