/** A part of a file, made when it is served. */
export interface Piece {
  /** Bytes. */
  readonly size: number;
  bytes(): Uint8Array;
}

/** A file that the platform made: a recording, its text, a fax. */
export interface ServedFile {
  /** The content type. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** All of it, from its beginning. */
  pieces(): Iterable<Piece>;
}

/** How many files are kept; the oldest go first. */
const kept = 1000;

/** The files that the platform made, by their paths on the simulator's own port. */
export class FileStore {
  /** Below these everything is served from here. */
  readonly paths = ["/recordings/", "/faxes/"] as const;
  /** Where files are served, an `http://` URL without a path. Set when the simulator listens. */
  origin = "";
  readonly #files = new Map<string, ServedFile>();

  /** @returns the URL of the file */
  add(path: string, file: ServedFile): string {
    this.#files.set(path, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > kept && oldest !== undefined) this.#files.delete(oldest);
    return this.urlOf(path);
  }

  urlOf(path: string): string {
    return `${this.origin}${path}`;
  }

  find(path: string): ServedFile | undefined {
    return this.#files.get(path);
  }

  /** The file at a URL, if it is one of these. */
  at(url: string): ServedFile | undefined {
    return url.startsWith(`${this.origin}/`) ? this.find(url.slice(this.origin.length)) : undefined;
  }
}

/** A piece with this content. */
export function pieceOf(content: Uint8Array): Piece {
  return { size: content.length, bytes: () => content };
}

/** A file with this text, UTF-8. */
export function textFile(text: string): ServedFile {
  const piece = pieceOf(new TextEncoder().encode(text));
  return { type: "text/plain; charset=utf-8", size: piece.size, pieces: () => [piece] };
}
