import { RelayCommandError } from "../errors/errors.js";
import { isJson } from "./frames.js";

/** The result object of a reply. */
export type Result = Readonly<Record<string, unknown>>;

/** What a reply says: it worked, or the platform refused. */
export type Verdict = { readonly result: Result } | { readonly refusal: RelayCommandError };

/**
 * Reads a reply by the platform's rule: a `result` without `code`, or with a code of 2xx, is a
 * success; any other code and every `error` is a refusal.
 *
 * @param call_id the call that the request was about, for the error's text
 */
export function readReply(
  method: string,
  call_id: string | undefined,
  result: unknown,
  error: unknown,
): Verdict {
  if (error !== undefined && error !== null) {
    const details = isJson(error) ? error : { message: error };
    return {
      refusal: refusal(method, call_id, details["code"], details["message"], details["data"]),
    };
  }
  if (!isJson(result)) return { result: { raw: result } };
  const code = result["code"];
  // signalwire.connect answers with fields of its own and is judged by them.
  if (code === undefined || code === null || isSuccess(code)) return { result };
  return { refusal: refusal(method, call_id, code, result["message"], result["data"]) };
}

function refusal(
  method: string,
  call_id: string | undefined,
  code: unknown,
  reason: unknown,
  data: unknown,
): RelayCommandError {
  const words = typeof reason === "string" && reason !== "" ? reason : "no reason given";
  const shownCode = codeOf(code);
  const about = call_id === undefined ? "" : ` (call ${call_id})`;
  return new RelayCommandError(`${method} was refused: ${words} [${shownCode}]${about}`, {
    code: shownCode,
    method,
    reason: words,
    data,
    ...(call_id === undefined ? {} : { call_id }),
  });
}

function isSuccess(code: unknown): boolean {
  return (typeof code === "string" || typeof code === "number") && /^2\d\d$/.test(`${code}`);
}

/** A code as a number where it is one, also when it came as text. */
function codeOf(code: unknown): number | string {
  if (typeof code === "number") return code;
  if (typeof code !== "string" || code === "") return "unknown";
  return Number.isNaN(Number(code)) ? code : Number(code);
}
