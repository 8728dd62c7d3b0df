import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type { OwnHosts } from "../wire/own-hosts.js";
import { refuse } from "../wire/routes.js";
import type { FileStore, ServedFile } from "./file-store.js";

/** Serves the files that the platform made, over HTTP. */
export class FileServer {
  readonly #files: FileStore;
  readonly #hosts: OwnHosts;

  constructor(files: FileStore, hosts: OwnHosts) {
    this.#files = files;
    this.#hosts = hosts;
  }

  /** Answers a request for a file: 404 when it is not there, or not there yet. */
  readonly serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    // One that listens to other machines may be called by any name, such as a container's.
    if (this.#hosts.local && !this.#hosts.areMeant(request)) {
      return refuse(response, 403, "Files are not served by this name. Use the URL of the event.");
    }
    const file = this.#files.find(url.pathname);
    if (file === undefined) {
      const why = "File not found. A recording or fax can be fetched once it has finished.";
      return refuse(response, 404, why);
    }
    const { type, size } = file;
    const range = rangeOf(request, size);
    response.setHeader("accept-ranges", "bytes");
    if (range === "outside") {
      response.setHeader("content-range", `bytes */${size}`);
      return refuse(response, 416, `The file has ${size} bytes.`);
    }
    const { from, until } = range ?? { from: 0, until: size };
    response.writeHead(range === undefined ? 200 : 206, {
      "content-type": type,
      "content-length": until - from,
      "x-content-type-options": "nosniff",
      ...(range === undefined ? {} : { "content-range": `bytes ${from}-${until - 1}/${size}` }),
    });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    // The client may leave before the end.
    await pipeline(Readable.from(part(file, { from, until })), response).catch(() => undefined);
  };
}

/** The bytes of a part; what lies before and behind it is not made. */
function* part(file: ServedFile, { from, until }: ByteRange): Generator<Uint8Array> {
  let end = 0;
  for (const piece of file.pieces()) {
    const begin = end;
    end += piece.size;
    if (end <= from) continue;
    if (begin >= until) return;
    yield piece.bytes().subarray(Math.max(0, from - begin), until - begin);
  }
}

/** A part of a file, in bytes from its beginning. */
interface ByteRange {
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
function rangeOf(
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
