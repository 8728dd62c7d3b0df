import { RelayCommandError } from "../errors/errors.js";
import { printable } from "../log/printable.js";
import { isJson } from "./frames.js";

/** The result object of a reply. */
export type Result = Readonly<Record<string, unknown>>;

/** What a reply says: it worked, or the platform refused. */
export type ReplyOutcome = { readonly result: Result } | { readonly refusal: RelayCommandError };

/**
 * Reads a reply by the platform's rule: a `result` without `code`, or with a code of 2xx, is a
 * success; any other code and every `error` is a refusal.
 *
 * @param call_id the call that the request was about, for the error's message
 * @param mask hides secrets: a refusal may repeat what was refused, and an app may print the error
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
  // signalwire.connect answers with fields of its own and is judged by them.
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

/** An error's message is printed: it holds no more than this many characters of the platform's words. */
const longestReason = 2000;

function shortened(reason: string): string {
  return reason.length <= longestReason ? reason : `${reason.slice(0, longestReason)}…`;
}

function isSuccess(code: unknown): boolean {
  if (code === "200") return true;
  return (typeof code === "string" || typeof code === "number") && /^2\d\d$/.test(`${code}`);
}

/** A code as a number where it is one, also when it came as a string. */
function codeOf(code: unknown): number | string {
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code === "") return "unknown";
  return Number.isNaN(Number(code)) ? code : Number(code);
}
