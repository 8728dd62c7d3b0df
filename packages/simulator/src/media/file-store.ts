import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that the platform made: a recording, its text, a fax. */
export interface ServedFile {
  /** The content type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  content(): Iterable<Buffer>;
}

/** How many files are kept; the oldest go first. */
const kept = 1000;

/** The files that the platform made, by their paths on the simulator's own port. */
export class FileStore {
  /** Below these everything is served from here. */
  readonly paths = ["/recordings/", "/faxes/"] as const;
  readonly #files = new Map<string, ServedFile>();

  add(path: string, file: ServedFile): void {
    this.#files.set(path, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > kept && oldest !== undefined) this.#files.delete(oldest);
  }

  find(path: string): ServedFile | undefined {
    return this.#files.get(path);
  }

  /** Answers a request for a file: 404 when it is not there, or not there yet. */
  readonly serve = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> => {
    const file = this.#files.get(url.pathname);
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" });
      response.end("There is no such file. It is there once what makes it has finished.\n");
      return;
    }
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": file.size,
      "x-content-type-options": "nosniff",
    });
    if (request.method === "HEAD") {
      response.end();
      return;
    }
    // Whoever leaves before the end has heard enough.
    await pipeline(Readable.from(file.content()), response).catch(() => undefined);
  };
}

/** A file with this text, UTF-8. */
export function textFile(text: string): ServedFile {
  const bytes = Buffer.from(text);
  return { type: "text/plain; charset=utf-8", size: bytes.length, content: () => [bytes] };
}
