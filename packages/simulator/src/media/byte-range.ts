import type { IncomingMessage } from "node:http";

/** A part of a file, in bytes from its beginning. */
export interface ByteRange {
  readonly from: number;
  /** The first byte behind it. */
  readonly until: number;
}

/**
 * The part of a file that a request asks for.
 *
 * @param size the file's, bytes
 * @returns undefined for all of it: nothing else is asked for, or nothing that is understood, such as
 *   several parts; `outside` when nothing of the part is in the file
 */
export function rangeOf(
  { method, headers }: IncomingMessage,
  size: number,
): ByteRange | "outside" | undefined {
  // A conditional range cannot be honoured: files have no version here.
  if (method !== "GET" || headers["if-range"] !== undefined) return undefined;
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/i.exec(headers.range ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "outside" : { from: size - length, until: size };
  }
  const from = Number(first);
  const until = last === "" ? size : Number(last) + 1;
  if (until <= from && last !== "") return undefined;
  return from >= size ? "outside" : { from, until: Math.min(until, size) };
}
