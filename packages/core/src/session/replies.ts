import { RelayCommandError } from "../errors/errors.js";
import { printable } from "../log/printable.js";
import { isJson } from "./frames.js";

/** The result object of a reply. */
export type Result = Readonly<Record<string, unknown>>;

/** The outcome of a request: a result, or a refusal. */
export type ReplyOutcome = { readonly result: Result } | { readonly refusal: RelayCommandError };

/**
 * Reads a reply. A `result` without `code`, or with a 2xx code, is a success. Any other code, and any `error`, is a
 * refusal.
 *
 * @param call_id the call that the request was about, for the error message
 * @param mask hides secrets, because a refusal may repeat the request, and an app may print the error
 */
export function readReply(
  method: string,
  call_id: string | undefined,
  result: unknown,
  error: unknown,
  mask: (value: unknown) => unknown,
): ReplyOutcome {
  if (error !== undefined && error !== null) {
    const masked = mask(error);
    const details = isJson(masked) ? masked : { message: masked };
    return {
      refusal: refusal(method, call_id, details["code"], details["message"], details["data"]),
    };
  }
  if (!isJson(result)) return { result: { raw: result } };
  const code = result["code"];
  // The result of signalwire.connect has its own fields and no code.
  if (code === undefined || code === null || isSuccess(code)) return { result };
  const { message, data } = mask(result) as Result;
  return { refusal: refusal(method, call_id, code, message, data) };
}

function refusal(
  method: string,
  call_id: string | undefined,
  code: unknown,
  reason: unknown,
  data: unknown,
): RelayCommandError {
  const words = typeof reason === "string" && reason !== "" ? shortened(reason) : "no reason given";
  const shownCode = codeOf(code);
  const about = call_id === undefined ? "" : ` (call ${call_id})`;
  return new RelayCommandError(
    `${method} was refused: ${printable(words)} [${shownCode}]${about}`,
    {
      code: shownCode,
      method,
      reason: words,
      data,
      ...(call_id === undefined ? {} : { call_id }),
    },
  );
}

/** The maximum number of characters of the platform's message in an error, because errors are printed. */
const longestReason = 2000;

function shortened(reason: string): string {
  return reason.length <= longestReason ? reason : `${reason.slice(0, longestReason)}…`;
}

function isSuccess(code: unknown): boolean {
  if (code === "200") return true;
  return (typeof code === "string" || typeof code === "number") && /^2\d\d$/.test(`${code}`);
}

/** A numeric code as a number, even if it was sent as a string. */
function codeOf(code: unknown): number | string {
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code === "") return "unknown";
  return Number.isNaN(Number(code)) ? code : Number(code);
}
